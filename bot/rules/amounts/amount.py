"""What can a text say about money?"""

from dataclasses import dataclass
from enum import StrEnum

from storage.vocabulary import Period


class Kind(StrEnum):
    EXACT = "exact"
    RANGE = "range"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


class Role(StrEnum):
    TURNOVER = "turnover"
    PROFIT = "profit"


class Bound(StrEnum):
    LOWER = "lower"
    UPPER = "upper"


@dataclass(frozen=True)
class Amount:
    """Whole rupiah: `value` where exact, `low` and `high` for a range, `suggestions` where unclear.

    `period` and `role` are what the text itself says the money is of; `bound` tells that the value is only
    the least ("sejuta lebih") or the most ("paling 150rb").
    """

    kind: Kind
    raw: str
    value: int | None = None
    low: int | None = None
    high: int | None = None
    suggestions: tuple[int, ...] = ()
    approximate: bool = False
    period: Period | None = None
    role: Role | None = None
    bound: Bound | None = None
