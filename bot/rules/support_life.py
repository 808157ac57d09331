"""Which step may support take from where it stands, and who may take it?"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.ledger_vocabulary import SupportStatus, SupportStep


class Party(StrEnum):
    GIVER = "giver"
    RECIPIENT = "recipient"
    OFFICE = "office"


PLEDGED, DELIVERED = SupportStatus.PLEDGED, SupportStatus.DELIVERED
CONFIRMED, CONTESTED = SupportStatus.CONFIRMED, SupportStatus.CONTESTED

LIFE: Mapping[SupportStep, Path[SupportStatus, Party]] = {
    SupportStep.SHARED_OUT: path({PLEDGED}, None, Party.OFFICE),
    SupportStep.USED_UP: path({PLEDGED}, SupportStatus.SHARED_OUT, Party.OFFICE),
    SupportStep.ANNOUNCED: path({PLEDGED}, None, Party.OFFICE),
    SupportStep.DELIVERED: path({PLEDGED, CONTESTED}, DELIVERED, Party.OFFICE, Party.GIVER),
    SupportStep.CONFIRMED: path({DELIVERED, CONTESTED}, CONFIRMED, Party.RECIPIENT),
    SupportStep.NOT_COME: path({DELIVERED, CONFIRMED}, CONTESTED, Party.RECIPIENT),
    SupportStep.DIFFERS: path({DELIVERED, CONFIRMED, CONTESTED}, CONTESTED, Party.RECIPIENT),
    SupportStep.WITHDRAWN: path({PLEDGED, CONTESTED}, SupportStatus.WITHDRAWN, Party.OFFICE, Party.GIVER),
}


def after(status: SupportStatus, step: SupportStep, who: Collection[Party]) -> SupportStatus | None:
    """Where the step leads; None where it may not be taken from here, or by none of what they are."""
    return life.after(LIFE, status, step, who)
