"""Who is closest to somebody?"""

from collections.abc import Iterable
from dataclasses import dataclass

NEITHER = 3


@dataclass(frozen=True)
class Place:
    village: str | None
    trade: str | None


def far_apart(one: Place, other: Place) -> int:
    """0 for the same village and trade, 1 for the village, 2 for the trade, NEITHER for neither."""
    village = _same(one.village, other.village)
    trade = _same(one.trade, other.trade)
    return (0 if trade else 1) if village else (2 if trade else NEITHER)


def may_be_near(one: Place, other: Place) -> bool:
    """The same village or trade; where nobody told either of both, nothing speaks against it."""
    if far_apart(one, other) < NEITHER:
        return True
    knows_villages, knows_trades = one.village and other.village, one.trade and other.trade
    return not (knows_villages or knows_trades)


def is_among(village: str | None, villages: Iterable[str | None]) -> bool:
    return any(_same(village, other) for other in villages)


def _same(one: str | None, other: str | None) -> bool:
    """What nobody told is the same as nothing."""
    return bool(one and other) and _plain(one) == _plain(other)


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())
