"""Who has reached a rung by what they reported, and does not know it yet?"""

from datetime import timedelta

from bot.buttons.ladder import ClaimRung, DeclineRung
from bot.programme.ladder import Rung
from bot.rules.ladder import is_due
from bot.services import milestones, programmes, reviewing
from bot.services.ladder_records import record_of
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.reviewing import at_waking_hour
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import milestones as stored
from storage import participants, people
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep
from storage.tables import Participant

# Whoever is in the middle of telling is not interrupted.
RESTS_FOR = timedelta(minutes=10)


def look(work: Work, participant_id: int) -> None:
    """Once after each time that they told something."""
    participant = participants.get(work.session, participant_id)
    participant.ladder_looked_at = work.now
    work.session.add(participant)
    work.session.flush()
    programme = programmes.of_participant(work, participant)
    ahead = programme.next_rung(participant.rung)
    if ahead is None or stored.of_rung(work.session, participant.id, ahead.key) is not None:
        return
    if is_due(ahead, record_of(work, participant, programme)):
        _propose(work, participant, ahead)


def _propose(work: Work, participant: Participant, rung: Rung) -> None:
    """To themselves; for somebody who cannot be asked here, to whoever answers for them."""
    person = people.get(work.session, participant.person_id)
    if people.is_reachable(work.session, person):
        climb = milestones.begin(work, participant, rung.key, MilestoneStatus.PROPOSED)
        _ask_them(work, climb)
    else:
        climb = milestones.begin(work, participant, rung.key, MilestoneStatus.IN_REVIEW)
        climb.milestone.submitted_at = work.now
        reviewing.ask(work, climb)
    stored.note(work.session, climb.milestone, MilestoneStep.PROPOSED, None, work.now)


def _ask_them(work: Work, climb: Climb) -> None:
    them = climb.person
    choices = [
        choice(work, them, "button-rung-yes", ClaimRung(climb.rung.key)),
        choice(work, them, "button-rung-not-yet", DeclineRung(climb.rung.key)),
    ]
    say(
        work,
        them,
        "rung-proposed",
        buttons=column(choices),
        post=at_waking_hour(work, climb, them),
        name=them.name,
        rung=called(climb.rung, them.language),
        step=climb.rung.step.in_language(them.language),
    )
