"""Do typed words answer an announcement, as its buttons would?"""

from bot.services import broadcast_answers
from bot.services.contact import heard_from
from bot.services.conversation import conversation_of
from bot.services.copies import NOT_UNDERSTOOD, keyboard, option_in_words, options
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import call, say
from bot.services.work import Work
from storage import broadcast_answers as stored
from storage import queued
from storage.broadcasts import ABOUT
from storage.tables import Broadcast, Delivery

LONGEST = 60


def replied(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Telegram's own reply to an announcement, with the words of one of its buttons."""
    if incoming.reply_to is None or incoming.kind != "text":
        return False
    about = queued.about_message(work.session, incoming.chat_id, incoming.reply_to) or ""
    number = about.removeprefix(ABOUT)
    delivery = work.session.get(Delivery, int(number)) if about.startswith(ABOUT) else None
    if delivery is None or delivery.person_id != speaker.person.id:
        return False
    return _is_answer(work, speaker, work.session.get_one(Broadcast, delivery.broadcast_id), incoming)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """While nothing else is asked, such words answer the newest announcement that can still be answered.

    A trainer who is writing with them may have asked something too: those words are the trainer's.
    """
    is_reply = incoming.reply_to is not None
    if is_reply or incoming.kind != "text" or len(incoming.text or "") > LONGEST:
        return False
    broadcast = stored.newest_open(work.session, speaker.person.id, work.now)
    if broadcast is None or _writes_with_a_trainer(work, speaker):
        return False
    return _is_answer(work, speaker, broadcast, incoming)


def _writes_with_a_trainer(work: Work, speaker: Speaker) -> bool:
    case = conversation_of(work, speaker.participant)
    return case is not None and case.written_at is not None


def _is_answer(work: Work, speaker: Speaker, broadcast: Broadcast, incoming: IncomingMessage) -> bool:
    person = speaker.person
    chosen = _chosen(work, broadcast, incoming.text or "")
    if chosen is None or not broadcast_answers.takes_answers(work, broadcast):
        return False
    heard_from(work, speaker.participant)
    stored.give(work.session, broadcast.id, person.id, chosen, work.now)
    copy = stored.copy_with_buttons(work.session, broadcast.id, person.id)
    if copy is not None and person.chat_id is not None:
        ticked = {"reply_markup": keyboard(work, broadcast, person, chosen)}
        call(work, person.chat_id, "editMessageReplyMarkup", ticked, edits=copy)
    if chosen == NOT_UNDERSTOOD:
        say(work, person, "broadcast-not-understood")
    else:
        said = option_in_words(work, chosen, person.language)
        say(work, person, "broadcast-answer-kept", answer=said)
    return True


def _chosen(work: Work, broadcast: Broadcast, text: str) -> str | None:
    """The option whose words these are, in any language."""
    words = _plain(text)
    return next(
        (
            option
            for option in options(broadcast)
            if words
            in {_plain(option_in_words(work, option, language)) for language in work.house.words.languages}
        ),
        None,
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(" .,!✅").split())
