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


class Tells(Enum):
    """What a row tells of the applications that are known: nothing new, how the latest goes on, another one;
    or what must be cleared up before it can be taken."""

    NOTHING_NEW = auto()
    HOW_IT_GOES_ON = auto()
    ANOTHER = auto()
    TOO_EARLY = auto()
    WHICH_REFUSAL = auto()
    MONEY_IS_THERE = auto()


def what_it_tells(
    known: Sequence[Application], listed: ReferralStatus, on: date | None, *, is_last: bool
) -> Tells:
    """Of somebody with one lender; `known` has the newest first, `on` is the day of the row where it has one.

    A row without a day that is not the last of its list may be told of an application that has ended since.
    """
    if not known:
        return Tells.ANOTHER
    latest, *before = known
    if on is not None and on < latest.begun_on:
        return Tells.NOTHING_NEW if before else Tells.TOO_EARLY
    if latest.status in OPEN:
        if listed is REJECTED and on is None and any(one.status is REJECTED for one in before):
            return Tells.WHICH_REFUSAL
        return Tells.NOTHING_NEW if is_there(latest.status, listed) else Tells.HOW_IT_GOES_ON
    if listed is REJECTED:
        return Tells.NOTHING_NEW if latest.status is REJECTED else Tells.MONEY_IS_THERE
    is_after = on > latest.stands_since if on is not None else latest.status is REJECTED and is_last
    is_as_far = latest.status is not REJECTED and listed is ReferralStatus.DISBURSED
    return Tells.ANOTHER if is_after and not is_as_far else Tells.NOTHING_NEW


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
