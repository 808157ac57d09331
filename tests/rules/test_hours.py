"""Is an hour read as people name it, and never taken for another?"""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.hours import read_hours
from tests.rules.zones import minutes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("19.00", ["19:00"]),
        ("Jam 19", ["19:00"]),
        ("pukul 18.30", ["18:30"]),
        ("07:00", ["07:00"]),
        ("jam 7", ["07:00", "19:00"]),
        ("7", ["07:00", "19:00"]),
        ("jam 7 malam ya bu", ["19:00"]),
        ("7 pagi", ["07:00"]),
        ("setengah 7 malam", ["18:30"]),
        ("setengah tujuh", ["06:30", "18:30"]),
        ("half past six in the evening", ["18:30"]),
        ("jam lima sore", ["17:00"]),
        ("jam 1 siang", ["13:00"]),
        ("11 siang", ["11:00"]),
        ("12 siang", ["12:00"]),
        ("dua belas malam", ["00:00"]),
        ("jam 12", ["12:00", "00:00"]),
        ("7pm", ["19:00"]),
        ("7:30 am", ["07:30"]),
        ("sekitar jam 8 malam aja", ["20:00"]),
        ("malam", ["19:00"]),
        ("Sore", ["16:00"]),
        ("habis magrib", ["18:30"]),
        ("ba'da isya", ["19:30"]),
        ("setelah sholat ashar", ["16:00"]),
        ("25", []),
        ("7.99", []),
        ("besok", []),
        ("250rb", []),
        ("jam", []),
        ("", []),
        ("19.00 sampai 20.00", []),
    ],
)
def test_an_hour_is_read_as_it_is_named(text: str, meant: list[str]) -> None:
    assert [f"{hour:%H:%M}" for hour in read_hours(text)] == meant


@given(minutes)
def test_an_hour_of_the_clock_is_itself(hour: time) -> None:
    assert read_hours(f"{hour:%H.%M}")[0] == hour.replace(second=0, microsecond=0)


@given(st.text(max_size=60))
def test_nothing_that_is_typed_breaks_it(text: str) -> None:
    assert len(set(read_hours(text))) == len(read_hours(text)) <= 2
