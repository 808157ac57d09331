"""Which step may an announcement take from where it stands, and who may take it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.vocabulary import BroadcastStatus, BroadcastStep


class Who(StrEnum):
    AUTHOR = "author"
    COLLEAGUE = "colleague"  # another coordinator of everybody whom it is for
    BOT = "bot"


@dataclass(frozen=True)
class Path:
    """Where a step begins and where it leads; nowhere else where `leads_to` is None."""

    begins: frozenset[BroadcastStatus]
    leads_to: BroadcastStatus | None
    who: frozenset[Who]


def _path(begins: set[BroadcastStatus], leads_to: BroadcastStatus | None, *who: Who) -> Path:
    return Path(frozenset(begins), leads_to, frozenset(who))


NOT_BEGUN = frozenset({BroadcastStatus.DRAFT, BroadcastStatus.WAITING, BroadcastStatus.SCHEDULED})
UNDER_WAY = frozenset({BroadcastStatus.SENDING, BroadcastStatus.STOPPED})
FINAL = frozenset({BroadcastStatus.DONE, BroadcastStatus.CANCELLED, BroadcastStatus.TAKEN_BACK})
# Of what was cancelled, only what had begun is out.
OUT = UNDER_WAY | {BroadcastStatus.DONE, BroadcastStatus.CANCELLED}

LIFE: Mapping[BroadcastStep, Path] = {
    BroadcastStep.SCHEDULE: _path({BroadcastStatus.DRAFT}, BroadcastStatus.SCHEDULED, Who.AUTHOR, Who.BOT),
    BroadcastStep.POSTPONE: _path(
        {BroadcastStatus.SCHEDULED}, BroadcastStatus.SCHEDULED, Who.AUTHOR, Who.COLLEAGUE
    ),
    # Also on the way out: more people may be meant by then than when it was written.
    BroadcastStep.ASK: _path(
        {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}, BroadcastStatus.WAITING, Who.AUTHOR, Who.BOT
    ),
    BroadcastStep.APPROVE: _path({BroadcastStatus.WAITING}, BroadcastStatus.SCHEDULED, Who.COLLEAGUE),
    BroadcastStep.REJECT: _path({BroadcastStatus.WAITING}, BroadcastStatus.DRAFT, Who.COLLEAGUE),
    BroadcastStep.LAPSE: _path({BroadcastStatus.WAITING}, BroadcastStatus.DRAFT, Who.BOT),
    BroadcastStep.CANCEL: _path(
        set(NOT_BEGUN), BroadcastStatus.CANCELLED, Who.AUTHOR, Who.COLLEAGUE, Who.BOT
    ),
    BroadcastStep.START: _path(
        {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}, BroadcastStatus.SENDING, Who.AUTHOR, Who.BOT
    ),
    BroadcastStep.STOP: _path({BroadcastStatus.SENDING}, BroadcastStatus.STOPPED, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.GO_ON: _path({BroadcastStatus.STOPPED}, BroadcastStatus.SENDING, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.END_EARLY: _path(
        {BroadcastStatus.STOPPED}, BroadcastStatus.CANCELLED, Who.AUTHOR, Who.COLLEAGUE
    ),
    BroadcastStep.FINISH: _path({BroadcastStatus.SENDING}, BroadcastStatus.DONE, Who.BOT),
    BroadcastStep.EDIT: _path({BroadcastStatus.SCHEDULED}, None, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.CORRECT: _path(set(OUT), None, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.TAKE_BACK: _path(set(OUT), BroadcastStatus.TAKEN_BACK, Who.AUTHOR, Who.COLLEAGUE),
}
# After one of these, whoever decided on what they saw before is told who came first.
RENEWS = frozenset(
    {
        BroadcastStep.CANCEL,
        BroadcastStep.START,
        BroadcastStep.EDIT,
        BroadcastStep.CORRECT,
        BroadcastStep.TAKE_BACK,
    }
)


def after(status: BroadcastStatus, step: BroadcastStep, who: Who) -> BroadcastStatus | None:
    """Where the step leads; None where it may not be taken from here, or not by them."""
    path = LIFE[step]
    return (path.leads_to or status) if status in path.begins and who in path.who else None


def may_ever(step: BroadcastStep, who: Who) -> bool:
    """Is it theirs to take, whenever its time is?"""
    return who in LIFE[step].who
