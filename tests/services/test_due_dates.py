"""Is the day heard in what somebody promises, and only where it is one?"""

from datetime import date

import pytest

from bot.services.due_dates import find_due, read_due

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("mesin datang tgl 5", "mesin datang", date(2026, 12, 5)),
        ("Mesin jahit datang tanggal 5 Desember", "Mesin jahit datang", date(2026, 12, 5)),
        ("mesin jahit, paling lambat 5 Desember 2026", "mesin jahit", date(2026, 12, 5)),
        ("modal cair dalam 2 minggu", "modal cair", date(2026, 12, 10)),
        ("the machine comes on 5 December", "the machine comes", date(2026, 12, 5)),
        ("mesin datang besok", "mesin datang", date(2026, 11, 27)),
        ("mesin datang minggu depan.", "mesin datang", date(2026, 12, 3)),
        ("kunjungan Senin depan", "kunjungan", date(2026, 11, 30)),
        ("bibit lele akhir bulan", "bibit lele", date(2026, 11, 30)),
        ("mesin 5 Desember", "mesin", date(2026, 12, 5)),
        ("the machine comes next week", "the machine comes", date(2026, 12, 3)),
        ("seeds by the end of December", "seeds", date(2026, 12, 31)),
        ("mesin datang akhir minggu", "mesin datang", date(2026, 11, 29)),
        ("mesin datang sebelum akhir minggu depan", "mesin datang", date(2026, 12, 6)),
        ("mesin datang akhir bulan depan", "mesin datang", date(2026, 12, 31)),
        ("mesin datang akhir tahun", "mesin datang", date(2026, 12, 31)),
        ("mesin datang akhir tahun ini", "mesin datang", date(2026, 12, 31)),
        ("mesin datang akhir Januari 2027", "mesin datang", date(2027, 1, 31)),
        ("the machine comes by the end of the week", "the machine comes", date(2026, 11, 29)),
        ("mesin datang tgl 5 jam 10", "mesin datang", date(2026, 12, 5)),
        ("mesin datang akhir panen", "mesin datang akhir panen", None),
        ("mesin datang awal bulan depan", "mesin datang awal bulan depan", None),
        ("mesin datang 2 minggu depan", "mesin datang 2 minggu depan", None),
        ("mesin datang dua minggu depan", "mesin datang dua minggu depan", None),
        ("mesin datang 2-3 bulan depan", "mesin datang 2-3 bulan depan", None),
        ("mesin datang 28 minggu", "mesin datang 28 minggu", None),
        ("mesin datang 5 bulan", "mesin datang 5 bulan", None),
        ("modal 500rb besok", "modal 500rb", date(2026, 11, 27)),
        ("pupuk 10kg lusa", "pupuk 10kg", date(2026, 11, 28)),
        ("uang Rp1.000.000 akhir bulan", "uang Rp1.000.000", date(2026, 11, 30)),
        ("uang 500.000 bulan depan", "uang 500.000", date(2026, 12, 26)),
        ("modal 500rb minggu depan", "modal 500rb", date(2026, 12, 3)),
        ("pelatihan tahap 2 Senin depan", "pelatihan tahap 2", date(2026, 11, 30)),
        ("mesin dua besok", "mesin dua", date(2026, 11, 27)),
        ("pelatihan 3 hari", "pelatihan 3 hari", None),
        ("mesin 2 unit", "mesin 2 unit", None),
        ("5 karung pakan", "5 karung pakan", None),
        ("besok", "besok", None),
    ],
)
def test_the_day_stands_at_the_end_of_a_promise(text: str, what: str, day: date | None) -> None:
    assert find_due(text, TODAY) == (what, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tgl 5", date(2026, 12, 5)),
        ("5", date(2026, 12, 5)),
        ("tanggal 26", TODAY),
        ("tanggal 31", date(2026, 12, 31)),
        ("tanggal 32", None),
        ("5 Desember", date(2026, 12, 5)),
        ("besok", date(2026, 11, 27)),
        ("2 minggu", date(2026, 12, 10)),
        ("senin depan", date(2026, 11, 30)),
        ("hari ini", TODAY),
        ("sebelum tanggal 5", date(2026, 12, 5)),
        ("akhir desember", date(2026, 12, 31)),
        ("end of the month", date(2026, 11, 30)),
        ("dalam tahun ini", date(2026, 12, 31)),
        ("akhir-akhir ini", None),
        ("kapan-kapan", None),
    ],
)
def test_a_day_is_read_in_answer_to_the_question(text: str, day: date | None) -> None:
    assert read_due(text, TODAY) == day
