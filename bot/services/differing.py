"""How does somebody say that what they got is not as it should be?"""

from datetime import timedelta

from bot.services import consenting, support, word_of_mouth
from bot.services.consenting import NoConsent
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import dialogues, participants
from storage.tables import Dialogue, Person

DIFFERING = "saying what differs"
UNTIL_AGREED = "until agreed"
FOR, WORDS = "participant", "words"
WAY = "d"
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
    _complain(work, speaker, dialogue.facts["support"], incoming.text or "")
    return True


def typed_for_them(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """The same from whoever writes it down for somebody without Telegram."""
    if FOR not in dialogue.facts or not _was_asked(work, dialogue, incoming):
        return False
    participant = participants.get(work.session, int(dialogue.facts[FOR]))
    try:
        speaker = word_of_mouth.speaking_for(work, staff, participant)
    except NoConsent:
        facts = {**dialogue.facts, WORDS: incoming.text}
        dialogues.move(work.session, incoming.chat_id, DIFFERING, UNTIL_AGREED, work.now, **facts)
        consenting.ask(work, staff, participant.id, WAY)
        return True
    _complain(work, speaker, dialogue.facts["support"], incoming.text or "")
    return True


def go_on(work: Work, staff: Person, participant_id: int) -> None:
    """They have agreed: the words that waited for it are taken."""
    dialogue = _waiting(work, staff, participant_id)
    if dialogue is None:
        consenting.go_on(work, staff, participant_id)
        return
    support_id, words = dialogue.facts["support"], dialogue.facts[WORDS]
    dialogues.end(work.session, dialogue.chat_id)
    participant = participants.get(work.session, participant_id)
    _complain(work, word_of_mouth.speaking_for(work, staff, participant), support_id, words)


def strike(work: Work, staff: Person, participant_id: int) -> None:
    """They have not agreed: what was told of them waits no longer."""
    dialogue = _waiting(work, staff, participant_id)
    if dialogue is not None:
        dialogues.end(work.session, dialogue.chat_id)


def _waiting(work: Work, staff: Person, participant_id: int) -> Dialogue | None:
    dialogue = dialogues.at(work.session, staff.chat_id) if staff.chat_id is not None else None
    if dialogue is None or (dialogue.flow, dialogue.step) != (DIFFERING, UNTIL_AGREED):
        return None
    return dialogue if dialogue.facts[FOR] == participant_id else None


def _was_asked(work: Work, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Whether these words are what was asked for; it is asked for once."""
    if dialogue.flow != DIFFERING or dialogue.step == UNTIL_AGREED or not incoming.text:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    return work.now - dialogue.changed_at <= LISTENS_FOR


def _complain(work: Work, speaker: Speaker, support_id: int, words: str) -> None:
    support.complain(work, speaker, support_id, words[: support.TEXT_LIMIT])
    say(work, speaker.person, "support-told-office")
