"""Is this amount so far from what is usual that it may be a slip?"""

from collections.abc import Mapping, Sequence
from statistics import median

from storage.vocabulary import Period

FEWEST_TO_COMPARE = 3
TIMES_APART = 10
MOST_A_WEEK = 50_000_000
DAYS: Mapping[Period, int] = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


def is_unusual(amount: int, period: Period, earlier: Sequence[int]) -> bool:
    """More than ten times or less than a tenth of the person's own median, or more than a village business
    takes in. Nothing at all is no slip of the finger.
    """
    if abs(amount) * DAYS[Period.WEEK] > MOST_A_WEEK * DAYS[period]:
        return True
    usual = abs(median(earlier)) if len(earlier) >= FEWEST_TO_COMPARE else 0
    if not usual or not amount:
        return False
    return abs(amount) > TIMES_APART * usual or abs(amount) * TIMES_APART < usual
