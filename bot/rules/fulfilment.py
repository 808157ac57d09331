"""Which pledge does a delivery fulfil, and what remains of that pledge?"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.support_share import Measure, share


class Doubt(StrEnum):
    """Why nobody can say without asking."""

    WHICH = "which"  # several of them could be meant
    ALIKE = "alike"  # it is called a little otherwise
    HOW_MUCH = "how-much"
    TOO_MUCH = "too-much"


@dataclass(frozen=True)
class Pledge:
    """One that is open, of the same giver and kind: to the recipient alone (`is_own`), or to all."""

    number: int
    measure: Measure
    is_own: bool
    is_called_the_same: bool = True


@dataclass(frozen=True)
class Fulfils:
    """What came is `given`; of the pledge `left` remains, or None where all of it has become the delivery."""

    number: int
    given: Measure
    left: Measure | None = None


@dataclass(frozen=True)
class Unclear:
    doubt: Doubt
    numbers: tuple[int, ...]


def fulfilled(came: Measure, pledges: Sequence[Pledge]) -> Fulfils | Unclear | None:
    """What was pledged to the recipient goes before what was pledged to all; None where nothing was."""
    for is_own in (True, False):
        meant = [one for one in pledges if one.is_called_the_same and one.is_own is is_own]
        if meant:
            return _of_several(came, meant)
    return Unclear(Doubt.ALIKE, _numbers(pledges)) if pledges else None


def taken_from(pledge: Pledge, came: Measure) -> Fulfils | Unclear:
    return _of_their_own(pledge, came) if pledge.is_own else _of_what_is_for_all(pledge, came)


def _of_several(came: Measure, meant: Sequence[Pledge]) -> Fulfils | Unclear:
    """Of those that differ in nothing it is the first."""
    just_so = [one for one in meant if one.is_own and one.measure == came] or meant
    if len({one.measure for one in just_so}) > 1:
        return Unclear(Doubt.WHICH, _numbers(meant))
    return taken_from(just_so[0], came)


def _of_their_own(pledge: Pledge, came: Measure) -> Fulfils | Unclear:
    """Less than was pledged is a part of it; more, or counted otherwise, is all of it as it came."""
    if _is_less(came, pledge.measure):
        return _part(pledge, came)
    whole = Measure(
        came.amount if came.amount is not None else pledge.measure.amount,
        came.quantity if came.quantity is not None else pledge.measure.quantity,
    )
    return Fulfils(pledge.number, whole)


def _of_what_is_for_all(pledge: Pledge, came: Measure) -> Fulfils | Unclear:
    pledged = pledge.measure
    if pledged == Measure():
        return Fulfils(pledge.number, came, pledged)
    if came.quantity is None and pledged.quantity == 1:
        came = Measure(came.amount, 1)
    counted = came.amount if pledged.quantity is None else came.quantity
    return Unclear(Doubt.HOW_MUCH, (pledge.number,)) if counted is None else _part(pledge, came)


def _is_less(came: Measure, pledged: Measure) -> bool:
    if pledged.quantity is not None and came.quantity is not None:
        return came.quantity < pledged.quantity
    if pledged.quantity is None and pledged.amount is not None and came.amount is not None:
        return came.amount < pledged.amount
    return False


def _part(pledge: Pledge, came: Measure) -> Fulfils | Unclear:
    """What is said of its worth goes before its share of what was pledged."""
    pledged = pledge.measure
    shared = share(pledged, came.amount if pledged.quantity is None else came.quantity)
    if shared is None:
        return Unclear(Doubt.TOO_MUCH, (pledge.number,))
    given, left = shared
    if pledged.quantity is None or came.amount is None:
        return Fulfils(pledge.number, Measure(given.amount, came.quantity), left)
    worth = None if pledged.amount is None else max(0, pledged.amount - came.amount) if left.quantity else 0
    return Fulfils(pledge.number, Measure(came.amount, given.quantity), Measure(worth, left.quantity))


def _numbers(pledges: Sequence[Pledge]) -> tuple[int, ...]:
    return tuple(one.number for one in pledges)
