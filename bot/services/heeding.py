"""What follows from what a participant says in their own words?"""

from dataclasses import dataclass
from datetime import timedelta

from bot.buttons import Meant, Misread
from bot.buttons.all_right import AllRight
from bot.rules.asks_why_not import asks_why_not
from bot.rules.need import DISTRESS
from bot.rules.understanding.distress import sounds_grave
from bot.rules.understanding.good_news import good_news
from bot.rules.understanding.plain_words import BREAK, MONEY, NUMBER, plain_words
from bot.rules.understanding.reader import Label, Understood, read_reply
from bot.rules.understanding.small_talk import small_talk
from bot.services import alerts, capital, cases, check_ins, helping, why_not
from bot.services.incoming import IncomingMessage
from bot.services.reasons import is_of_distress
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import shortened
from storage import cases as stored_cases
from storage import messages
from storage.tables import Case, Message, Person
from storage.vocabulary import CaseReason, CaseStatus, CaseStep

FIGURES = frozenset({MONEY, NUMBER, BREAK})
UNCLEAR = "unclear"
SURELY_CHATTING = 0.9
MAY_STILL_BE_ANSWERED = timedelta(days=1)
QUOTE_LIMIT = 60
MEANINGS = (Label.PROGRESS, Label.CHITCHAT, Label.STUCK, Label.HELP, Label.STOP)
PRESSING = frozenset({Label.STOP, Label.HELP, Label.STUCK})
GOOD = frozenset({Label.PROGRESS, Label.CHITCHAT})
REASONS = {Label.STUCK: CaseReason.SAID_STUCK, Label.HELP: CaseReason.ASKED_FOR_HELP}


@dataclass(frozen=True)
class Said:
    """A message that is kept, how it was read, and how the answer to it travels."""

    speaker: Speaker
    message: Message
    read: Understood
    post: Post = ANSWER

    @property
    def person(self) -> Person:
        return self.speaker.person

    @property
    def words(self) -> str:
        return self.message.text or ""


def is_pressing(read: Understood | None) -> bool:
    """Heard whatever was asked: distress, a goodbye, a call for help, a standstill."""
    return read is not None and (read.distress or read.label in PRESSING)


def read(incoming: IncomingMessage, person: Person) -> Understood | None:
    """How the words are understood; None where there are none: figures alone, a sticker, a place."""
    carries_words = incoming.kind == "text" or incoming.takes_caption
    if not incoming.text or not carries_words:
        return None
    if FIGURES.issuperset(plain_words(incoming.text, person.language)):
        return None
    return read_reply(incoming.text, person.language)


def was_heard_so(work: Work, incoming: IncomingMessage, understood: Understood) -> bool:
    """Whether a message that was changed says what it said before, so that nothing new follows."""
    if not incoming.is_edited:
        return False
    former = messages.sent_as(work.session, incoming.chat_id, incoming.message_id)
    return former is not None and former.label == understood.label


def heed_first(work: Work, said: Said) -> bool:
    """Distress and leaving are heard wherever they are said; False where it was neither."""
    if said.read.distress:
        _stand_by(work, said)
    if said.read.label is Label.STOP:
        helping.ask_whether_to_leave(work, said.person)
    return said.read.distress or said.read.label is Label.STOP


def heed(work: Work, said: Said) -> None:
    """Answers what was said outside any question and any case, and does what it asks for."""
    if asks_why_not(said.words):
        _say_why_not(work, said)
        return
    match said.read.label:
        case Label.STUCK | Label.HELP:
            call_for_help(work, said)
        case Label.PROGRESS:
            news = good_news(said.words, said.person.language)
            _say(work, said, f"thanks-{news}", _not_so(work, said))
        case Label.CHITCHAT:
            talk = small_talk(said.words, said.person.language)
            doubtful = said.read.confidence < SURELY_CHATTING
            _say(work, said, f"chat-{talk}", _not_so(work, said) if doubtful else ())
        case _:
            _make_sure(work, said)


def _say_why_not(work: Work, said: Said) -> None:
    """The criteria answer at once; whoever calls for help besides gets a human too."""
    if said.read.label in REASONS:
        call_for_help(work, said)
    why_not.answer(work, said.speaker)


def bring_help(work: Work, said: Said, case: Case | None) -> None:
    """Beside an answer or a question only a call for a human, where none is at hand, gets more words."""
    if case is not None:
        add_to_case(work, said)
    elif said.read.label in REASONS:
        call_for_help(work, said)


