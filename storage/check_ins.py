"""Which check-ins stand open, and what was answered?"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, update
from sqlmodel import Session, col, select

from storage import given, queued
from storage.ahead import known_in
from storage.gathered import ANSWER, gathered_in
from storage.given import GIVEN, HOLDS, Given
from storage.participants import FOLLOWED
from storage.tables import Answer, Chat, CheckIn, Outgoing, Participant, Person
from storage.vocabulary import AnswerKind, CheckInStatus, OutboxState, Source

ABOUT = "check_in:"
PROMPT = "question:"
MOST_COMPARED = 12
ANSWERABLE = (CheckInStatus.SCHEDULED, CheckInStatus.SENT, CheckInStatus.PARTIAL, CheckInStatus.MISSED)
WAITING = (CheckInStatus.SCHEDULED, CheckInStatus.SENT, CheckInStatus.PARTIAL)
_RECORD = insert(ANSWER).returning(ANSWER.c.id)
_REPLACE = update(ANSWER).where(ANSWER.c.id == bindparam("row")).values(replaced_at=bindparam("moment"))
_LAST_OF_PARTICIPANT = (
    GIVEN.join(CheckIn, col(CheckIn.id) == ANSWER.c.check_in_id)
    .where(col(CheckIn.participant_id) == bindparam("participant"), HOLDS)
    .order_by(ANSWER.c.answered_at.desc(), ANSWER.c.id.desc())
    .limit(1)
)
_SENT_AS = (
    GIVEN.where(ANSWER.c.chat_id == bindparam("chat"), ANSWER.c.telegram_message_id == bindparam("message"))
    .order_by(ANSWER.c.id.desc())
    .limit(1)
)


def get(session: Session, check_in_id: int) -> CheckIn | None:
    return session.get(CheckIn, check_in_id)


def one(session: Session, check_in_id: int) -> CheckIn:
    return session.get_one(CheckIn, check_in_id)


def newest(session: Session, participant_id: int) -> CheckIn | None:
    """The participant's newest check-in that was not called off."""
    known = known_in(session)
    if known is not None and participant_id in known.newest:
        ahead = known.newest[participant_id]
        if ahead is None or ahead.status is not CheckInStatus.CANCELLED:
            return ahead
    return session.exec(
        select(CheckIn)
        .where(col(CheckIn.participant_id) == participant_id, col(CheckIn.status) != CheckInStatus.CANCELLED)
        .order_by(col(CheckIn.planned_at).desc(), col(CheckIn.id).desc())
        .limit(1)
    ).first()


def first_planned(
    session: Session, participant_id: int, since: datetime, except_skipped: Sequence[str]
) -> datetime | None:
    """When the first check-in since then was planned, leaving out those skipped for these reasons."""
    return session.exec(
        select(CheckIn.planned_at)
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(CheckIn.planned_at) >= since,
            col(CheckIn.skipped_because).is_(None) | col(CheckIn.skipped_because).not_in(except_skipped),
        )
        .order_by(col(CheckIn.planned_at))
        .limit(1)
    ).first()


def newest_of_each_set(session: Session, participant_id: int, *, before: date) -> dict[str, date]:
    """On which day before that each question set was asked last."""
    found = session.exec(
        select(CheckIn.question_set, func.max(CheckIn.local_date))
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(CheckIn.status).not_in((CheckInStatus.SCHEDULED, CheckInStatus.CANCELLED)),
            col(CheckIn.local_date) < before,
        )
        .group_by(col(CheckIn.question_set))
    ).all()
    return dict(found)


def prompt(check_in_id: int, question: str) -> str:
    """What a message that asks this question is about."""
    return f"{PROMPT}{check_in_id}:{question}"


def asked_in(session: Session, chat_id: int, telegram_message_id: int) -> tuple[int, str | None] | None:
    """The check-in, and the question, that this message of ours asked; no question for its first one."""
    about = queued.about_message(session, chat_id, telegram_message_id)
    if about is not None and about.startswith(PROMPT):
        check_in, _, question = about.removeprefix(PROMPT).partition(":")
        return int(check_in), question
    if about is not None and about.startswith(ABOUT):
        return int(about.removeprefix(ABOUT)), None
    return None


