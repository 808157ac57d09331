"""Which step may a case take from where it stands, and who may take it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.vocabulary import CaseOutcome, CaseStatus, CaseStep


class Who(StrEnum):
    HOLDER = "holder"
    COLLEAGUE = "colleague"  # staff of the cohort who do not hold it
    PARTICIPANT = "participant"
    OFFICE = "office"  # hands on what somebody who left had in hand
    BOT = "bot"


@dataclass(frozen=True)
class Path:
    """Where a step begins and where it leads; None stays where it is."""

    begins: frozenset[CaseStatus]
    leads_to: CaseStatus | None
    who: frozenset[Who]


def _path(begins: set[CaseStatus], leads_to: CaseStatus | None, *who: Who) -> Path:
    return Path(frozenset(begins), leads_to, frozenset(who))


IN_HAND = {CaseStatus.CLAIMED, CaseStatus.SNOOZED}
UNRESOLVED = {CaseStatus.OPEN, *IN_HAND}

LIFE: Mapping[CaseStep, Path] = {
    CaseStep.ALERTED: _path(UNRESOLVED, None, Who.BOT),
    CaseStep.ALERT_LOST: _path(UNRESOLVED, None, Who.BOT),
    CaseStep.ESCALATED: _path({CaseStatus.OPEN}, None, Who.BOT),
    CaseStep.REASON_ADDED: _path(UNRESOLVED, None, Who.BOT, Who.PARTICIPANT, Who.COLLEAGUE, Who.HOLDER),
    CaseStep.CLAIMED: _path({CaseStatus.OPEN}, CaseStatus.CLAIMED, Who.COLLEAGUE),
    CaseStep.TALKING: _path(UNRESOLVED, None, Who.HOLDER, Who.PARTICIPANT),
    CaseStep.TOUCHED: _path(UNRESOLVED, None, Who.HOLDER, Who.COLLEAGUE, Who.PARTICIPANT),
    CaseStep.TRIED: _path(IN_HAND, None, Who.HOLDER),
    CaseStep.NUDGED: _path({CaseStatus.CLAIMED}, None, Who.BOT),
    CaseStep.SNOOZED: _path(IN_HAND, CaseStatus.SNOOZED, Who.HOLDER),
    CaseStep.SNOOZE_EXPLAINED: _path({CaseStatus.SNOOZED}, None, Who.HOLDER),
    CaseStep.WOKEN: _path({CaseStatus.SNOOZED}, CaseStatus.CLAIMED, Who.BOT, Who.PARTICIPANT),
    CaseStep.HANDED_OVER: _path(IN_HAND, CaseStatus.OPEN, Who.HOLDER),
    CaseStep.RETURNED: _path(IN_HAND, CaseStatus.OPEN, Who.HOLDER, Who.OFFICE, Who.BOT),
    CaseStep.RESOLVED: _path(IN_HAND, CaseStatus.RESOLVED, Who.HOLDER),
    CaseStep.CLOSED_ITSELF: _path(UNRESOLVED, CaseStatus.RESOLVED, Who.BOT, Who.PARTICIPANT),
    CaseStep.REOPENED: _path({CaseStatus.RESOLVED}, None, Who.BOT),  # a new case takes its place
}


def after(status: CaseStatus, step: CaseStep, who: Who) -> CaseStatus | None:
    """Where the step leads; None where it may not be taken from here, or not by them."""
    path = LIFE.get(step)
    if path is None or status not in path.begins or who not in path.who:
        return None
    return path.leads_to or status


def comes_back(outcome: CaseOutcome | None) -> bool:
    """Is a new need soon after such an end the same need again?"""
    return outcome is not None and outcome not in {CaseOutcome.FALSE_ALARM, CaseOutcome.PAUSED}
