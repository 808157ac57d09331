"""When is whoever was at a training meeting asked how they found the training?"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local
from bot.services import programmes
from bot.services.work import Work
from storage import participants, people, reactions
from storage.tables import Participant, Reaction


def plan_after(work: Work, participant: Participant) -> None:
    """The day after, where they were not asked before; nobody is asked twice."""
    asks = programmes.of_participant(work, participant).reaction
    if not asks.after_days or participant.status not in participants.TAKING_PART:
        return
    reaction = reactions.of(work.session, participant.id) or Reaction(participant_id=participant.id)
    if reaction.asked_at is not None or reaction.useful is not None:
        return
    zone = people.get(work.session, participant.person_id).timezone
    due = at_local(work.today(zone) + timedelta(days=1), asks.hour, ZoneInfo(zone))
    reaction.due_at = min(reaction.due_at or due, due)
    reactions.keep(work.session, reaction)
