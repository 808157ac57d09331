"""Does somebody stand below a rung for much longer than it should take?"""

from dataclasses import dataclass

from bot.rules.ladder import days_beyond
from bot.services import programmes
from bot.services.ladder_records import next_rung
from bot.services.work import Work
from storage import ladder, milestones, participants
from storage.ladder_vocabulary import MilestoneStatus
from storage.tables import Participant


@dataclass(frozen=True)
class SlowClimb:
    """The rung that is not reached so many days after the training, or since they came in."""

    rung: str
    days: int


def of(work: Work, participant: Participant, times: int) -> SlowClimb | None:
    """Domain rule F, once for each rung; None also where the rung waits for somebody to look at it."""
    ahead = next_rung(work, programmes.of_participant(work, participant), participant)
    if ahead is None:
        return None
    cohort = participants.cohort_of(work.session, participant)
    came_in = (participant.enrolled_at or participant.created_at).date()
    today = work.today(cohort.timezone)
    days = days_beyond(ahead.target_days, max(cohort.started, came_in), today, times)
    if days is None or _is_with_staff(work, participant, ahead.key):
        return None
    if ladder.was_told_slow(work.session, participant.id, ahead.key):
        return None
    return SlowClimb(ahead.key, days)


def _is_with_staff(work: Work, participant: Participant, rung: str) -> bool:
    milestone = milestones.of_rung(work.session, participant.id, rung)
    return milestone is not None and milestone.status is MilestoneStatus.IN_REVIEW
