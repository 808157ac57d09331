"""What is recorded of a cohort, counted where it lies?

Each question reads a cohort once and in portions; what is only counted never leaves the database.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import extract, func, or_, select
from sqlmodel import Session, col

from storage.export_scope import in_cohort
from storage.ledger_vocabulary import SupportStatus
from storage.people_vocabulary import Sex
from storage.support import IN_FORCE, RECEIVED
from storage.tables import (
    Answer,
    BroadcastAnswer,
    Case,
    CaseEvent,
    CheckIn,
    Delivery,
    Message,
    Participant,
    PeerAnswer,
    PeerQuestion,
    Person,
    Support,
)
from storage.vocabulary import CaseReason, CaseStep, CheckInStatus, DeliveryStatus, Direction

CHUNK_ROWS = 2000
# Of these it is known how they ended: others were left out, or can still be answered.
DUE = (CheckInStatus.COMPLETED, CheckInStatus.PARTIAL, CheckInStatus.MISSED)
# Whoever was erased has no chat any more; that they came into it stays. The office's entry alone is none.
EVER_LINKED = or_(col(Person.chat_id).is_not(None), col(Participant.enrolled_at).is_not(None))


def places(session: Session, cohort_id: int) -> Iterator[Any]:
    """Every participant, whatever became of them; `is_linked` who ever came to the chat."""
    return _in_portions(
        session,
        select(
            col(Participant.id),
            col(Participant.status),
            col(Participant.rung),
            col(Participant.village),
            col(Participant.group),
            col(Participant.sex),
            col(Participant.birth_year),
            col(Participant.trainer_id),
            col(Participant.left_because),
            EVER_LINKED.label("is_linked"),
        )
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cohort_id) == cohort_id)
        .order_by(col(Participant.id)),
    )


def linked_by_sex(session: Session, cohort_ids: Collection[int] | None) -> dict[Sex | None, tuple[int, int]]:
    """How many of these cohorts ever came to the chat, of how many."""
    query = (
        select(col(Participant.sex), func.count().filter(EVER_LINKED), func.count())
        .join(Person, col(Person.id) == col(Participant.person_id))
        .group_by(col(Participant.sex))
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return {sex: (int(linked), int(everybody)) for sex, linked, everybody in session.execute(query)}


def answers_by_hand(session: Session, cohort_id: int) -> Iterator[Any]:
    """By participant and source: how many answers that hold, and when the newest was given."""
    return _in_portions(
        session,
        select(
            col(CheckIn.participant_id),
            col(Answer.source),
            func.count(),
            func.max(col(Answer.answered_at)),
        )
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(Answer.replaced_at).is_(None), in_cohort(col(CheckIn.participant_id), cohort_id))
        .group_by(col(CheckIn.participant_id), col(Answer.source)),
    )


def supported(session: Session, cohort_id: int) -> set[int]:
    """Whoever got any support that has arrived."""
    query = select(col(Support.participant_id)).where(
        col(Support.cohort_id) == cohort_id,
        col(Support.participant_id).is_not(None),
        col(Support.status).in_(RECEIVED),
    )
    return set(session.execute(query.distinct()).scalars())


def check_ins_by_month(session: Session, cohort_id: int) -> list[tuple[date, CheckInStatus, int]]:
    """By the first day of the month in which they were asked, how they ended; those left out too."""
    year, month = extract("year", col(CheckIn.local_date)), extract("month", col(CheckIn.local_date))
    found = session.execute(
        select(year, month, col(CheckIn.status), func.count())
        .where(in_cohort(col(CheckIn.participant_id), cohort_id))
        .group_by(year, month, col(CheckIn.status))
        .order_by(year, month)
    )
    return [
        (date(int(in_year), int(in_month), 1), status, count) for in_year, in_month, status, count in found
    ]


def answers_to(session: Session, cohort_id: int, questions: Collection[str]) -> Iterator[Any]:
    """Each answer that holds: whose, to what, of which kind, what, when; each participant's oldest first."""
    return _in_portions(
        session,
        select(
            col(CheckIn.participant_id),
            col(Answer.question),
            col(Answer.kind),
            col(Answer.value),
            col(Answer.answered_at),
        )
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(Answer.replaced_at).is_(None),
            col(Answer.question).in_(questions),
            in_cohort(col(CheckIn.participant_id), cohort_id),
        )
        .order_by(col(CheckIn.participant_id), col(CheckIn.planned_at), col(CheckIn.id)),
    )


