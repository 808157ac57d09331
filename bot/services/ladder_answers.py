"""Do typed words answer what was asked about the ladder, as its buttons would?"""

from collections.abc import Mapping
from datetime import timedelta

from bot.rules.replies import chosen, plain
from bot.rules.understanding.reader import Label
from bot.services import afterwards, claiming, conversation, deciding, heeding
from bot.services.incoming import IncomingMessage
from bot.services.readings import NO, YES, YES_NO_SPELLINGS
from bot.services.speaker import Speaker
from bot.services.work import Work
from storage import later_news, milestones, queued
from storage.ladder_vocabulary import LaterAnswer, MilestoneStep
from storage.tables import LaterNews, Milestone

LISTENS_FOR = timedelta(days=1)
LATER_LISTENS_FOR = timedelta(days=7)
LONGEST = 60
READY = frozenset({"siap", "ready"})
SPELLINGS: Mapping[str, tuple[str, ...]] = {
    YES: (
        *YES_NO_SPELLINGS[YES],
        *("siap", "saya siap", "sudah siap", "ya siap", "ya saya siap", "ya sudah", "iya sudah"),
        *("ready", "i am ready", "yes i am ready", "yes i am"),
    ),
    NO: (*YES_NO_SPELLINGS[NO], "belum siap", "saya belum siap", "nanti dulu", "not ready", "not yet ready"),
}
LATER: Mapping[str, tuple[str, ...]] = {
    LaterAnswer.WELL: (
        "jalan baik",
        "baik",
        "baik baik saja",
        "lancar",
        "bagus",
        "maju",
        "going well",
        "good",
    ),
    LaterAnswer.USUAL: ("seperti biasa", "biasa", "biasa biasa saja", "as usual", "same"),
    LaterAnswer.STUCK: ("sedang macet", "macet", "mandek", "stuck", "stuck right now"),
}
READ_AS = {Label.PROGRESS: LaterAnswer.WELL, Label.STUCK: LaterAnswer.STUCK}


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Such words answer the newest question of the last day, while nothing was shown with buttons since.

    A trainer who is writing with them may have asked something too: those words are the trainer's.
    """
    said = chosen(incoming.text or "", SPELLINGS) if incoming.kind == "text" else None
    if said is None or len(incoming.text or "") > LONGEST:
        return False
    asked = milestones.asked_since(work.session, speaker.participant.id, work.now - LISTENS_FOR)
    if asked is None:
        return False
    key = f"milestone:{asked[0].id}:"
    if not _is_meant(work, speaker, incoming, key) or not _is_shown_last(work, incoming, key):
        return False
    _answer(work, speaker, incoming, *asked, yes=said == YES)
    return True


def typed_later(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """How it goes with somebody who stands on their own; a longer story is kept and heard like any other."""
    news = later_news.open_since(work.session, speaker.participant.id, work.now - LATER_LISTENS_FOR)
    if news is None or incoming.kind != "text":
        return False
    if not _is_meant(work, speaker, incoming, f"later:{news.id}:"):
        return False
    said = chosen(incoming.text or "", LATER)
    if said is not None:
        afterwards.answer(work, speaker.person, news.id, LaterAnswer(said))
        return True
    _learn(work, speaker, news, incoming)
    return False


def _learn(work: Work, speaker: Speaker, news: LaterNews, incoming: IncomingMessage) -> None:
    """What their own words say is the answer; whoever hears them does so by the words themselves."""
    read = heeding.read(incoming, speaker.person)
    how = READ_AS.get(read.label) if read is not None and not read.distress else None
    if how is not None:
        later_news.answer(work.session, news.id, how, work.now)


def _answer(
    work: Work,
    speaker: Speaker,
    incoming: IncomingMessage,
    milestone: Milestone,
    asked: MilestoneStep,
    *,
    yes: bool,
) -> None:
    if asked is not MilestoneStep.WORD_ASKED:
        (claiming.claim if yes else claiming.decline)(work, speaker, milestone.rung)
    elif yes and incoming.reply_to is None and not _says_ready(incoming):
        deciding.ask_for_fuller_word(work, speaker, milestone.id)
    else:
        deciding.confirm(work, speaker, milestone.id, yes=yes)


def _says_ready(incoming: IncomingMessage) -> bool:
    """The follow-up ends with it, so a bare "sudah" is too little."""
    return not READY.isdisjoint(plain(incoming.text or "").split())


def _is_meant(work: Work, speaker: Speaker, incoming: IncomingMessage, asked: str) -> bool:
    """Telegram's own reply is an answer to that; other words are a trainer's while one writes with them."""
    if incoming.reply_to is None:
        return not _writes_with_a_trainer(work, speaker)
    key = queued.key_of_message(work.session, incoming.chat_id, incoming.reply_to)
    return key is not None and key.startswith(asked)


def _is_shown_last(work: Work, incoming: IncomingMessage, asked: str) -> bool:
    """Whatever was shown with buttons since may be what they answer; a reply names what it is to."""
    if incoming.reply_to is not None:
        return True
    key = queued.key_of_newest_with_buttons(work.session, incoming.chat_id)
    return key is not None and key.startswith(asked)


def _writes_with_a_trainer(work: Work, speaker: Speaker) -> bool:
    case = conversation.conversation_of(work, speaker.participant)
    return case is not None and case.written_at is not None
