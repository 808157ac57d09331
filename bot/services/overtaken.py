"""Were these words meant for what is being talked about, or for something that came since?"""

from datetime import timedelta

from bot.rules.understanding.reader import Label
from bot.services import answers, heeding
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.work import Work
from storage import dialogues
from storage.tables import Dialogue, Person


def is_for_something_else(
    work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage, listens_for: timedelta
) -> bool:
    """An answer to a question that was asked since, words that a human must hear, or too late."""
    asked = answers.open_question(work, speaker.participant)
    asked_since = (
        asked is not None and asked[0].asked_at is not None and asked[0].asked_at > dialogue.changed_at
    )
    read = heeding.read(incoming, speaker.person)
    must_be_heard = read is not None and (read.distress or read.label is Label.STOP)
    if asked_since or must_be_heard or work.now - dialogue.changed_at > listens_for:
        dialogues.end(work.session, dialogue.chat_id)
        return True
    return answers.question_replied_to(work, speaker, incoming) is not None


def is_distress(incoming: IncomingMessage, person: Person) -> bool:
    """A human must hear it, whatever it was typed behind."""
    read = heeding.read(incoming, person)
    return read is not None and read.distress
