"""Is a target only counted once its day has come?"""

from datetime import date, timedelta

import pytest

from bot.rules.commitment import Kept, targets_kept
from storage.plan_vocabulary import TargetState

TODAY = date(2026, 11, 2)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "due_on", "kept"),
    [
        (TargetState.OPEN, TODAY + DAY, Kept(0, 0)),
        (TargetState.OPEN, TODAY, Kept(0, 0)),
        (TargetState.MOVED, TODAY - DAY, Kept(0, 1)),
        (TargetState.REACHED, TODAY + DAY, Kept(1, 1)),
        (TargetState.REACHED, TODAY - DAY, Kept(1, 1)),
        (TargetState.DROPPED, TODAY - DAY, Kept(0, 0)),
    ],
)
def test_a_target_counts_when_it_is_reached_or_its_day_is_over(
    state: TargetState, due_on: date, kept: Kept
) -> None:
    assert targets_kept([(state, due_on)], TODAY) == kept
    assert targets_kept([(state, due_on)] * 2, TODAY) == Kept(2 * kept.part, 2 * kept.whole)
