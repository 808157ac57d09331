"""Which one line is most worth saying to somebody who has just reported?"""

from collections.abc import Sequence
from enum import StrEnum

from bot.rules.trend import Trend

WORTH_A_WORD = 3


class Gain(StrEnum):
    WELCOME_BACK = "welcome_back"
    TREND = "trend"
    STREAK = "streak"
    NEXT_STEP = "next_step"
    NONE = "none"


def gain(earlier: Sequence[bool], trends: Sequence[Trend], *, has_next_step: bool) -> Gain:
    """`earlier` tells of the check-ins before this one, the newest first, whether each was answered; those
    that were left out by us or by a pause are not among them.

    Whoever was away is welcomed and not reminded of it; then comes their own trend, then how steadily they
    report, then what leads up the ladder.
    """
    if earlier and not earlier[0]:
        return Gain.WELCOME_BACK
    if any(one is not Trend.UNKNOWN for one in trends):
        return Gain.TREND
    if streak(earlier) >= WORTH_A_WORD:
        return Gain.STREAK
    return Gain.NEXT_STEP if has_next_step else Gain.NONE


def streak(earlier: Sequence[bool]) -> int:
    """How many reports in a row there are with the one just given."""
    broken = next((place for place, answered in enumerate(earlier) if not answered), len(earlier))
    return broken + 1
