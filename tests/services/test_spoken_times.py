"""Is a day and hour read as people type it?"""

from datetime import date, time

import pytest

from bot.services.spoken_times import When, read_when

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("9 pagi", None, time(9)),
        ("besok", date(2026, 3, 5), None),
        ("Hari ini jam 7 malam", date(2026, 3, 4), time(19)),
        ("lusa 09.30", date(2026, 3, 6), time(9, 30)),
        ("Senin", date(2026, 3, 9), None),
        ("hari Jumat jam 4 sore", date(2026, 3, 6), time(16)),
        ("Rabu", date(2026, 3, 11), None),
        ("Jumat depan", date(2026, 3, 13), None),
        ("Senin depan", date(2026, 3, 9), None),
        ("kamis minggu depan pukul 8", date(2026, 3, 12), time(8)),
        ("Minggu", date(2026, 3, 8), None),
        ("5 Maret pukul 07.45", date(2026, 3, 5), time(7, 45)),
        ("1 Maret", date(2027, 3, 1), None),
        ("31/12/2026 setengah 8 malam", date(2026, 12, 31), time(19, 30)),
        ("tomorrow 7 pm", date(2026, 3, 5), time(19)),
        ("next friday at 9", date(2026, 3, 6), time(9)),
    ],
)
def test_what_people_type_names_a_day_an_hour_or_both(text: str, day: date | None, hour: time | None) -> None:
    assert read_when(text, WEDNESDAY) == When(day, hour)


@pytest.mark.parametrize("text", ["", "nanti saja", "jam 9 atau jam 10", "jam 12 malam", "31 Februari"])
def test_what_names_neither_is_not_guessed(text: str) -> None:
    assert read_when(text, WEDNESDAY) is None
