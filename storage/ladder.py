"""What is recorded that tells on which rung somebody stands?"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select as select_some
from sqlalchemy import union_all
from sqlmodel import Session, col, select

from storage import bank_records
from storage.ledger_vocabulary import APPEAL
from storage.lending_vocabulary import LicenceKind
from storage.tables import Answer, Case, CaseEvent, CheckIn, Consent, EvidenceItem, IncomeTarget, Message
from storage.vocabulary import CaseOutcome, CaseReason, CaseStep, Rule

FOLLOW_UP = "follow_up"
# Whoever asks for help has not stalled for that, nor whoever closed the chat.
NO_STALL_TO = frozenset({CaseReason.ASKED_FOR_HELP, CaseReason.UNREACHABLE})
# Others broke a promise or entered no news, the climb takes long, or they ask why they got nothing.
NO_STALL = frozenset({Rule.PROMISE_OVERDUE, Rule.SLOW_CLIMB, Rule.NOT_ENTERED, APPEAL})


def told(
    session: Session, participant_id: int, questions: Collection[str]
) -> Sequence[tuple[date, str, Any]]:
    """The day, the question and the answer as it holds now, the oldest first."""
    return session.exec(
        select(col(CheckIn.local_date), col(Answer.question), col(Answer.value))
        .join(Answer, col(Answer.check_in_id) == col(CheckIn.id))
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(Answer.question).in_(questions),
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(CheckIn.local_date), col(CheckIn.id))
    ).all()


def newest_photo(
    session: Session, participant_id: int, questions: Collection[str], after: datetime | None
) -> Message | None:
    """The message whose photo answered one of these questions last, after that moment where one is named."""
    photos = (
        select(Message)
        .join(EvidenceItem, col(EvidenceItem.thread_message_id) == col(Message.id))
        .join(Answer, col(Answer.id) == col(EvidenceItem.answer_id))
        .where(
            col(EvidenceItem.participant_id) == participant_id,
            col(Answer.question).in_(questions),
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(EvidenceItem.id).desc())
        .limit(1)
    )
    if after is not None:
        photos = photos.where(col(Message.created_at) > after)
    return session.exec(photos).first()


def contacts(session: Session, participant_id: int) -> Sequence[CaseEvent]:
    """Every time that staff were in touch with them outside the chat, the oldest first."""
    return session.exec(
        select(CaseEvent)
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(col(Case.participant_id) == participant_id, col(CaseEvent.step) == CaseStep.TOUCHED)
        .order_by(col(CaseEvent.id))
    ).all()


def income_target(session: Session, participant_id: int) -> IncomeTarget | None:
    """The latest that they named."""
    return session.exec(
        select(IncomeTarget)
        .where(col(IncomeTarget.participant_id) == participant_id)
        .order_by(col(IncomeTarget.id).desc())
        .limit(1)
    ).first()


def days_with_photo(session: Session, participant_id: int, questions: Collection[str]) -> frozenset[date]:
    """The days of the check-ins in which one of these questions was answered with a photo."""
    photos = (
        select(col(CheckIn.local_date))
        .join(Answer, col(Answer.check_in_id) == col(CheckIn.id))
        .join(EvidenceItem, col(EvidenceItem.answer_id) == col(Answer.id))
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(Answer.question).in_(questions),
            col(Answer.replaced_at).is_(None),
        )
    )
    return frozenset(session.exec(photos).all())


def last_stalled_at(session: Session, participant_id: int) -> datetime | None:
    """When the newest case ended in which they had really stalled; who only asked for help had not."""
    ended = session.exec(
        select(Case)
        .where(
            col(Case.participant_id) == participant_id,
            col(Case.resolved_at).is_not(None),
            col(Case.outcome) != CaseOutcome.FALSE_ALARM,
        )
        .order_by(col(Case.resolved_at).desc())
    )
    return next((case.resolved_at for case in ended if _had_stalled(session, case)), None)


def _had_stalled(session: Session, case: Case) -> bool:
    learned = session.exec(
        select(CaseEvent.facts).where(
            col(CaseEvent.case_id) == case.id, col(CaseEvent.step) == CaseStep.REASON_ADDED
        )
    )
    reasons = [(case.reason.value, case.facts), *((facts.get("reason"), facts) for facts in learned)]
    return any(reason not in NO_STALL_TO and facts.get("kind") not in NO_STALL for reason, facts in reasons)


def licences_of(session: Session, participant_id: int) -> frozenset[LicenceKind]:
    return frozenset(one.kind for one in bank_records.licences_of(session, [participant_id]))


def has_consented(session: Session, person_id: int) -> bool:
    """To being followed up, and has not taken it back."""
    agreed = select(Consent.id).where(
        col(Consent.person_id) == person_id,
        col(Consent.purpose) == FOLLOW_UP,
        col(Consent.withdrawn_at).is_(None),
    )
    return session.exec(agreed.limit(1)).first() is not None


def was_told_slow(session: Session, participant_id: int, rung: str) -> bool:
    """Whether a case of theirs was about this rung already, from the first or by a reason that came later."""
    told = union_all(
        select_some(col(Case.facts)).where(col(Case.participant_id) == participant_id),
        select_some(col(CaseEvent.facts))
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(col(Case.participant_id) == participant_id),
    )
    about = {"kind": Rule.SLOW_CLIMB.value, "rung": rung}
    return any(about.items() <= facts.items() for (facts,) in session.execute(told))
