"""Which case needs this trainer next?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.rules.need import place_in_line
from storage.vocabulary import CaseReason, CaseStatus


class Standing(StrEnum):
    """How a case stands to whoever looks at it, the most pressing first."""

    LATE = "late"  # the time that somebody had for it is over
    ASKING = "asking"  # the participant spoke last and waits for this person
    NEW = "new"
    UNTOUCHED = "untouched"  # theirs, and no word has gone yet
    TALKING = "talking"
    ASIDE = "aside"
    ELSEWHERE = "elsewhere"  # in a colleague's hands


class Shown(StrEnum):
    """Which cases somebody wants to see."""

    ALL = "all"
    MINE = "mine"
    NEW = "new"
    WAITING = "waiting"
    ASIDE = "aside"


@dataclass(frozen=True)
class Glance:
    """What can be seen of one case: whose it is, who spoke last, whether its time is up."""

    reason: CaseReason
    status: CaseStatus
    opened_at: datetime
    is_mine: bool
    is_late: bool
    asks_for_answer: bool
    was_touched: bool
    aside_until: datetime | None = None
    is_distress: bool = False


PRESSING: Mapping[Standing, int] = {standing: place for place, standing in enumerate(Standing)}
WAITS_FOR_ME = frozenset({Standing.LATE, Standing.ASKING, Standing.UNTOUCHED})


def standing(case: Glance) -> Standing:
    if case.status is CaseStatus.OPEN:
        return Standing.LATE if case.is_late else Standing.NEW
    if not case.is_mine:
        return Standing.ELSEWHERE
    if case.status is CaseStatus.SNOOZED:
        return Standing.ASIDE
    if case.is_late:
        return Standing.LATE
    if case.asks_for_answer:
        return Standing.ASKING
    return Standing.TALKING if case.was_touched else Standing.UNTOUCHED


def place_in_list(case: Glance) -> tuple[int, int, datetime]:
    """The smaller comes first: what presses most, then the graver need, then the longer wait."""
    how = standing(case)
    if how is Standing.ASIDE and case.aside_until is not None:
        return PRESSING[how], 0, case.aside_until
    return PRESSING[how], *place_in_line(case.reason, case.opened_at, is_distress=case.is_distress)


def belongs_to(shown: Shown, case: Glance) -> bool:
    match shown:
        case Shown.MINE:
            return case.is_mine
        case Shown.NEW:
            return case.status is CaseStatus.OPEN
        case Shown.WAITING:
            return case.is_mine and standing(case) in WAITS_FOR_ME
        case Shown.ASIDE:
            return case.is_mine and case.status is CaseStatus.SNOOZED
    return True
