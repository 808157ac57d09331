"""What can staff do at once about what is still missing for a rung?"""

from datetime import timedelta

from bot.errors import NotYours
from bot.services import deciding, meetings, milestones
from bot.services.incoming import IncomingMessage
from bot.services.ladder_text import called
from bot.services.reviewing import at_waking_hour
from bot.services.speech import say
from bot.services.work import Work
from storage import dialogues
from storage.ladder_vocabulary import MilestoneStatus
from storage.meeting_vocabulary import MeetingKind
from storage.tables import Dialogue, Person

WAIVING = "waiving a rung"
LISTENS_FOR = timedelta(hours=1)
WORDS_LIMIT = 300


def held_closing(work: Work, staff: Person, milestone_id: int) -> None:
    """They met today for the closing talk: it is kept like any other meeting, and once."""
    climb = milestones.own(work, staff, milestone_id)
    if MeetingKind.CLOSING not in milestones.record_for(work, climb).met_at:
        meetings.held_now(work, staff, climb.participant, MeetingKind.CLOSING)
    deciding.accept(work, staff, milestone_id, seen=False)


def ask_why(work: Work, staff: Person, milestone_id: int, rung: str) -> None:
    climb = milestones.own(work, staff, milestone_id)
    below = climb.programme.rung(rung)
    if below is None or rung == climb.rung.key:
        raise NotYours
    if staff.chat_id is not None:
        dialogues.move(
            *(work.session, staff.chat_id, WAIVING, "why", work.now), milestone=milestone_id, rung=rung
        )
    say(work, staff, "rung-waive-why", rung=called(below, staff.language), name=climb.person.name)


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the reason, tells the participant, and goes on to the rung that it was about."""
    if dialogue.flow != WAIVING or not incoming.text or work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    facts = dict(dialogue.facts)
    dialogues.end(work.session, dialogue.chat_id)
    climb = milestones.own(work, staff, facts["milestone"])
    below = milestones.begin(work, climb.participant, facts["rung"], MilestoneStatus.PROPOSED)
    why = incoming.text[:WORDS_LIMIT]
    milestones.waive(work, below, staff, why)
    them = below.person
    say(
        work,
        them,
        "rung-waived",
        post=at_waking_hour(work, below, them),
        name=them.name,
        rung=called(below.rung, them.language),
        trainer=staff.name,
        reason=why,
    )
    deciding.accept(work, staff, facts["milestone"], seen=False)
    return True
