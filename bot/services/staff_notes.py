"""How does a trainer write something down that only staff shall read?"""

from datetime import timedelta

from bot.services import cases
from bot.services.incoming import IncomingMessage
from bot.services.speech import say
from bot.services.work import Work
from storage import dialogues, people, staff_notes
from storage.tables import Dialogue, Person

NOTING = "noting"
LISTENS_FOR = timedelta(hours=1)


def ask(work: Work, case_id: int, person: Person) -> None:
    """What they type next is a note; it is passed on to nobody."""
    _, participant = cases.handled_by(work, case_id, person)
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, NOTING, "words", work.now, case=case_id)
    say(work, person, "note-down-now", name=people.get(work.session, participant.person_id).name)


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Keeps the words; False where no note was asked for, or too long ago."""
    if dialogue.flow != NOTING:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    if work.now - dialogue.changed_at > LISTENS_FOR or not incoming.text:
        return False
    _, participant = cases.handled_by(work, int(dialogue.facts["case"]), person)
    staff_notes.keep(work.session, participant.id, person.id, incoming.text, work.now)
    say(work, person, "note-is-down", name=people.get(work.session, participant.person_id).name)
    return True
