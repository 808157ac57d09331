"""What becomes of answers that others enter for a participant, several at once?

Whatever a participant has answered themselves stands. They hear once what was entered in their name, a little
later, so that what is entered bit by bit reaches them as one message.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import Refusal
from bot.rules.plausible import is_unusual
from bot.services import cases, mornings, questions, reporting, solving_itself
from bot.services.contact import was_heard
from bot.services.entry_lines import Told
from bot.services.speech import Post, withdraw
from bot.services.work import Work
from bot.words import rupiah
from storage import check_ins, people, queued
from storage.given import Given
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import AnswerKind, CheckInStatus, Lane, Source

SETTLES_WITHIN = timedelta(minutes=10)
# What was told longer ago opens and closes no case any more, and nobody is told of it.
STILL_NEWS = timedelta(days=14)


class AnsweredThemselves(Refusal):
    """Their own word stands."""

    words = "entering-answered-themselves"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class UnusualAmount(Refusal):
    """Far from what they usually tell: it may be a slip, so it has to be said again."""

    words = "entering-unusual-amount"

    def __init__(self, amount: str) -> None:
        super().__init__(amount=amount)


@dataclass(frozen=True)
class Hand:
    """Who enters it, and how it came to them."""

    person: Person
    source: Source


def must_be_usual(
    work: Work, participant: Participant, check_in: CheckIn, told: Sequence[Told], language: str
) -> None:
    """Raises UnusualAmount."""
    for one in told:
        if one.reading.kind is AnswerKind.AMOUNT and one.reading.option is None:
            key, amount = one.question.key, one.reading.value
            earlier = check_ins.earlier_values(work.session, participant.id, key, check_in.id)
            if is_unusual(amount, one.question.period, earlier):
                raise UnusualAmount(rupiah(amount, language))


def enter(
    work: Work,
    participant: Participant,
    check_in: CheckIn,
    told: Sequence[Told],
    hand: Hand,
    at: datetime | None = None,
) -> bool:
    """Records what was told, at this moment or now; False where all of it was recorded so already.

    What was entered before is replaced; raises AnsweredThemselves where the participant was quicker.
    """
    them = people.get(work.session, participant.person_id)
    given = check_ins.answers(work.session, check_in.id)
    new = [one for one in told if not _is_so(given.get(one.question.key), one)]
    if any(_is_their_own(given.get(one.question.key)) for one in new):
        raise AnsweredThemselves(them.name)
    if not new:
        return False
    moment = at or work.now
    before = dict(given)
    for one in new:
        check_ins.record(
            work.session,
            check_in.id,
            one.question.key,
            one.reading.kind,
            one.reading.value,
            raw=one.raw,
            entered_by=hand.person.id,
            before=given.get(one.question.key),
            now=work.now,
            source=hand.source,
        )
    was_heard(participant, moment)
    work.session.add(participant)
    is_news = work.now - moment <= STILL_NEWS
    if is_news:
        if participant.last_contact_at == moment:
            solving_itself.close_if_silent(work, participant, heard_at=moment)
        _open_cases(work, participant, new)
    given = check_ins.answers(work.session, check_in.id)
    _go_on(work, check_in, given, them, moment)
    if is_news:
        _tell_them(work, check_in, before, given, them, hand)
    return True


def _is_so(before: Given | None, told: Told) -> bool:
    return before is not None and (before.kind, before.value) == (told.reading.kind, told.reading.value)


def _is_their_own(before: Given | None) -> bool:
    return before is not None and before.entered_by is None


def _open_cases(work: Work, participant: Participant, told: Sequence[Told]) -> None:
    for one in told:
        if one.reading.option is not None and one.reading.option.opens_case is not None:
            cases.open_case(work, participant, one.reading.option.opens_case, tell_more=False)


def _go_on(work: Work, check_in: CheckIn, given: Mapping[str, Given], them: Person, moment: datetime) -> None:
    """They are asked it no longer; who has no Telegram is asked nothing more, so that what is told is all."""
    questions.strip_prompt(work, check_in, them)
    check_in.question, check_in.remind_at, check_in.selection = None, None, None
    check_in.asked_at = check_in.asked_at or moment
    check_in.skipped_because = None
    is_whole = them.chat_id is None or questions.next_question(work, check_in, given) is None
    if is_whole:
        check_in.completed_at = check_in.completed_at or moment
    check_in.status = CheckInStatus.COMPLETED if check_in.completed_at else CheckInStatus.PARTIAL
    work.session.add(check_in)
    work.session.flush()


def _tell_them(
    work: Work,
    check_in: CheckIn,
    before: Mapping[str, Given],
    given: Mapping[str, Given],
    them: Person,
    hand: Hand,
) -> None:
    if them.chat_id is None:
        return
    for former in queued.under(work.session, [reporting.told_under(check_in, before)]).values():
        withdraw(work, them.chat_id, former.id)
    post = Post(
        lane=Lane.ALERT,
        once=reporting.told_under(check_in, given),
        not_before=max(work.now + SETTLES_WITHIN, mornings.waking_moment(work, them)),
    )
    reporting.tell_what_was_entered(work, them, check_in, given, hand.person, post)
