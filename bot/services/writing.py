"""To whom is a trainer writing just now?"""

from bot.services.work import Work
from storage import dialogues
from storage.tables import Person

WRITING = "writing"


def begin(work: Work, trainer: Person, case_id: int) -> None:
    """From now on all that they send goes to the participant of this case."""
    if trainer.chat_id is not None:
        dialogues.move(work.session, trainer.chat_id, WRITING, "open", work.now, case=case_id)


def case_of(work: Work, trainer: Person) -> int | None:
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    return int(dialogue.facts["case"]) if dialogue is not None and dialogue.flow == WRITING else None


def end(work: Work, trainer: Person, case_id: int | None = None) -> None:
    """No more goes to that participant, or to any; another dialogue of theirs goes on."""
    writing_in = case_of(work, trainer)
    if writing_in is not None and trainer.chat_id is not None and case_id in {None, writing_in}:
        dialogues.end(work.session, trainer.chat_id)
