"""How does the office say which words it wants kept out of its group?"""

from datetime import timedelta

from bot.rules.kept_out import MOST_WORDS, words_typed
from bot.services import room_settings
from bot.services.incoming import IncomingMessage
from bot.services.speech import say
from bot.services.work import Work
from storage import dialogues
from storage.tables import Dialogue, Person

KEEPING_OUT, WORDS = "keeping-out", "words"
NONE = "-"
LISTENS_FOR = timedelta(hours=1)


def ask(work: Work, coordinator: Person, room_id: int) -> None:
    """Shows those that count now; the next message takes their place."""
    room = room_settings.own(work, coordinator, room_id)
    if coordinator.chat_id is not None:
        dialogues.move(work.session, coordinator.chat_id, KEEPING_OUT, WORDS, work.now, room=room.id)
    say(
        work,
        coordinator,
        "room-which-words",
        count=len(room.kept_out_words),
        words=", ".join(room.kept_out_words),
        most=MOST_WORDS,
    )


def typed(work: Work, coordinator: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Keeps the words; False where none were asked for."""
    if dialogue.flow != KEEPING_OUT or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    words = [] if incoming.text.strip() == NONE else words_typed(incoming.text)
    if not words and incoming.text.strip() != NONE:
        say(work, coordinator, "room-words-unclear")
        return True
    room = room_settings.own(work, coordinator, int(dialogue.facts["room"]))
    room_settings.keep_words(work, coordinator, room, words)
    dialogues.end(work.session, dialogue.chat_id)
    say(work, coordinator, "room-words-kept", count=len(words), words=", ".join(words))
    return True
