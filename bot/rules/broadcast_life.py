"""Which step may an announcement take from where it stands, and who may take it?"""

from collections.abc import Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.vocabulary import BroadcastStatus, BroadcastStep


class Who(StrEnum):
    AUTHOR = "author"
    COLLEAGUE = "colleague"  # another coordinator of everybody whom it is for
    BOT = "bot"


NOT_BEGUN = frozenset({BroadcastStatus.DRAFT, BroadcastStatus.WAITING, BroadcastStatus.SCHEDULED})
UNDER_WAY = frozenset({BroadcastStatus.SENDING, BroadcastStatus.STOPPED})
FINAL = frozenset({BroadcastStatus.DONE, BroadcastStatus.CANCELLED, BroadcastStatus.TAKEN_BACK})
# Of what was cancelled, only what had begun is out.
OUT = UNDER_WAY | {BroadcastStatus.DONE, BroadcastStatus.CANCELLED}

LIFE: Mapping[BroadcastStep, Path[BroadcastStatus, Who]] = {
    BroadcastStep.SCHEDULE: path({BroadcastStatus.DRAFT}, BroadcastStatus.SCHEDULED, Who.AUTHOR, Who.BOT),
    BroadcastStep.POSTPONE: path(
        {BroadcastStatus.SCHEDULED}, BroadcastStatus.SCHEDULED, Who.AUTHOR, Who.COLLEAGUE
    ),
    BroadcastStep.HAND_ON: path({BroadcastStatus.SCHEDULED}, None, Who.BOT),
    # Also on the way out: more people may be meant by then than when it was written.
    BroadcastStep.ASK: path(
        {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}, BroadcastStatus.WAITING, Who.AUTHOR, Who.BOT
    ),
    BroadcastStep.APPROVE: path({BroadcastStatus.WAITING}, BroadcastStatus.SCHEDULED, Who.COLLEAGUE),
    BroadcastStep.REJECT: path({BroadcastStatus.WAITING}, BroadcastStatus.DRAFT, Who.COLLEAGUE),
    BroadcastStep.LAPSE: path({BroadcastStatus.WAITING}, BroadcastStatus.DRAFT, Who.BOT),
    # To be changed: what others agreed to must be what goes.
    BroadcastStep.RECALL: path({BroadcastStatus.WAITING}, BroadcastStatus.DRAFT, Who.AUTHOR),
    BroadcastStep.CANCEL: path(NOT_BEGUN, BroadcastStatus.CANCELLED, Who.AUTHOR, Who.COLLEAGUE, Who.BOT),
    BroadcastStep.START: path(
        {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}, BroadcastStatus.SENDING, Who.AUTHOR, Who.BOT
    ),
    BroadcastStep.STOP: path({BroadcastStatus.SENDING}, BroadcastStatus.STOPPED, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.GO_ON: path({BroadcastStatus.STOPPED}, BroadcastStatus.SENDING, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.END_EARLY: path(
        {BroadcastStatus.STOPPED}, BroadcastStatus.CANCELLED, Who.AUTHOR, Who.COLLEAGUE
    ),
    BroadcastStep.FINISH: path({BroadcastStatus.SENDING}, BroadcastStatus.DONE, Who.BOT),
    BroadcastStep.EDIT: path({BroadcastStatus.SCHEDULED}, None, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.CORRECT: path(OUT, None, Who.AUTHOR, Who.COLLEAGUE),
    BroadcastStep.TAKE_BACK: path(OUT, BroadcastStatus.TAKEN_BACK, Who.AUTHOR, Who.COLLEAGUE),
}
# After one of these, whoever decided on what they saw before is told who came first.
RENEWS = frozenset(
    {
        BroadcastStep.RECALL,
        BroadcastStep.CANCEL,
        BroadcastStep.START,
        BroadcastStep.EDIT,
        BroadcastStep.CORRECT,
        BroadcastStep.TAKE_BACK,
    }
)


def after(status: BroadcastStatus, step: BroadcastStep, who: Who) -> BroadcastStatus | None:
    """Where the step leads; None where it may not be taken from here, or not by them."""
    return life.after(LIFE, status, step, {who})


def may_ever(step: BroadcastStep, who: Who) -> bool:
    """Is it theirs to take, whenever its time is?"""
    return who in LIFE[step].who
