"""What have participants said that has reached them, and what does the ledger say?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from storage.export_scope import in_cohort
from storage.figures import ARRIVED
from storage.ledger_vocabulary import SupportKind
from storage.tables import Answer, CheckIn, Support


def said(session: Session, cohort_id: int, question: str) -> Iterator[tuple[int, Any, datetime]]:
    """By participant what they named and when; each one's oldest first."""
    found = session.execute(
        select(col(CheckIn.participant_id), col(Answer.value), col(Answer.answered_at))
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(Answer.replaced_at).is_(None),
            col(Answer.question) == question,
            in_cohort(col(CheckIn.participant_id), cohort_id),
        )
        .order_by(col(CheckIn.participant_id), col(CheckIn.planned_at), col(CheckIn.id))
    )
    return ((who, value, at) for who, value, at in found)


def arrived(session: Session, cohort_id: int) -> list[tuple[int, SupportKind, datetime]]:
    """Whom support has reached, of which kind, and when for the first time."""
    came = func.coalesce(col(Support.delivered_at), col(Support.confirmed_at), col(Support.pledged_at))
    found = session.execute(
        select(col(Support.participant_id), col(Support.kind), came)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_not(None),
            col(Support.status).in_(ARRIVED),
        )
        .order_by(came)
    )
    return [(who, SupportKind(kind), at) for who, kind, at in found]
