"""What of before still holds for somebody who begins to be followed up?"""

from bot.services import milestones, programmes
from bot.services.leaving import leave_other_cohorts
from bot.services.work import Work
from storage import later_news
from storage import milestones as stored
from storage.ladder_vocabulary import MilestoneStatus
from storage.tables import Participant
from storage.vocabulary import ParticipantStatus


def begin_here(work: Work, participant: Participant) -> None:
    """They are followed up in one cohort, and whoever stood on their own there has to do so anew."""
    leave_other_cohorts(work, participant)
    if participant.status is ParticipantStatus.INDEPENDENT:
        _stand_lower(work, participant)


def _stand_lower(work: Work, participant: Participant) -> None:
    """Nothing is asked some months later, and what came with the last rung is shown and said again."""
    later_news.give_up(work.session, participant.id)
    last = programmes.of_participant(work, participant).ladder[-1].key
    stood = stored.of_rung(work.session, participant.id, last)
    if stood is not None and stood.status is MilestoneStatus.ACCEPTED:
        milestones.step_down(work, milestones.climb_of(work, stood.id))
