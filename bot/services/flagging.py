"""How does a trainer or coordinator say that somebody needs a human, whatever the rules say?"""

from datetime import timedelta
from typing import Any

from bot.buttons import FlagFor, FlagThem
from bot.errors import NotYours
from bot.services import alerts, cases, consenting, finding
from bot.services.incoming import IncomingMessage
from bot.services.people import responsible
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import cases as stored_cases
from storage import dialogues, participants, people
from storage.tables import Participant, Person
from storage.vocabulary import CaseReason, ParticipantStatus

FLAGGING = "flagging"
WATCHED = (*participants.FOLLOWED, ParticipantStatus.INVITED)
LISTED = "listed"  # the trainer takes somebody from the weekly list
WHYS = ("unseen", "falling", "burdened")
LISTENS_FOR = timedelta(hours=1)
WHY_LIMIT = 300


def begin(work: Work, staff: Person, name: str) -> None:
    """Asks why; before that for whom, where the name does not say."""
    participant = finding.whom(work, staff, name, "perhatikan", FlagThem, WATCHED)
    if participant is not None:
        ask_why(work, staff, participant.id)


def ask_why(work: Work, staff: Person, participant_id: int) -> None:
    """A button names the reason, or whatever is typed next."""
    participant = finding.theirs(work, staff, participant_id)
    consenting.must_be_here(work, participant)
    if staff.chat_id is not None:
        dialogues.move(work.session, staff.chat_id, FLAGGING, "why", work.now, participant=participant.id)
    whys = [choice(work, staff, f"flag-{why}", FlagFor(participant.id, why)) for why in WHYS]
    them = people.get(work.session, participant.person_id)
    say(work, staff, "flag-why", buttons=column(whys), name=them.name)


def flag(work: Work, staff: Person, participant_id: int, because: str) -> None:
    if because not in {*WHYS, LISTED}:
        raise NotYours
    _open(work, staff, finding.theirs(work, staff, participant_id), because=because)


def typed(work: Work, staff: Person, incoming: IncomingMessage) -> bool:
    """Takes their own words as the reason; False where they were not asked for any."""
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or dialogue.flow != FLAGGING or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    participant = finding.theirs(work, staff, dialogue.facts["participant"])
    _open(work, staff, participant, kind="manual_typed", why=incoming.text[:WHY_LIMIT])
    return True


def _open(work: Work, staff: Person, participant: Participant, **why: Any) -> None:
    if staff.chat_id is not None:
        dialogues.leave(work.session, staff.chat_id, {FLAGGING})
    consenting.must_be_here(work, participant)
    is_known_already = stored_cases.unresolved(work.session, participant.id) is not None
    case = cases.open_case(work, participant, CaseReason.MANUAL, by=staff.name, **why)
    them = people.get(work.session, participant.person_id)
    say(work, staff, "flagged", name=them.name)
    if is_known_already or staff.id not in {one.id for one in responsible(work, participant)}:
        alerts.show(work, case, participant, staff)
