"""How does somebody say that what they got is not as it should be?"""

from datetime import timedelta

from bot.services import support, word_of_mouth
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import dialogues, participants
from storage.tables import Dialogue, Person

DIFFERING = "saying what differs"
FOR = "participant"
LISTENS_FOR = timedelta(hours=1)


def say_how_it_came(work: Work, speaker: Speaker, support_id: int, how: str) -> None:
    if how == "yes":
        support.confirm(work, speaker, support_id)
        say(work, speaker.person, "support-thanks")
        return
    support.contest(work, speaker, support_id, differs=how == "differs")
    if how == "differs" and speaker.person.chat_id is not None:
        chat_id = speaker.person.chat_id
        facts = {"support": support_id, **({FOR: speaker.participant.id} if speaker.is_on_behalf else {})}
        dialogues.move(work.session, chat_id, DIFFERING, "what", work.now, **facts)
        say(work, speaker.person, "support-what-differs")
    else:
        say(work, speaker.person, "support-told-office")


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes what they say about it; False where these words were meant for something else."""
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or FOR in dialogue.facts or not _was_asked(work, dialogue, incoming):
        return False
    _complain(work, speaker, dialogue, incoming)
    return True


def typed_for_them(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """The same from whoever writes it down for somebody without Telegram."""
    if FOR not in dialogue.facts or not _was_asked(work, dialogue, incoming):
        return False
    participant = participants.get(work.session, int(dialogue.facts[FOR]))
    _complain(work, word_of_mouth.speaking_for(work, staff, participant), dialogue, incoming)
    return True


def _was_asked(work: Work, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Whether these words are what was asked for; it is asked for once."""
    if dialogue.flow != DIFFERING or not incoming.text:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    return work.now - dialogue.changed_at <= LISTENS_FOR


def _complain(work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage) -> None:
    what = (incoming.text or "")[: support.TEXT_LIMIT]
    support.complain(work, speaker, dialogue.facts["support"], what)
    say(work, speaker.person, "support-told-office")
