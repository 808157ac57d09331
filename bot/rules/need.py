"""Whose need comes first, where not everybody can be helped at once?"""

from datetime import datetime

from storage.vocabulary import CaseReason

# Somebody told of grief or of great hardship: a kind of any reason.
DISTRESS = "distress"
# Whoever called comes before whoever was only noticed.
FIRST = (
    CaseReason.ASKED_FOR_HELP,
    CaseReason.SAID_STUCK,
    CaseReason.MANUAL,
    CaseReason.UNREACHABLE,
    CaseReason.MISSED_CHECK_INS,
    CaseReason.DECLINING,
    CaseReason.AT_RISK,
)
CALLED = frozenset({CaseReason.ASKED_FOR_HELP, CaseReason.SAID_STUCK, CaseReason.MANUAL})


def no_less_in_need(reason: CaseReason) -> tuple[CaseReason, ...]:
    """The reasons that are as grave as this one, or graver."""
    return FIRST[: FIRST.index(reason) + 1]


def place_in_line(reason: CaseReason, since: datetime, *, is_distress: bool = False) -> tuple[int, datetime]:
    """The smaller comes first: distress, then the graver reason, then the longer wait."""
    return -1 if is_distress else FIRST.index(reason), since
