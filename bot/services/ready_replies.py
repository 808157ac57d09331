"""Which sentences stand ready for a trainer, the programme's and their own, and how are they sent?"""

from bot.buttons import DropReply, KeepReply, ListReplies, SendReply, ShowReply
from bot.errors import OutOfDate, Refusal
from bot.services import cases, conversation, programmes
from bot.services.incoming import IncomingMessage
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import shortened
from storage import cases as stored_cases
from storage import messages, own_replies, people
from storage.tables import OwnReply, Participant, Person
from storage.vocabulary import CaseStep

LABEL_LIMIT = 40
KEY_LIMIT = 60
NAME = "{name}"
OWN = "own"  # what somebody wrote themselves is not shown to others, not even as the name of a wording


class NothingToKeep(Refusal):
    """They have written nothing in words to this participant yet."""

    words = "replies-nothing-to-keep"


def offer(work: Work, case_id: int, trainer: Person) -> None:
    _, participant = cases.handled_by(work, case_id, trainer)
    ready = [
        *((f"⭐ {_filled(work, own.words, participant)}", -own.id) for own in _own(work, trainer)),
        *((sentence, number) for number, sentence in enumerate(_of(work, participant))),
    ]
    keep = choice(work, trainer, "button-keep-reply", KeepReply(case_id))
    if not ready:
        say(work, trainer, "replies-none", buttons=column([keep]))
        return
    choices = [
        Choice(shortened(sentence, LABEL_LIMIT), ShowReply(case_id, number)) for sentence, number in ready
    ]
    say(work, trainer, "replies-which", buttons=column([*choices, keep]))


def show(work: Work, case_id: int, trainer: Person, number: int) -> None:
    """The sentence as it would be sent; to change it, one copies it and types one's own."""
    _, participant = cases.handled_by(work, case_id, trainer)
    choices = [
        choice(work, trainer, "button-send-as-it-is", SendReply(case_id, number)),
        choice(work, trainer, "button-other-replies", ListReplies(case_id)),
    ]
    if number < 0:
        choices.append(choice(work, trainer, "button-drop-reply", DropReply(case_id, -number)))
    words = _sentence(work, participant, trainer, number)
    say(work, trainer, "replies-shown", buttons=column(choices), words=words)


def send(work: Work, case_id: int, trainer: Person, number: int) -> None:
    case, participant = cases.handled_by(work, case_id, trainer)
    words = _sentence(work, participant, trainer, number)
    incoming = IncomingMessage("text", words, None, trainer.chat_id or 0, 0)
    conversation.write_to_participant(work, case.id, trainer, incoming)
    wording = _wording(work, participant, number)
    stored_cases.record(work.session, case, CaseStep.REPLIED, trainer.id, work.now, wording=wording)
    say(work, trainer, "replies-sent", words=words)


def keep(work: Work, case_id: int, trainer: Person) -> None:
    """What they wrote last to this participant stands ready from now on, for whatever name."""
    _, participant = cases.handled_by(work, case_id, trainer)
    last = messages.newest_words_to(work.session, participant.id, trainer.id)
    if last is None or not last.text:
        raise NothingToKeep
    name = people.get(work.session, participant.person_id).name
    own_replies.keep(work.session, trainer.id, last.text.replace(name, NAME), work.now)
    others = choice(work, trainer, "button-other-replies", ListReplies(case_id))
    say(work, trainer, "replies-kept", buttons=column([others]), words=last.text)


def drop(work: Work, case_id: int, trainer: Person, reply_id: int) -> None:
    cases.handled_by(work, case_id, trainer)
    if not own_replies.drop(work.session, trainer.id, reply_id):
        raise OutOfDate
    others = choice(work, trainer, "button-other-replies", ListReplies(case_id))
    say(work, trainer, "replies-dropped", buttons=column([others]))


def _sentence(work: Work, participant: Participant, trainer: Person, number: int) -> str:
    if number < 0:
        own = next((own for own in _own(work, trainer) if own.id == -number), None)
        if own is None:
            raise OutOfDate
        return _filled(work, own.words, participant)
    ready = _of(work, participant)
    if number >= len(ready):
        raise OutOfDate
    return ready[number]


def _wording(work: Work, participant: Participant, number: int) -> str:
    """Under what name it is followed whether this sentence helps."""
    if number < 0:
        return OWN
    replies = programmes.of_participant(work, participant).replies
    return shortened(replies[number].text.in_language(work.house.language), KEY_LIMIT)


def _own(work: Work, trainer: Person) -> list[OwnReply]:
    return own_replies.of(work.session, trainer.id)


def _of(work: Work, participant: Participant) -> list[str]:
    """In the participant's language, with their name filled in."""
    them = people.get(work.session, participant.person_id)
    programme = programmes.of_participant(work, participant)
    return [one.text.in_language(them.language).format(name=them.name) for one in programme.replies]


def _filled(work: Work, words: str, participant: Participant) -> str:
    return words.replace(NAME, people.get(work.session, participant.person_id).name)
