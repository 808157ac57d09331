"""What does the ledger say has reached participants?"""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from storage.ledger_vocabulary import SupportKind
from storage.support import RECEIVED
from storage.tables import Support


def arrived(session: Session, cohort_id: int) -> list[tuple[int, SupportKind, datetime]]:
    """Whom support has reached, of which kind, and when for the first time."""
    came = func.coalesce(col(Support.delivered_at), col(Support.confirmed_at), col(Support.pledged_at))
    found = session.execute(
        select(col(Support.participant_id), col(Support.kind), came)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_not(None),
            col(Support.status).in_(RECEIVED),
        )
        .order_by(came)
    )
    return [(who, SupportKind(kind), at) for who, kind, at in found]
