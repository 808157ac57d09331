"""Which day does a typed text name?"""

from datetime import date

import pytest

from bot.services.dates import read_date

TODAY = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-05", date(2026, 11, 5)),
        ("5 Maret 2026", date(2026, 3, 5)),
        ("05/03/2026", date(2026, 3, 5)),
        ("kemarin", date(2026, 11, 5)),
        ("Hari ini", TODAY),
        ("besok", date(2026, 11, 7)),
        ("lusa", date(2026, 11, 8)),
        ("yesterday", date(2026, 11, 5)),
        ("tiga hari yang lalu", date(2026, 11, 3)),
        ("dua minggu lagi", date(2026, 11, 20)),
        ("tgl 5 nov", date(2026, 11, 5)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: date) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "🙏", "belum tahu", "Maret", "250rb", "nanti saja kalau sudah selesai panen di kebun ya bu"]
)
def test_what_names_no_day_is_none(typed: str) -> None:
    assert read_date(typed, TODAY) is None
