"""Were these words meant for what is being talked about, or for something that came since?"""

from datetime import timedelta

from bot.rules.understanding.reader import Label
from bot.services import answers, conversation, heeding
from bot.services.incoming import IncomingMessage
from bot.services.readings import NotAnAnswer, read_text
from bot.services.speaker import Speaker
from bot.services.work import Work
from storage import dialogues
from storage.tables import Dialogue, Person
from storage.vocabulary import QuestionKind

FIGURES = frozenset({QuestionKind.AMOUNT, QuestionKind.COUNT})
WORDS_ABOUT_A_FIGURE = 3


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
    is_reply_to_question = answers.question_replied_to(work, speaker, incoming) is not None
    return is_reply_to_question or conversation.is_for_the_trainer(work, speaker.participant, incoming)


def goes_before_any_words(
    work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage
) -> bool:
    """Where whatever comes is taken: a call for a human, and the answer to what was asked before."""
    is_call = heeding.is_pressing(heeding.read(incoming, speaker.person))
    if not (is_call or _answers_the_question(work, speaker, incoming)):
        return False
    dialogues.end(work.session, dialogue.chat_id)
    return True


def _answers_the_question(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Unmistakably: any words answer a question for words, and a longer story may tell of a sum."""
    asked = answers.open_question(work, speaker.participant)
    text = incoming.text or ""
    if asked is None or incoming.kind != "text" or asked[1].kind is QuestionKind.TEXT:
        return False
    if asked[1].kind in FIGURES and len(text.split()) > WORDS_ABOUT_A_FIGURE:
        return False
    reading = read_text(asked[1], text, work.today(speaker.person.timezone))
    return not isinstance(reading, NotAnAnswer)


def is_distress(incoming: IncomingMessage, person: Person) -> bool:
    """A human must hear it, whatever it was typed behind."""
    read = heeding.read(incoming, person)
    return read is not None and read.distress
