"""Which words is somebody about to send to others, and have they seen what they are about to send?"""

from dataclasses import asdict, dataclass
from datetime import timedelta

from bot.buttons import DropDraft, SendDraft, WriteDraftAnew
from bot.errors import OutOfDate, Refusal
from bot.rules.names import without_title
from bot.rules.private_bits import private_bits
from bot.services import heeding
from bot.services.incoming import IncomingMessage
from bot.services.speech import choice, column, say, say_text
from bot.services.work import Work
from bot.services.writing import was_asked_since
from bot.words import Ready, lines, shortened
from storage import dialogues, people, queued
from storage.tables import Dialogue, Person

ASKING, ANSWERING = "asking_all", "answering_peer"
FLOWS = frozenset({ASKING, ANSWERING})
WRITING, SHOWN = "writing", "shown"
LISTENS_FOR = timedelta(hours=1)
QUOTE_LIMIT = 600
A_CARD = "contact"


class DraftGone(OutOfDate):
    """Something else was begun meanwhile, or it has been sent."""

    words = "draft-gone"


class NoCards(Refusal):
    """A card shows a number; what goes to others shows none."""

    words = "draft-no-cards"


@dataclass(frozen=True)
class Draft:
    """What was written; `about` is the question that it answers, if it is an answer."""

    flow: str
    about: int
    incoming: IncomingMessage


def wait_for(work: Work, person: Person, flow: str, about: int = 0) -> None:
    """What they send next is meant for others."""
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, flow, WRITING, work.now, about=about)


def waiting_for(work: Work, person: Person, incoming: IncomingMessage) -> Dialogue | None:
    """The conversation in which these words were asked for; None where they are meant for something else.

    Telegram's own reply to something else, a question that the person was asked themselves meanwhile, and
    words of distress go before; so does whatever comes much later.
    """
    dialogue = _at(work, person)
    if dialogue is None or dialogue.step != WRITING or _answers_something_else(work, incoming):
        return None
    read = heeding.read(incoming, person)
    is_late = work.now - dialogue.changed_at > LISTENS_FOR
    if is_late or was_asked_since(work, person, dialogue.changed_at) or (read is not None and read.distress):
        dialogues.end(work.session, dialogue.chat_id)
        return None
    return dialogue


def is_rest_of_album(work: Work, person: Person, incoming: IncomingMessage) -> bool:
    """Of several photos sent as one, the first is taken; who sent them was told so."""
    dialogue = _at(work, person)
    return (
        dialogue is not None
        and dialogue.step == SHOWN
        and incoming.album is not None
        and dialogue.facts["draft"]["album"] == incoming.album
    )


def show(work: Work, person: Person, draft: Draft, preview: Ready) -> None:
    """Shows how others will read it, with a warning of what is better not read by many."""
    incoming = draft.incoming
    hold(work, draft)
    told = [preview]
    bits = private_bits(incoming.text or "", _names_to_spare(work, person))
    told += [work.text(person, f"draft-has-{bit}") for bit in sorted(bits)]
    told += [work.text(person, "draft-only-first")] if incoming.album else []
    named = choice(work, person, "button-send-named", SendDraft(incoming.message_id, 1))
    unnamed = choice(work, person, "button-send-unnamed", SendDraft(incoming.message_id, 0))
    choices = [
        # Many read a question, and only whoever asked reads an answer.
        *([unnamed, named] if draft.flow == ASKING else [named, unnamed]),
        choice(work, person, "button-write-anew", WriteDraftAnew()),
        choice(work, person, "button-cancel", DropDraft()),
    ]
    say_text(work, person, lines(told, "\n\n"), buttons=column(choices))


def _names_to_spare(work: Work, person: Person) -> list[str]:
    """Their own, and the full names of those who take part beside them."""
    beside = people.names_beside(work.session, person.id)
    alone = [without_title(name) for name in beside]
    return [without_title(person.name), *(name for name in alone if len(name.split()) > 1)]


def hold(work: Work, draft: Draft) -> None:
    """Keeps it until its author decides; raises NoCards for a card with a number on it."""
    incoming = draft.incoming
    if incoming.kind == A_CARD:
        raise NoCards
    dialogues.move(
        work.session, incoming.chat_id, draft.flow, SHOWN, work.now, about=draft.about, draft=asdict(incoming)
    )


def shown(work: Work, person: Person, message_id: int) -> Draft:
    """What was shown and waits to be sent; raises DraftGone where it is not this any more."""
    dialogue = _at(work, person)
    if dialogue is None or dialogue.step != SHOWN or dialogue.facts["draft"]["message_id"] != message_id:
        raise DraftGone
    return Draft(dialogue.flow, dialogue.facts["about"], IncomingMessage(**dialogue.facts["draft"]))


def write_anew(work: Work, person: Person) -> None:
    dialogue = _at(work, person)
    if dialogue is None:
        raise DraftGone
    wait_for(work, person, dialogue.flow, dialogue.facts["about"])
    say(work, person, "draft-write-anew")


def drop(work: Work, person: Person) -> None:
    end(work, person)
    say(work, person, "draft-dropped")


def end(work: Work, person: Person) -> None:
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, FLOWS)


def in_short(work: Work, reader: Person, incoming: IncomingMessage, limit: int) -> str:
    """The words, cut where they are long; what cannot be shown in words is named."""
    words = incoming.text or ""
    if incoming.kind != "text":
        words = f"[{work.label(reader, f'kind-{incoming.kind}')}] {words}".strip()
    return shortened(words, limit)


def _answers_something_else(work: Work, incoming: IncomingMessage) -> bool:
    """Whether it is Telegram's own reply to a message of ours that was about something; a prompt is not."""
    if incoming.reply_to is None:
        return False
    return queued.about_message(work.session, incoming.chat_id, incoming.reply_to) is not None


def _at(work: Work, person: Person) -> Dialogue | None:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    return dialogue if dialogue is not None and dialogue.flow in FLOWS else None
