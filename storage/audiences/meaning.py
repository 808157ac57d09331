"""Which places, in the words of the database, does an audience mean?"""

import operator
from collections.abc import Callable, Sequence
from typing import Any

import orjson
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    String,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    not_,
    or_,
    true,
)
from sqlalchemy.orm import Mapped
from sqlmodel import col, select

from storage.audiences.tree import Both, Comparison, Either, Everybody, Not, Term, Trait, Tree
from storage.tables import (
    Answer,
    BroadcastAnswer,
    CheckIn,
    Cohort,
    Delivery,
    Participant,
    Person,
    RoleGrant,
)
from storage.vocabulary import AnswerKind, DeliveryStatus, Role

NUMBERS = (AnswerKind.AMOUNT, AnswerKind.COUNT, AnswerKind.SCALE)
COMPARE: dict[Comparison, Callable[[Any, Any], ColumnElement[bool]]] = {
    Comparison.IS: operator.eq,
    Comparison.IS_NOT: operator.ne,
    Comparison.LESS: operator.lt,
    Comparison.AT_MOST: operator.le,
    Comparison.MORE: operator.gt,
    Comparison.AT_LEAST: operator.ge,
}

Column = ColumnElement[Any] | Mapped[Any]
Says = Callable[[Term], ColumnElement[bool]]


def of_places(tree: Tree, rungs: Sequence[str]) -> ColumnElement[bool]:
    """True for each place (a row of participant beside its person) that is meant; `rungs` from the lowest."""
    return _compiled(tree, lambda term: _of_place(term, rungs))


def of_staff(tree: Tree, role: Column, cohort_id: Column) -> ColumnElement[bool]:
    """True for each grant of a staff role that is meant; what only a participant has, nobody of staff has."""
    return _compiled(tree, lambda term: _of_grant(term, role, cohort_id))


def _compiled(tree: Tree, says: Says) -> ColumnElement[bool]:
    match tree:
        case Term():
            # What is not known of somebody is not so; "not" must then hold, as SQL's null would not.
            return func.coalesce(says(tree), false())
        case Both(left, right):
            return and_(_compiled(left, says), _compiled(right, says))
        case Either(left, right):
            return or_(_compiled(left, says), _compiled(right, says))
        case Not(one):
            return not_(_compiled(one, says))
        case Everybody():
            return true()


def _of_place(term: Term, rungs: Sequence[str]) -> ColumnElement[bool]:
    match term.trait:
        case Trait.COHORT | Trait.VILLAGE | Trait.TRAINER:
            return _is_word(WORDS[term.trait](), term)
        case Trait.STATUS:
            return COMPARE[term.comparison](cast(col(Participant.status), String), term.value)
        case Trait.RUNG:
            return _stands_on(term, rungs)
        case Trait.ANSWER:
            return _answered(term)
        case Trait.ROLE:
            return COMPARE[term.comparison](literal(Role.TRAINEE.value), term.value)
    return _of_person(term)


def _of_grant(term: Term, role: Column, cohort_id: Column) -> ColumnElement[bool]:
    match term.trait:
        case Trait.ROLE:
            return COMPARE[term.comparison](cast(role, String), term.value)
        case Trait.COHORT:
            return _is_word(_code_of(cohort_id), term)
        case Trait.LANGUAGE | Trait.GOT | Trait.ANSWERED:
            return _of_person(term)
    return false()


def _of_person(term: Term) -> ColumnElement[bool]:
    if term.trait is Trait.LANGUAGE:
        return COMPARE[term.comparison](col(Person.language), term.value)
    if term.trait is Trait.ANSWERED:
        return _answered_a_broadcast(term)
    return exists().where(
        col(Delivery.broadcast_id) == term.value,
        col(Delivery.person_id) == col(Person.id),
        col(Delivery.status) == DeliveryStatus.SENT,
    )


def _answered_a_broadcast(term: Term) -> ColumnElement[bool]:
    said = (
        true()
        if term.value is None
        else COMPARE[term.comparison](
            func.lower(col(BroadcastAnswer.option)), func.lower(literal(str(term.value)))
        )
    )
    return exists().where(
        col(BroadcastAnswer.broadcast_id) == int(term.question or 0),
        col(BroadcastAnswer.person_id) == col(Person.id),
        said,
    )


def _is_word(column: Column, term: Term) -> ColumnElement[bool]:
    """Capitals make no difference; to differ from something, one must have something.

    Both sides are lowered by the database, because SQLite knows the capitals of English alone.
    """
    if term.value is None:
        return column.is_(None) if term.comparison is Comparison.IS else column.is_not(None)
    return COMPARE[term.comparison](func.lower(column), func.lower(literal(str(term.value))))


def _code_of(cohort_id: Column) -> ColumnElement[Any]:
    """Of a place or of a grant: either belongs to the query outside, or every grant would be tried."""
    found = select(Cohort.code).where(col(Cohort.id) == cohort_id)
    return found.correlate(Participant, RoleGrant).scalar_subquery()


def _name_of(person_id: Column) -> ColumnElement[Any]:
    trainer = Person.__table__.alias("trainer")  # type: ignore[attr-defined]  # SQLModel adds it to every table
    return select(trainer.c.name).where(trainer.c.id == person_id).correlate(Participant).scalar_subquery()


WORDS: dict[Trait, Callable[[], Column]] = {
    Trait.COHORT: lambda: _code_of(col(Participant.cohort_id)),
    Trait.VILLAGE: lambda: col(Participant.village),
    Trait.TRAINER: lambda: _name_of(col(Participant.trainer_id)),
}


def _stands_on(term: Term, rungs: Sequence[str]) -> ColumnElement[bool]:
    """Rungs are compared by their place on the ladder, not by their spelling."""
    if term.value not in rungs:
        return false()
    goal = rungs.index(str(term.value))
    meant = [rung for place, rung in enumerate(rungs) if _compares(term.comparison, place, goal)]
    return col(Participant.rung).in_(meant)


def _compares(comparison: Comparison, one: int, other: int) -> bool:
    return bool(COMPARE[comparison](one, other))


def _answered(term: Term) -> ColumnElement[bool]:
    """The newest answer to that question, compared as a number or as the option chosen."""
    newest = (
        select(Answer.id)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(CheckIn.participant_id) == col(Participant.id),
            col(Answer.question) == term.question,
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(Answer.answered_at).desc(), col(Answer.id).desc())
        .limit(1)
        .correlate(Participant)
        .scalar_subquery()
    )
    kept = cast(col(Answer.value), String)
    if isinstance(term.value, int):
        # Guarded, because PostgreSQL would fail on the first answer that is no number.
        number = case((col(Answer.kind).in_(NUMBERS), cast(kept, BigInteger)))
        says = COMPARE[term.comparison](number, term.value)
    else:
        word = orjson.dumps(str(term.value)).decode()
        says = or_(kept == word, kept.like(f"%{_literally(word)}%", escape="\\"))
        says = says if term.comparison is Comparison.IS else not_(says)
    return exists().where(col(Answer.id) == newest, says).correlate(Participant)


def _literally(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
