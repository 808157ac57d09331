"""Which step may somebody's climb to a rung take from where it stands, and who may take it?"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep


class Party(StrEnum):
    PARTICIPANT = "participant"
    STAFF = "staff"


PROPOSED, DECLINED = MilestoneStatus.PROPOSED, MilestoneStatus.DECLINED
CLAIMED, IN_REVIEW = MilestoneStatus.CLAIMED, MilestoneStatus.IN_REVIEW
MORE_ASKED, REJECTED = MilestoneStatus.MORE_ASKED, MilestoneStatus.REJECTED
ACCEPTED, WAIVED = MilestoneStatus.ACCEPTED, MilestoneStatus.WAIVED
NOT_ACCEPTED = frozenset(MilestoneStatus) - {ACCEPTED}

LIFE: Mapping[MilestoneStep, Path[MilestoneStatus, Party]] = {
    MilestoneStep.DECLINED: path({PROPOSED}, DECLINED, Party.PARTICIPANT),
    MilestoneStep.CLAIMED: path({PROPOSED, DECLINED, CLAIMED, REJECTED}, CLAIMED, Party.PARTICIPANT),
    MilestoneStep.SUBMITTED: path({CLAIMED, MORE_ASKED}, IN_REVIEW, Party.PARTICIPANT),
    MilestoneStep.ADDED: path({IN_REVIEW}, None, Party.PARTICIPANT),
    # Where nobody who asked for it is left, or something is missing since, it waits for a decision.
    MilestoneStep.CONFIRMED: path(NOT_ACCEPTED, IN_REVIEW, Party.PARTICIPANT),
    # By whoever cannot be written to, in front of staff who write it down.
    MilestoneStep.CONFIRMED_THERE: path(NOT_ACCEPTED, None, Party.STAFF),
    MilestoneStep.SEEN: path(NOT_ACCEPTED, None, Party.STAFF),
    MilestoneStep.VOUCHED: path(NOT_ACCEPTED, None, Party.STAFF),
    MilestoneStep.WORD_ASKED: path(NOT_ACCEPTED, None, Party.STAFF),
    MilestoneStep.ASKED_MORE: path({IN_REVIEW}, MORE_ASKED, Party.STAFF),
    MilestoneStep.REJECTED: path({IN_REVIEW, MORE_ASKED}, REJECTED, Party.STAFF),
    MilestoneStep.WAIVED: path(NOT_ACCEPTED, WAIVED, Party.STAFF),
    MilestoneStep.ACCEPTED: path(NOT_ACCEPTED, ACCEPTED, Party.STAFF),
    # Whoever stood on their own and asks to be followed up again has to stand on their own anew.
    MilestoneStep.REOPENED: path({ACCEPTED}, PROPOSED, Party.PARTICIPANT),
}


def after(status: MilestoneStatus, step: MilestoneStep, who: Collection[Party]) -> MilestoneStatus | None:
    """Where the step leads; None where it may not be taken from here, or by none of what they are."""
    return life.after(LIFE, status, step, who)
