"""What is due on a case whose time is up, and who is asked after whom?"""

from collections.abc import Collection
from enum import StrEnum

from storage.vocabulary import CaseReason, CaseRung, CaseStatus

LADDER = tuple(CaseRung)
# A buddy is asked about a silence, never about what somebody told in confidence.
ASKS_THE_BUDDY = frozenset({CaseReason.MISSED_CHECK_INS, CaseReason.UNREACHABLE})


class Due(StrEnum):
    CLIMB = "climb"  # nobody took it: the next rung is asked
    LIST = "list"  # nobody is left to ask: it stands in the coordinators' daily list
    NUDGE = "nudge"  # its holder is asked gently
    RETURN = "return"  # its holder stayed quiet: it goes back into the queue
    NOTHING = "nothing"


def next_rung(asked: CaseRung | None, there: Collection[CaseRung]) -> CaseRung | None:
    """The nearest rung above the one that was asked; rungs that are not there are skipped."""
    above = LADDER[LADDER.index(asked) + 1 :] if asked is not None else LADDER
    return next((rung for rung in above if rung in there), None)


def due(status: CaseStatus, *, nudged: bool, goes_on: bool) -> Due:
    """`goes_on` where there is somebody further up to ask."""
    match status:
        case CaseStatus.OPEN:
            return Due.CLIMB if goes_on else Due.LIST
        case CaseStatus.CLAIMED:
            return Due.RETURN if nudged else Due.NUDGE
    return Due.NOTHING
