"""To whom is a trainer writing just now?"""

from datetime import datetime

from bot.services.work import Work
from storage import check_ins, dialogues, participants
from storage.tables import Person

WRITING = "writing"


def begin(work: Work, trainer: Person, case_id: int) -> None:
    """From now on all that they send goes to the participant of this case."""
    if trainer.chat_id is not None:
        dialogues.move(work.session, trainer.chat_id, WRITING, "open", work.now, case=case_id)


def case_of(work: Work, trainer: Person) -> int | None:
    """The case they write in; none once they were asked something themselves, being participants too."""
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    if dialogue is None or dialogue.flow != WRITING:
        return None
    return None if was_asked_since(work, trainer, dialogue.changed_at) else int(dialogue.facts["case"])


def was_asked_since(work: Work, trainer: Person, began: datetime) -> bool:
    """Being a participant too, they were asked something for themselves after that."""
    place = participants.of_person(work.session, trainer.id)
    asked = check_ins.newest(work.session, place.id) if place is not None else None
    return (
        asked is not None
        and asked.question is not None
        and asked.asked_at is not None
        and asked.asked_at > began
    )


def end(work: Work, trainer: Person, case_id: int | None = None) -> None:
    """No more goes to that participant, or to any; another dialogue of theirs goes on."""
    writing_in = case_of(work, trainer)
    if writing_in is not None and trainer.chat_id is not None and case_id in {None, writing_in}:
        dialogues.end(work.session, trainer.chat_id)
