"""Who was first to change a row that counts its steps?"""

from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col

from storage.tables import ActionPlan, BankFile, Milestone, PlanTarget, Promise, Referral, Support

Counting = Promise | Support | ActionPlan | Milestone | PlanTarget | BankFile | Referral


def take_turn(session: Session, row: Counting, **changed: Any) -> bool:
    """Changes the row as it was seen; False where somebody else was quicker."""
    table = type(row)
    taken = session.exec(
        update(table)
        .where(col(table.id) == row.id, col(table.turn) == row.turn)
        .values(turn=row.turn + 1, **changed)
    )
    if taken.rowcount != 1:
        return False
    session.refresh(row)
    return True
