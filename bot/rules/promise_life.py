"""Which step may a promise take from where it stands, and who may take it?"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.ledger_vocabulary import LATE, UNKEPT, PromiseStatus, PromiseStep


class Party(StrEnum):
    MAKER = "maker"
    RECIPIENT = "recipient"
    OFFICE = "office"
    BOT = "bot"


LIFE: Mapping[PromiseStep, Path[PromiseStatus, Party]] = {
    PromiseStep.REMINDED: path({PromiseStatus.MADE}, None, Party.BOT),
    PromiseStep.ASKED: path({PromiseStatus.MADE}, None, Party.BOT),
    PromiseStep.FELL_DUE: path({PromiseStatus.MADE}, PromiseStatus.OVERDUE, Party.BOT),
    PromiseStep.LAPSED: path({PromiseStatus.MADE}, PromiseStatus.LAPSED, Party.BOT),
    PromiseStep.STILL_DUE: path(LATE, None, Party.BOT),
    PromiseStep.MOVED: path(UNKEPT, PromiseStatus.MADE, Party.MAKER, Party.OFFICE),
    PromiseStep.SAID_KEPT: path(UNKEPT, PromiseStatus.SAID_KEPT, Party.MAKER, Party.OFFICE),
    PromiseStep.GIVEN_UP: path(UNKEPT, PromiseStatus.GIVEN_UP, Party.MAKER, Party.OFFICE),
    PromiseStep.CONFIRMED: path(
        {PromiseStatus.SAID_KEPT, PromiseStatus.KEPT, *LATE}, PromiseStatus.KEPT, Party.RECIPIENT
    ),
    PromiseStep.DENIED: path(
        {PromiseStatus.SAID_KEPT, PromiseStatus.KEPT, *LATE}, PromiseStatus.DENIED, Party.RECIPIENT
    ),
}


def after(status: PromiseStatus, step: PromiseStep, who: Collection[Party]) -> PromiseStatus | None:
    """Where the step leads; None where it may not be taken from here, or by none of what they are."""
    return life.after(LIFE, status, step, who)


def said_by(words: Collection[bool]) -> PromiseStep:
    """What those whom it was made to say together: one who has not got it weighs more than all who have."""
    return PromiseStep.CONFIRMED if words and all(words) else PromiseStep.DENIED
