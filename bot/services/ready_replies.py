"""Which sentences stand ready for a trainer, and how are they sent?"""

from bot.buttons import ListReplies, SendReply, ShowReply
from bot.errors import OutOfDate
from bot.services import cases, conversation, programmes
from bot.services.incoming import IncomingMessage
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from storage import people
from storage.tables import Participant, Person

LABEL_LIMIT = 40


def offer(work: Work, case_id: int, trainer: Person) -> None:
    _, participant = cases.handled_by(work, case_id, trainer)
    ready = _of(work, participant)
    if not ready:
        say(work, trainer, "replies-none")
        return
    choices = [Choice(_short(sentence), ShowReply(case_id, number)) for number, sentence in enumerate(ready)]
    say(work, trainer, "replies-which", buttons=column(choices))


def show(work: Work, case_id: int, trainer: Person, number: int) -> None:
    """The sentence as it would be sent; to change it, one types one's own."""
    _, participant = cases.handled_by(work, case_id, trainer)
    send = choice(work, trainer, "button-send-as-it-is", SendReply(case_id, number))
    others = choice(work, trainer, "button-other-replies", ListReplies(case_id))
    words = _sentence(work, participant, number)
    say(work, trainer, "replies-shown", buttons=column([send, others]), words=words)


def send(work: Work, case_id: int, trainer: Person, number: int) -> None:
    case, participant = cases.handled_by(work, case_id, trainer)
    words = _sentence(work, participant, number)
    incoming = IncomingMessage("text", words, None, trainer.chat_id or 0, 0)
    conversation.write_to_participant(work, case.id, trainer, incoming)
    say(work, trainer, "replies-sent", words=words)


def _sentence(work: Work, participant: Participant, number: int) -> str:
    ready = _of(work, participant)
    if not 0 <= number < len(ready):
        raise OutOfDate
    return ready[number]


def _of(work: Work, participant: Participant) -> list[str]:
    """In the participant's language, with their name filled in."""
    them = people.get(work.session, participant.person_id)
    programme = programmes.of_participant(work, participant)
    return [one.text.in_language(them.language).format(name=them.name) for one in programme.replies]


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= LABEL_LIMIT else f"{sentence[:LABEL_LIMIT]}…"
