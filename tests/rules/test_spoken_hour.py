"""Is an hour read as people say it?"""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.spoken_hour import find_hour

MINUTES_OF_A_DAY = st.integers(0, 24 * 60 - 1)


@pytest.mark.parametrize(
    ("text", "hour", "rest"),
    [
        ("9", time(9), ""),
        ("09.30", time(9, 30), ""),
        ("9:05", time(9, 5), ""),
        ("9 pagi", time(9), ""),
        ("Jam 7 malam", time(19), ""),
        ("pukul tujuh malam", time(19), ""),
        ("jam 6 malam", time(18), ""),
        ("jam 5 sore", time(17), ""),
        ("jam 1 siang", time(13), ""),
        ("jam 12 siang", time(12), ""),
        ("11 siang", time(11), ""),
        ("jam 4 subuh", time(4), ""),
        ("jam 3 dini hari", time(3), ""),
        ("setengah 8", time(7, 30), ""),
        ("setengah delapan malam", time(19, 30), ""),
        ("setengah satu siang", time(12, 30), ""),
        ("jam 7 lewat 15 malam", time(19, 15), ""),
        ("jam 9 kurang 10", time(8, 50), ""),
        ("7 pm", time(19), ""),
        ("7:30am", time(7, 30), ""),
        ("12 pm", time(12), ""),
        ("half past seven in the evening", time(19, 30), ""),
        ("19.00 malam", time(19), ""),
        ("0.15", time(0, 15), ""),
        ("besok jam 9 pagi", time(9), "besok"),
        ("jam 9 pagi, 5 Maret", time(9), "5 maret"),
        ("5 Maret 2026 pukul 07.45", time(7, 45), "5 maret 2026"),
        ("05/03/2026 9.30", time(9, 30), "05/03/2026"),
        ("Senin 9 pagi", time(9), "senin"),
    ],
)
def test_an_hour_is_read_with_what_stands_beside_it(text: str, hour: time, rest: str) -> None:
    found = find_hour(text)

    assert found is not None
    assert (found.hour, found.rest) == (hour, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "5 Maret",
        "05/03/2026",
        "5.3.2026",
        "jam 12 malam",
        "jam 1 malam",
        "jam 25",
        "9.75",
        "24",
        "jam 9 atau jam 10",
        "15 pagi",
        "jamu 9",
        "setengah 0",
    ],
)
def test_what_names_no_hour_or_two_is_not_read(text: str) -> None:
    assert find_hour(text) is None


@given(MINUTES_OF_A_DAY)
def test_every_minute_of_the_day_can_be_written(minutes: int) -> None:
    hour = time(*divmod(minutes, 60))

    for written in (f"{hour:%H.%M}", f"pukul {hour:%H:%M}", f"besok {hour:%H.%M}"):
        found = find_hour(written)
        assert found is not None
        assert found.hour == hour


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_not(text: str) -> None:
    find_hour(text)
