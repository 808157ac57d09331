"""What if a trainer forgot that they were still writing to somebody?"""

from dataclasses import asdict
from datetime import timedelta

from bot.buttons import SendHeld
from bot.services import cases, conversation, writing
from bot.services.incoming import IncomingMessage
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import dialogues, people
from storage.tables import Dialogue, Person

FORGOTTEN_AFTER = timedelta(hours=12)
HELD = "held"


def hold_if_forgotten(work: Work, trainer: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """After hours without a word, whoever writes is asked once for whom it is; nothing of it is lost."""
    if dialogue.flow != writing.WRITING or writing.case_of(work, trainer) is None:
        return False
    case_id = int(dialogue.facts["case"])
    if dialogue.step == HELD:
        kept = [*dialogue.facts["held"], asdict(incoming)]
        asked_at = dialogue.changed_at
        dialogues.move(
            work.session, dialogue.chat_id, writing.WRITING, HELD, asked_at, case=case_id, held=kept
        )
        return True
    if work.now - dialogue.changed_at <= FORGOTTEN_AFTER:
        writing.begin(work, trainer, case_id)
        return False
    _, participant = cases.handled_by(work, case_id, trainer)
    dialogues.move(
        work.session, dialogue.chat_id, writing.WRITING, HELD, work.now, case=case_id, held=[asdict(incoming)]
    )
    name = people.get(work.session, participant.person_id).name
    choices = [
        choice(work, trainer, "button-yes-send", SendHeld(case_id, 1)),
        choice(work, trainer, "button-not-for-them", SendHeld(case_id, 0)),
    ]
    say(work, trainer, "held-for-whom", buttons=column(choices), name=name)
    return True


def decide(work: Work, trainer: Person, button: SendHeld) -> None:
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    if dialogue is None or dialogue.step != HELD or dialogue.facts.get("case") != button.case:
        raise conversation.NotPassedOn
    held = [IncomingMessage(**one) for one in dialogue.facts["held"]]
    if button.yes:
        writing.begin(work, trainer, button.case)
        for incoming in held:
            conversation.write_to_participant(work, button.case, trainer, incoming)
    else:
        dialogues.end(work.session, dialogue.chat_id)
        say(work, trainer, "held-not-sent")