def on_day(session: Session, participant_id: int, local_date: date) -> CheckIn | None:
    return session.exec(
        select(CheckIn).where(
            col(CheckIn.participant_id) == participant_id,
            col(CheckIn.local_date) == local_date,
        )
    ).first()


def up_to(session: Session, participant_id: int, local_date: date) -> CheckIn | None:
    """The newest check-in of this day or one before it, whatever became of it."""
    return session.exec(
        select(CheckIn)
        .where(col(CheckIn.participant_id) == participant_id, col(CheckIn.local_date) <= local_date)
        .order_by(col(CheckIn.local_date).desc(), col(CheckIn.id).desc())
        .limit(1)
    ).first()


def to_remind(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[CheckIn]:
    return session.exec(
        select(CheckIn)
        .where(
            col(CheckIn.status) == CheckInStatus.SENT,
            col(CheckIn.remind_at) <= now,
            col(CheckIn.due_at) > now,
            col(CheckIn.id).not_in(skip),
        )
        .order_by(col(CheckIn.remind_at), col(CheckIn.id))
        .limit(limit)
    ).all()


def overdue(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[CheckIn]:
    """Sent, not begun, and the time to answer is over."""
    return session.exec(
        select(CheckIn)
        .where(
            col(CheckIn.status) == CheckInStatus.SENT,
            col(CheckIn.due_at) <= now,
            col(CheckIn.id).not_in(skip),
        )
        .order_by(col(CheckIn.due_at), col(CheckIn.id))
        .limit(limit)
    ).all()


def standing(
    session: Session, since: datetime, until: datetime, limit: int, skip: Sequence[int]
) -> Sequence[int]:
    """Ids of those whose question was asked in that time, had arrived by its end and is not answered."""
    return session.exec(
        select(CheckIn.id)
        .join(Participant, col(Participant.id) == col(CheckIn.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .join(Outgoing, col(Outgoing.id) == col(CheckIn.prompt_id))
        .where(
            col(CheckIn.status).in_((CheckInStatus.SENT, CheckInStatus.PARTIAL)),
            col(CheckIn.asked_at) >= since,
            col(CheckIn.asked_at) < until,
            col(Outgoing.state) == OutboxState.SENT,
            col(Outgoing.ended_at) < until,
            col(Participant.status).in_(FOLLOWED),
            col(Chat.gone).is_(None),
            col(CheckIn.id).not_in(skip),
        )
        .order_by(col(CheckIn.id))
        .limit(limit)
    ).all()


def answers(session: Session, check_in_id: int) -> dict[str, Given]:
    """The answers that hold, by question."""
    known = known_in(session)
    found: Iterable[Given]
    if known is not None and check_in_id in known.answers:
        found = known.answers[check_in_id]
    else:
        found = given.of_check_ins(session, [check_in_id])
    return {answer.question: answer for answer in found}


def record(
    session: Session,
    check_in_id: int,
    question: str,
    kind: AnswerKind,
    value: Any,
    *,
    raw: str,
    entered_by: int | None,
    before: Given | None,
    now: datetime,
    sent_as: tuple[int, int] | None = None,
    source: Source | None = None,
) -> Given:
    """Keeps an answer; the one before stays, and holds no more. `entered_by` is None for the participant.

    Whoever enters it heard it themselves, unless `source` says otherwise. `sent_as` is the chat and the
    message in which it was typed or sent; a press has none.
    """
    chat_id, telegram_message_id = sent_as or (None, None)
    if before is not None:
        session.connection().execute(_REPLACE, {"row": before.id, "moment": now})
    row = {
        "check_in_id": check_in_id,
        "question": question,
        "kind": kind,
        "value": value,
        "raw": raw,
        "source": source or (Source.SELF if entered_by is None else Source.TRAINER),
        "entered_by": entered_by,
        "chat_id": chat_id,
        "telegram_message_id": telegram_message_id,
        "answered_at": now,
    }
    batch = gathered_in(session)
    number = batch.keep_answer(row) if batch else session.connection().execute(_RECORD, row).scalar_one()
    answer = Given(number, check_in_id, question, kind, value, raw, entered_by, now)
    known = known_in(session)
    if known is not None:
        known.takes_place(answer, before)
    return answer


def earlier_values(session: Session, participant_id: int, question: str, before: int) -> list[int]:
    """Numbers this participant gave to a question in check-ins other than `before`, the newest first."""
    known = known_in(session)
    ahead = None if known is None else known.before(participant_id, question, before)
    found: Iterable[Any] = ahead if ahead is not None else _values(session, participant_id, question, before)
    return [value for value in found if isinstance(value, int)][:MOST_COMPARED]


def _values(session: Session, participant_id: int, question: str, before: int) -> Iterable[Any]:
    return session.exec(
        select(Answer.value)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(CheckIn.id) != before,
            col(Answer.question) == question,
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(CheckIn.planned_at).desc())
        .limit(2 * MOST_COMPARED)
    )


def answered_with(session: Session, chat_id: int, telegram_message_id: int) -> Given | None:
    """The answer that this message of theirs gave, as it was last; one that was corrected since too."""
    sent = {"chat": chat_id, "message": telegram_message_id}
    newest = session.connection().execute(_SENT_AS, sent).first()
    return None if newest is None else Given._make(newest)


def last_answer(session: Session, participant_id: int) -> Given | None:
    newest = session.connection().execute(_LAST_OF_PARTICIPANT, {"participant": participant_id}).first()
    return None if newest is None else Given._make(newest)


def latest(session: Session, participant_id: int, limit: int) -> Sequence[CheckIn]:
    """The newest check-ins whatever became of them, the newest first."""
    return session.exec(
        select(CheckIn)
        .where(col(CheckIn.participant_id) == participant_id)
        .order_by(col(CheckIn.local_date).desc(), col(CheckIn.id).desc())
        .limit(limit)
    ).all()


def answered(session: Session, participant_id: int, skip: int, limit: int) -> Sequence[CheckIn]:
    """Check-ins to which something was answered, the newest first."""
    has_answers = select(Answer.id).where(
        col(Answer.check_in_id) == col(CheckIn.id), col(Answer.replaced_at).is_(None)
    )
    return session.exec(
        select(CheckIn)
        .where(col(CheckIn.participant_id) == participant_id, has_answers.exists())
        .order_by(col(CheckIn.local_date).desc(), col(CheckIn.id).desc())
        .offset(skip)
        .limit(limit)
    ).all()


def amounts_of(session: Session, check_in_ids: Collection[int], question: str) -> dict[int, int]:
    """The numbers given to one question, by check-in."""
    found = session.exec(
        select(Answer.check_in_id, Answer.value).where(
            col(Answer.check_in_id).in_(check_in_ids),
            col(Answer.question) == question,
            col(Answer.replaced_at).is_(None),
        )
    )
    return {check_in_id: value for check_in_id, value in found if isinstance(value, int)}


def completed_count(session: Session, participant_id: int) -> int:
    return session.exec(
        select(func.count()).where(
            col(CheckIn.participant_id) == participant_id, col(CheckIn.status) == CheckInStatus.COMPLETED
        )
    ).one()


def reply_counts(session: Session, participant_id: int) -> tuple[int, int]:
    """How many check-ins were answered, of those that were answered or missed."""
    statuses = session.exec(select(CheckIn.status).where(col(CheckIn.participant_id) == participant_id)).all()
    replied = sum(one in {CheckInStatus.COMPLETED, CheckInStatus.PARTIAL} for one in statuses)
    return replied, replied + statuses.count(CheckInStatus.MISSED)


def skipped_count(session: Session, because: str, since: datetime, until: datetime) -> int:
    """How many were not asked for this reason, of those planned for that time."""
    return session.exec(
        select(func.count()).where(
            col(CheckIn.skipped_because) == because,
            col(CheckIn.planned_at) >= since,
            col(CheckIn.planned_at) <= until,
        )
    ).one()


def begun_at(session: Session, participant_id: int, limit: int = 12) -> Sequence[datetime]:
    """When the participant began the newest check-ins by an answer of their own, the newest first."""
    first = func.min(Answer.answered_at)
    return session.exec(
        select(first)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(CheckIn.participant_id) == participant_id, col(Answer.entered_by).is_(None))
        .group_by(col(CheckIn.id))
        .order_by(col(CheckIn.id).desc())
        .limit(limit)
    ).all()
