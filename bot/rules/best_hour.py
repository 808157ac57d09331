"""At which hour does this person usually find time to answer?"""

from collections.abc import Sequence
from datetime import time

FEWEST_ANSWERS = 4
NEWEST_COUNTED = 12
SLOT_MINUTES = 30


def best_hour(usual: time, answered_at: Sequence[time], earliest: time, latest: time) -> time:
    """The middle of the local hours at which the newest check-ins were begun, to the half hour.

    The newest come first. Before there are enough of them it is the `usual` hour; it never leaves the hours
    from `earliest` to `latest`.
    """
    counted = sorted(_minutes(at) for at in answered_at[:NEWEST_COUNTED])
    if len(counted) < FEWEST_ANSWERS:
        return usual
    middle = counted[len(counted) // 2]
    slot = round(middle / SLOT_MINUTES) * SLOT_MINUTES
    return _time(min(max(slot, _minutes(earliest)), _minutes(latest)))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))
