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
        ("pelatihan 3 hari", "pelatihan 3 hari", None),
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
        ("kapan-kapan", None),
    ],
)
def test_a_day_is_read_in_answer_to_the_question(text: str, day: date | None) -> None:
    assert read_due(text, TODAY) == day
