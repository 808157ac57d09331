"""Of which application does a row of a bank's list speak, and which steps lead to where it says it is?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from bot.rules.leak import WAY
from bot.rules.referral_life import OPEN, WAYS_ON, Party, after
from storage.lending_vocabulary import ReferralStatus, ReferralStep

REJECTED = ReferralStatus.REJECTED


@dataclass(frozen=True)
class Application:
    """How it stands, and the days on which it began and came to stand so."""

    status: ReferralStatus
    begun_on: date
    stands_since: date
    is_called_off: bool = False


class Tells(Enum):
    """What a row tells of the applications that are known: nothing new, how the latest goes on, another one;
    or what must be cleared up before it can be taken."""

    NOTHING_NEW = auto()
    HOW_IT_GOES_ON = auto()
    ANOTHER = auto()
    WHICH_REFUSAL = auto()
    MONEY_IS_THERE = auto()
    CALLED_OFF = auto()


def what_it_tells(known: Sequence[Application], listed: ReferralStatus, on: date | None) -> Tells:
    """Of somebody with one lender; `known` has the newest first, `on` is the day of the row where it has one.

    After the end of one only a later day tells of another: a row without may be told of the one that ended.
    """
    if not known:
        return Tells.ANOTHER
    latest, *before = known
    if before and on is not None and on < latest.begun_on:
        return Tells.NOTHING_NEW
    if latest.status in OPEN:
        return _under_way(latest, before, listed, on)
    if on is not None and on <= latest.stands_since:
        return Tells.NOTHING_NEW
    return _after_a_refusal(latest, listed, on) if latest.status is REJECTED else _after_money(listed, on)


def _under_way(
    latest: Application, before: Sequence[Application], listed: ReferralStatus, on: date | None
) -> Tells:
    if is_there(latest.status, listed):
        return Tells.NOTHING_NEW
    is_one_of_two = listed is REJECTED and on is None and any(one.status is REJECTED for one in before)
    return Tells.WHICH_REFUSAL if is_one_of_two else Tells.HOW_IT_GOES_ON


def _after_money(listed: ReferralStatus, on: date | None) -> Tells:
    if listed is REJECTED:
        return Tells.MONEY_IS_THERE
    return Tells.NOTHING_NEW if on is None or listed is ReferralStatus.DISBURSED else Tells.ANOTHER


def _after_a_refusal(latest: Application, listed: ReferralStatus, on: date | None) -> Tells:
    if on is None or listed is REJECTED:
        return Tells.NOTHING_NEW
    return Tells.CALLED_OFF if latest.is_called_off else Tells.ANOTHER


def is_there(status: ReferralStatus, listed: ReferralStatus) -> bool:
    """It stands so already, or has come farther."""
    if REJECTED in {status, listed}:
        return status is listed
    return WAY.index(status) >= WAY.index(listed)


def steps(status: ReferralStatus, listed: ReferralStatus) -> Sequence[ReferralStep]:
    """The office's steps from where something under way stands to where the list says it is. A visit is only
    a step where the list names it."""
    if listed is REJECTED:
        return [ReferralStep.REJECTED]
    taken: list[ReferralStep] = []
    for step in WAYS_ON:
        if is_there(status, listed):
            break
        if step is ReferralStep.SURVEYED and listed is not ReferralStatus.SURVEYED:
            continue
        reached = after(status, step, {Party.OFFICE})
        if reached is not None:
            taken.append(step)
            status = reached
    return taken
