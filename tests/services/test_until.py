"""Until which day does somebody want to rest?"""

from datetime import date

import pytest

from bot.services.dates import read_until

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("2 minggu", date(2026, 12, 10)),
        ("dua minggu saja", date(2026, 12, 10)),
        ("seminggu", date(2026, 12, 3)),
        ("selama 10 hari", date(2026, 12, 6)),
        ("1 bulan", date(2026, 12, 26)),
        ("for two weeks", date(2026, 12, 10)),
        ("a month", date(2026, 12, 26)),
        ("sampai besok", date(2026, 11, 27)),
        ("sampai 3 Maret", date(2027, 3, 3)),
        ("Sampai tanggal 5 Desember", date(2026, 12, 5)),
        ("until 3 March", date(2027, 3, 3)),
        ("sampai Senin", date(2026, 11, 30)),
        ("until Friday", date(2026, 11, 27)),
        ("minggu depan", date(2026, 12, 3)),
        ("2026-12-24", date(2026, 12, 24)),
        ("anak saya sakit", None),
        ("200rb", None),
        ("", None),
    ],
)
def test_a_time_or_a_day_is_read_and_nothing_else(words: str, until: date | None) -> None:
    assert read_until(words, TODAY) == until
