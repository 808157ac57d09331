"""Which step may a recommendation for a loan take from where it stands, and who may take it?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.lending_vocabulary import ReferralStatus, ReferralStep

MONTHS_AFTER = 3


class Party(StrEnum):
    OFFICE = "office"
    BANK = "bank"
    PARTICIPANT = "participant"
    TRAINER = "trainer"


REFERRED, COMPLETE = ReferralStatus.REFERRED, ReferralStatus.FILE_COMPLETE
SUBMITTED, SURVEYED = ReferralStatus.SUBMITTED, ReferralStatus.SURVEYED
APPROVED, DISBURSED = ReferralStatus.APPROVED, ReferralStatus.DISBURSED
OPEN = frozenset({REFERRED, COMPLETE, SUBMITTED, SURVEYED, APPROVED})

LIFE: Mapping[ReferralStep, Path[ReferralStatus, Party]] = {
    ReferralStep.FILE_COMPLETE: path({REFERRED}, COMPLETE, Party.OFFICE, Party.PARTICIPANT),
    ReferralStep.BANKER_NAMED: path(OPEN, None, Party.OFFICE),
    ReferralStep.HANDED: path(OPEN, None, Party.PARTICIPANT),
    ReferralStep.SUBMITTED: path({COMPLETE}, SUBMITTED, Party.OFFICE, Party.BANK),
    # A small loan may come without a visit.
    ReferralStep.SURVEYED: path({SUBMITTED}, SURVEYED, Party.OFFICE, Party.BANK),
    ReferralStep.APPROVED: path({SUBMITTED, SURVEYED}, APPROVED, Party.OFFICE, Party.BANK),
    ReferralStep.DISBURSED: path({APPROVED}, DISBURSED, Party.OFFICE, Party.BANK),
    ReferralStep.REJECTED: path(OPEN, ReferralStatus.REJECTED, Party.OFFICE, Party.BANK, Party.PARTICIPANT),
    ReferralStep.FOLLOWED_UP: path({DISBURSED}, ReferralStatus.FOLLOWED_UP, Party.PARTICIPANT, Party.TRAINER),
}
# What a card offers, the way on first.
WAYS_ON = (
    ReferralStep.FILE_COMPLETE,
    ReferralStep.SUBMITTED,
    ReferralStep.SURVEYED,
    ReferralStep.APPROVED,
    ReferralStep.DISBURSED,
)


# What was pressed by mistake can be undone; that the money does good, or not, is somebody's own word.
UNDOABLE = frozenset({*WAYS_ON, ReferralStep.REJECTED})


@dataclass(frozen=True)
class Taken:
    """A step as it was written down, by whom, and why where it ended the way."""

    step: ReferralStep
    by: int | None
    reason: str | None = None


@dataclass(frozen=True)
class Undoing:
    """The last step that moved it, and where it stood before."""

    last: Taken
    back_to: ReferralStatus


def undoing(steps: Iterable[Taken]) -> Undoing | None:
    """What can be undone of the steps in their order; what was undone counts as never taken."""
    stands, moved = REFERRED, list[Undoing]()
    for one in steps:
        way = LIFE.get(one.step)
        if one.step is ReferralStep.UNDONE:
            stands = moved.pop().back_to
        elif way is not None and way.leads_to is not None:
            moved.append(Undoing(one, stands))
            stands = way.leads_to
    return moved[-1] if moved and moved[-1].last.step in UNDOABLE else None


def after(status: ReferralStatus, step: ReferralStep, who: Collection[Party]) -> ReferralStatus | None:
    """Where the step leads; None where it may not be taken from here, or by none of what they are."""
    return life.after(LIFE, status, step, who)


def ways_on(status: ReferralStatus, who: Collection[Party]) -> list[ReferralStep]:
    return [step for step in WAYS_ON if after(status, step, who) is not None]


def three_months_after(day: date) -> date:
    """The same day three months on, or the last of that month where it has no such day."""
    month = day.month - 1 + MONTHS_AFTER
    first = date(day.year + month // 12, month % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=day.day - 1), last)