def words_by_direction(session: Session, cohort_id: int) -> dict[Direction, int]:
    found = session.execute(
        select(col(Message.direction), func.count())
        .where(in_cohort(col(Message.participant_id), cohort_id))
        .group_by(col(Message.direction))
    )
    return {row[0]: row[1] for row in found}


def calls_for_help(session: Session, cohort_id: int) -> int:
    query = select(func.count()).where(
        col(Case.reason) == CaseReason.ASKED_FOR_HELP, in_cohort(col(Case.participant_id), cohort_id)
    )
    return int(session.execute(query).scalar_one())


def contacts_noted(session: Session, cohort_id: int) -> Sequence[dict[str, Any]]:
    """What trainers noted of calls and visits in cases."""
    return (
        session.execute(
            select(col(CaseEvent.facts))
            .join(Case, col(Case.id) == col(CaseEvent.case_id))
            .where(col(CaseEvent.step) == CaseStep.TOUCHED, in_cohort(col(Case.participant_id), cohort_id))
        )
        .scalars()
        .all()
    )


def peer_questions(session: Session, cohort_id: int) -> tuple[int, int]:
    """What participants asked each other, and how much of it anybody answered."""
    asked = select(func.count()).where(col(PeerQuestion.cohort_id) == cohort_id)
    answered = (
        select(func.count(col(PeerAnswer.question_id).distinct()))
        .join(PeerQuestion, col(PeerQuestion.id) == col(PeerAnswer.question_id))
        .where(col(PeerQuestion.cohort_id) == cohort_id)
    )
    return session.execute(asked).scalar_one(), session.execute(answered).scalar_one()


def understood(session: Session, cohort_id: int, yes: str, no: str) -> tuple[int, int, int]:
    """People of the cohort: whom any announcement reached, who ever said `yes` to one, who said either."""
    persons = select(col(Participant.person_id)).where(col(Participant.cohort_id) == cohort_id)
    reached = select(func.count(col(Delivery.person_id).distinct())).where(
        col(Delivery.status) == DeliveryStatus.SENT, col(Delivery.person_id).in_(persons)
    )
    said = select(func.count(col(BroadcastAnswer.person_id).distinct())).where(
        col(BroadcastAnswer.person_id).in_(persons)
    )
    of_all, of_yes, of_either = (
        session.execute(query).scalar_one()
        for query in (
            reached,
            said.where(col(BroadcastAnswer.option) == yes),
            said.where(col(BroadcastAnswer.option).in_([yes, no])),
        )
    )
    return of_all, of_yes, of_either


def support_given(session: Session, cohort_id: int) -> list[tuple[str, str, SupportStatus, int, int]]:
    """By partner and kind, as far as it stands: how many entries, and how much in rupiah."""
    found = session.execute(
        select(
            col(Support.partner),
            col(Support.kind),
            col(Support.status),
            func.count(),
            func.coalesce(func.sum(col(Support.amount)), 0),
        )
        .where(col(Support.cohort_id) == cohort_id, col(Support.status).in_(IN_FORCE))
        .group_by(col(Support.partner), col(Support.kind), col(Support.status))
        .order_by(col(Support.partner), col(Support.kind))
    )
    return [(partner, kind, status, count, int(amount)) for partner, kind, status, count, amount in found]


def _in_portions(session: Session, query: Any) -> Iterator[Any]:
    return iter(session.execute(query.execution_options(yield_per=CHUNK_ROWS)))
