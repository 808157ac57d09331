"""What was done about each case, and when was the person heard from again?

For each case only the first of its touches and of the words after it is read, so that thousands of cases cost
no more than a look at each.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    CTE,
    ColumnElement,
    Label,
    ScalarSelect,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from storage.messages import is_lost
from storage.tables import (
    Answer,
    Case,
    CaseEvent,
    CheckIn,
    GentleQuestion,
    Message,
    Outgoing,
    Participant,
    Person,
)
from storage.vocabulary import CaseOutcome, CaseReason, CaseStep, Direction, OutboxState

# What needed nobody says nothing of help.
NO_NEED = (CaseOutcome.FALSE_ALARM, CaseOutcome.PAUSED)
ARRIVED = (OutboxState.SENT, OutboxState.UNKNOWN)
ASKED_GENTLY = "gentle:"  # how the key of such a question begins

Query = Select[*tuple[Any, ...]]


class Course(NamedTuple):
    """A case, when somebody of the staff first turned to the person, and what was heard after that."""

    case_id: int
    name: str
    reason: CaseReason
    assigned_to: int | None
    opened_at: datetime
    is_over: bool
    touched_at: datetime | None
    heard_at: datetime | None


class Question(NamedTuple):
    """A gentle question, and what was heard after it."""

    wording: str | None
    asked_at: datetime
    heard_at: datetime | None


class Wait(NamedTuple):
    """Somebody was told of a case, and turned to the person."""

    trainer_id: int
    told_at: datetime
    touched_at: datetime


def courses(
    session: Session, since: datetime, cohort_ids: Collection[int] | None, *, or_open: bool = False
) -> list[Course]:
    """Every case opened since then that was a need, in these cohorts or in all, the oldest first.

    With `or_open` also those that are older and not over yet.
    """
    columns = (
        col(Case.id),
        col(Case.participant_id),
        col(Case.reason),
        col(Case.assigned_to),
        col(Case.opened_at),
        col(Case.resolved_at),
        _first_words(col(Message.case_id) == Case.id).label("wrote_at"),
        _first_touch(col(CaseEvent.case_id) == Case.id).label("met_at"),
    )
    case_ = _written_out(_needs(select(*columns), since, cohort_ids, or_open=or_open), "begun")
    touched_at = _first_of(case_.c.wrote_at, case_.c.met_at)
    heard = _heard_after(case_.c.participant_id, func.coalesce(touched_at, case_.c.opened_at))
    one = _written_out(select(case_, touched_at.label("touched_at"), *heard), "followed")
    found = session.execute(
        select(
            one.c.id,
            col(Person.name),
            one.c.reason,
            one.c.assigned_to,
            one.c.opened_at,
            one.c.resolved_at.is_not(None),
            one.c.touched_at,
            _first_heard(one),
        )
        .join(Participant, col(Participant.id) == one.c.participant_id)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .order_by(one.c.id)
    )
    return [Course._make(row) for row in found]


def has_any(session: Session, since: datetime, cohort_ids: Collection[int] | None) -> bool:
    """Whether there is one that `courses` would tell of, old and open ones too."""
    query = _needs(select(col(Case.id)), since, cohort_ids, or_open=True)
    return session.execute(query.limit(1)).first() is not None


def wordings(
    session: Session, since: datetime, cohort_ids: Collection[int] | None, step: CaseStep
) -> dict[int, str]:
    """By case, the sentence that was first used in this step."""
    wording = col(CaseEvent.facts)["wording"].as_string()
    first = (
        select(func.min(CaseEvent.id))
        .where(
            col(CaseEvent.case_id).in_(_ids(since, cohort_ids)),
            col(CaseEvent.step) == step,
            wording.is_not(None),
        )
        .group_by(col(CaseEvent.case_id))
    )
    found = session.execute(select(col(CaseEvent.case_id), wording).where(col(CaseEvent.id).in_(first)))
    return {row[0]: row[1] for row in found}


def waits(session: Session, since: datetime, cohort_ids: Collection[int] | None) -> list[Wait]:
    """From when each of those who were told of a case first was, until they turned to the person."""
    to = col(CaseEvent.facts)["to"].as_integer()
    asked = (
        select(col(CaseEvent.case_id), to.label("who"), func.min(CaseEvent.at).label("at"))
        .where(col(CaseEvent.case_id).in_(_ids(since, cohort_ids)), col(CaseEvent.step) == CaseStep.ALERTED)
        .group_by(col(CaseEvent.case_id), to)
    )
    told = _written_out(asked, "told")
    wrote = _first_words(
        col(Message.case_id) == told.c.case_id,
        col(Message.author_id) == told.c.who,
        col(Message.created_at) >= told.c.at,
    )
    met = _first_touch(
        col(CaseEvent.case_id) == told.c.case_id,
        col(CaseEvent.actor_id) == told.c.who,
        col(CaseEvent.at) >= told.c.at,
    )
    turned = _written_out(select(told.c.who, told.c.at, _first_of(wrote, met).label("touched_at")), "turned")
    found = session.execute(select(turned).where(turned.c.touched_at.is_not(None)))
    return [Wait._make(row) for row in found]


def gentle_questions(session: Session, since: datetime, cohort_ids: Collection[int] | None) -> list[Question]:
    """Every gentle question of that time that arrived, the oldest first."""
    asked = GentleQuestion
    key = literal(ASKED_GENTLY) + cast(col(asked.id), String)
    heard = _heard_after(col(asked.participant_id), col(asked.asked_at))
    query = (
        select(col(asked.id), col(asked.wording), col(asked.asked_at), col(asked.answered_at), *heard)
        .join(Outgoing, col(Outgoing.key) == key)
        .where(col(asked.asked_at) >= since, col(Outgoing.state).in_(ARRIVED))
    )
    if cohort_ids is not None:
        query = query.where(col(asked.participant_id).in_(_among(cohort_ids)))
    one = _written_out(query, "asked")
    heard_at = _first_of(one.c.answered_at, _first_heard(one))
    found = session.execute(select(one.c.wording, one.c.asked_at, heard_at).order_by(one.c.id))
    return [Question._make(row) for row in found]


def was_told(session: Session, key: str) -> bool:
    return session.execute(select(col(Outgoing.id)).where(col(Outgoing.key) == key)).first() is not None


def _first_words(*true: ColumnElement[bool]) -> ScalarSelect[datetime]:
    """When staff first wrote to the participant what reached them."""
    return (
        select(func.min(Message.created_at))
        .where(col(Message.direction) == Direction.OUT, ~is_lost(), *true)
        .scalar_subquery()
    )


def _first_touch(*true: ColumnElement[bool]) -> ScalarSelect[datetime]:
    """When staff first were in touch otherwise, be it as they said at the end."""
    outcome = col(CaseEvent.facts)["outcome"].as_string()
    reached = outcome.is_distinct_from(CaseOutcome.COULD_NOT_REACH.value)
    return (
        select(func.min(CaseEvent.at))
        .where(
            col(CaseEvent.actor_id).is_not(None),
            or_(
                col(CaseEvent.step) == CaseStep.TOUCHED,
                and_(col(CaseEvent.step) == CaseStep.RESOLVED, reached),
            ),
            *true,
        )
        .scalar_subquery()
    )


def _heard_after(
    participant_id: Mapped[int] | ColumnElement[Any], since: Mapped[datetime] | ColumnElement[Any]
) -> tuple[Label[datetime], ...]:
    """Their first words, their first answer and their first answer that was corrected later, each or none."""
    answered = (
        select(func.min(Answer.answered_at))
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(CheckIn.participant_id) == participant_id, col(Answer.answered_at) > since)
    )
    wrote = select(func.min(Message.created_at)).where(
        col(Message.participant_id) == participant_id,
        col(Message.direction) == Direction.IN,
        col(Message.created_at) > since,
    )
    # Two questions, because each has an index of its own.
    return (
        wrote.scalar_subquery().label("heard_in_words"),
        answered.where(col(Answer.replaced_at).is_(None)).scalar_subquery().label("heard_in_answers"),
        answered.where(col(Answer.replaced_at).is_not(None)).scalar_subquery().label("heard_in_corrected"),
    )


def _first_of(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    """The earlier of two moments of which either may be missing."""
    return case((other < one, other), else_=func.coalesce(one, other))


def _first_heard(one: CTE) -> ColumnElement[Any]:
    answered = _first_of(one.c.heard_in_answers, one.c.heard_in_corrected)
    return _first_of(one.c.heard_in_words, answered)


def _written_out(query: Query, name: str) -> CTE:
    """Worked out once; the database would else do so again for each use."""
    return query.cte(name).prefix_with("MATERIALIZED")


def _among(cohort_ids: Collection[int]) -> Query:
    return select(col(Participant.id)).where(col(Participant.cohort_id).in_(cohort_ids))


def _ids(since: datetime, cohort_ids: Collection[int] | None) -> Query:
    return _needs(select(col(Case.id)), since, cohort_ids)


def _needs(
    query: Query, since: datetime, cohort_ids: Collection[int] | None, *, or_open: bool = False
) -> Query:
    lately = col(Case.opened_at) >= since
    query = query.where(
        lately | col(Case.resolved_at).is_(None) if or_open else lately,
        col(Case.outcome).is_(None) | col(Case.outcome).not_in(NO_NEED),
    )
    return query if cohort_ids is None else query.where(col(Case.participant_id).in_(_among(cohort_ids)))
