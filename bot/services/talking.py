"""How does a participant talk to their trainer, whatever else is being asked?"""

from datetime import timedelta

from bot.buttons import EndTalk
from bot.services import alerts, cases, check_ins, solving_itself
from bot.services.contact import heard_from
from bot.services.passing import TALKING
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import dialogues, participants
from storage.tables import Participant, Person
from storage.vocabulary import CaseReason

WANTS_TO_TALK = "wants_to_talk"
GOES_ON_FOR = timedelta(hours=3)


def begin(work: Work, participant: Participant, person: Person) -> None:
    """What they send from now on is for their trainer, until they say that they are done."""
    heard_from(work, participant)
    solving_itself.close_if_silent(work, participant)
    case = cases.open_case(work, participant, CaseReason.ASKED_FOR_HELP, kind=WANTS_TO_TALK)
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, TALKING, "open", work.now)
    key = "talk-now" if alerts.concerned(work, case, participant) else "talk-noted"
    say(work, person, key, buttons=column([choice(work, person, "button-done-talking", EndTalk())]))


def is_talking(work: Work, person: Person) -> bool:
    """True where these words are for the trainer; a talk in which nothing was said for hours is over."""
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow != TALKING:
        return False
    if work.now - dialogue.changed_at > GOES_ON_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    dialogues.move(work.session, dialogue.chat_id, TALKING, "open", work.now)
    return True


def end(work: Work, person: Person) -> None:
    """What they were being asked when the talk began is asked again."""
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {TALKING})
    say(work, person, "talk-over")
    participant = participants.of_person(work.session, person.id)
    if participant is not None:
        check_ins.go_on(work, participant, person)
