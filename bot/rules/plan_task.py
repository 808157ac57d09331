"""Does somebody have a plan, or their trainer a task that is overdue?"""

from datetime import datetime, timedelta
from enum import StrEnum

from storage.vocabulary import ParticipantStatus

# Nobody plans for whoever rests or has gone; it goes on where they come back.
PLANS = frozenset({ParticipantStatus.INVITED, ParticipantStatus.ACTIVE, ParticipantStatus.STALLED})


class PlanTask(StrEnum):
    NONE = "none"  # they have a plan, or there is none to make now
    COMING = "coming"
    OVERDUE = "overdue"


def plan_task(
    status: ParticipantStatus, *, has_plan: bool, since: datetime, now: datetime, within: timedelta | None
) -> PlanTask:
    """`since` is when their follow-up began; `within` None where the programme asks for no plan."""
    if has_plan or within is None or status not in PLANS:
        return PlanTask.NONE
    return PlanTask.OVERDUE if now - since >= within else PlanTask.COMING
