"""Can a series always be paused, continued and ended, and does an ended one stay so?"""

import pytest

from bot.rules.series_life import ENDED, LIFE, PAUSED, RUNNING, Steer, ways_on
from storage.vocabulary import SeriesStatus


@pytest.mark.parametrize(
    ("status", "ways"),
    [(RUNNING, [Steer.PAUSE, Steer.END]), (PAUSED, [Steer.GO_ON, Steer.END]), (ENDED, [])],
)
def test_each_state_has_its_ways_on(status: SeriesStatus, ways: list[Steer]) -> None:
    assert ways_on(status) == ways


def test_no_way_leads_back_from_the_end_or_nowhere() -> None:
    assert all(turning.leads_to not in turning.begins for turning in LIFE.values())
    assert {turning.leads_to for turning in LIFE.values()} == set(SeriesStatus)
