"""Which step may a case take from where it stands, and who may take it?"""

from collections.abc import Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.vocabulary import CaseOutcome, CaseStatus, CaseStep


class Who(StrEnum):
    HOLDER = "holder"
    COLLEAGUE = "colleague"  # staff of the cohort who do not hold it
    PARTICIPANT = "participant"
    OFFICE = "office"  # hands on what somebody who left had in hand
    BOT = "bot"


IN_HAND = {CaseStatus.CLAIMED, CaseStatus.SNOOZED}
UNRESOLVED = {CaseStatus.OPEN, *IN_HAND}

LIFE: Mapping[CaseStep, Path[CaseStatus, Who]] = {
    CaseStep.ALERTED: path(UNRESOLVED, None, Who.BOT),
    CaseStep.ALERT_LOST: path(UNRESOLVED, None, Who.BOT),
    CaseStep.ESCALATED: path({CaseStatus.OPEN}, None, Who.BOT),
    CaseStep.REASON_ADDED: path(UNRESOLVED, None, Who.BOT, Who.PARTICIPANT, Who.COLLEAGUE, Who.HOLDER),
    CaseStep.CLAIMED: path({CaseStatus.OPEN}, CaseStatus.CLAIMED, Who.COLLEAGUE),
    CaseStep.TALKING: path(UNRESOLVED, None, Who.HOLDER, Who.PARTICIPANT),
    CaseStep.REPLIED: path(IN_HAND, None, Who.HOLDER),
    CaseStep.TOUCHED: path(UNRESOLVED, None, Who.HOLDER, Who.COLLEAGUE, Who.PARTICIPANT),
    CaseStep.TRIED: path(IN_HAND, None, Who.HOLDER),
    CaseStep.NUDGED: path({CaseStatus.CLAIMED}, None, Who.BOT),
    CaseStep.SNOOZED: path(IN_HAND, CaseStatus.SNOOZED, Who.HOLDER),
    CaseStep.SNOOZE_EXPLAINED: path({CaseStatus.SNOOZED}, None, Who.HOLDER),
    CaseStep.WOKEN: path({CaseStatus.SNOOZED}, CaseStatus.CLAIMED, Who.BOT, Who.PARTICIPANT),
    CaseStep.HANDED_OVER: path(IN_HAND, CaseStatus.OPEN, Who.HOLDER, Who.BOT),
    CaseStep.RETURNED: path(IN_HAND, CaseStatus.OPEN, Who.HOLDER, Who.OFFICE, Who.BOT),
    CaseStep.RESOLVED: path(IN_HAND, CaseStatus.RESOLVED, Who.HOLDER),
    CaseStep.CLOSED_ITSELF: path(UNRESOLVED, CaseStatus.RESOLVED, Who.BOT, Who.PARTICIPANT),
    CaseStep.VISIT_PROPOSED: path({CaseStatus.CLAIMED}, None, Who.BOT),
    CaseStep.VISIT_SET: path(IN_HAND, None, Who.HOLDER),
    CaseStep.CONFIRMED: path({CaseStatus.RESOLVED}, None, Who.PARTICIPANT),
    # A new case takes its place.
    CaseStep.REOPENED: path({CaseStatus.RESOLVED}, None, Who.BOT, Who.PARTICIPANT),
}


def after(status: CaseStatus, step: CaseStep, who: Who) -> CaseStatus | None:
    """Where the step leads; None where it may not be taken from here, or not by them."""
    return life.after(LIFE, status, step, {who})


def comes_back(outcome: CaseOutcome | None) -> bool:
    """Is a new need soon after such an end the same need again?"""
    return outcome is not None and outcome not in {CaseOutcome.FALSE_ALARM, CaseOutcome.PAUSED}