def call_for_help(work: Work, said: Said) -> None:
    """Brings a human, and says so."""
    case = open_case(work, said.speaker, said.message, said.read.label)
    reached = alerts.concerned(work, case, said.speaker.participant)
    if said.read.label is Label.HELP:
        topic = work.label(said.person, f"topic-{said.read.topic or 'lainnya'}")
        if said.read.topic == capital.CAPITAL:
            capital.warn(work, said.person)
        key = "heard-help" if reached else "heard-help-noted"
        say(
            work,
            said.person,
            key,
            buttons=_so_or_not(work, said),
            post=said.post,
            name=said.person.name,
            topic=topic,
        )
    else:
        _say(work, said, "heard-stuck" if reached else "heard-stuck-noted", _so_or_not(work, said))


def open_case(work: Work, speaker: Speaker, message: Message, label: Label) -> Case:
    """A case that this message opened; one that is open already learns of it."""
    reason = REASONS[label]
    if message.topic is None:
        return cases.open_case(work, speaker.participant, reason, message=message.id)
    return cases.open_case(work, speaker.participant, reason, message=message.id, topic=message.topic)


def add_to_case(work: Work, said: Said) -> None:
    """Whoever is concerned has the words themselves; the case learns what they mean."""
    if said.read.label in REASONS:
        cases.open_case(work, said.speaker.participant, REASONS[said.read.label], tell_more=False)


def meanings(work: Work, person: Person, message: Message, first: Label) -> Keyboard:
    """What else a message could mean; the likeliest good meaning stands first."""
    good = first if first in GOOD else Label.PROGRESS
    others = [label for label in sorted(MEANINGS, key=good.__ne__) if label != message.label]
    return column([choice(work, person, f"meaning-{label}", Meant(message.id, label)) for label in others])


def _stand_by(work: Work, said: Said) -> None:
    """A human at once, plain words, and nothing about sales for a while.

    There is no button to take it back: whoever holds the telephone might be the one who is feared.
    """
    participant = said.speaker.participant
    check_ins.leave_in_peace(work, participant)
    case = stored_cases.unresolved(work.session, participant.id)
    if case is not None and is_of_distress(case):
        if case.written_at is None:
            _say(work, said, "note-passed-on")
        return
    if case is None:
        case = cases.open_case(
            work, participant, CaseReason.ASKED_FOR_HELP, kind=DISTRESS, message=said.message.id
        )
    else:
        _tell_of_distress(work, case, said)
    reached = alerts.concerned(work, case, participant)
    _say(work, said, "stand-by" if reached else "stand-by-noted")


def _tell_of_distress(work: Work, case: Case, said: Said) -> None:
    participant = said.speaker.participant
    case.facts = {**case.facts, "kind": DISTRESS}
    work.session.add(case)
    work.session.flush()
    reason = CaseReason.ASKED_FOR_HELP
    stored_cases.record(
        work.session, case, CaseStep.REASON_ADDED, None, work.now, reason=reason, kind=DISTRESS
    )
    if case.status is CaseStatus.SNOOZED:
        cases.wake(work, case.id)
        return
    alerts.refresh_cards(work, case, participant)
    alerts.tell_more(work, case, participant, "more-distress")


def _make_sure(work: Work, said: Said) -> None:
    """What sounds grave goes to a human; else the person is asked, about one message at a time."""
    participant = said.speaker.participant
    if sounds_grave(said.words, said.person.language):
        case = cases.open_case(
            work, participant, CaseReason.SAID_STUCK, kind=UNCLEAR, message=said.message.id
        )
        reached = alerts.concerned(work, case, participant)
        _say(work, said, "heard-stuck" if reached else "heard-stuck-noted", _so_or_not(work, said))
        return
    before = messages.asked_about(work.session, participant.id, work.now - MAY_STILL_BE_ANSWERED)
    if before is not None:
        _say(work, said, "note-kept")
        return
    short = shortened(said.words, QUOTE_LIMIT)
    said.message.asked_in = say(
        work,
        said.person,
        "meant-which",
        buttons=meanings(work, said.person, said.message, said.read.leans_to),
        post=said.post,
        text=short,
    )
    work.session.add(said.message)


def _so_or_not(work: Work, said: Said) -> Keyboard:
    """Where somebody is on their way: whoever takes the first button must not send them back."""
    return (*column([choice(work, said.person, "button-all-right", AllRight())]), *_not_so(work, said))


def _not_so(work: Work, said: Said) -> Keyboard:
    return column([choice(work, said.person, "button-not-so", Misread(said.message.id))])


def _say(work: Work, said: Said, key: str, buttons: Keyboard = ()) -> None:
    say(work, said.person, key, buttons=buttons, post=said.post, name=said.person.name)
