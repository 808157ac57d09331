"""What did participant and trainer agree to reach after the training, and what became of it?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.plan_vocabulary import PlanStatus, PlanStep, TargetState
from storage.tables.columns import FACTS, word

_AGREED = text("status = 'agreed'")


class ActionPlan(SQLModel, table=True):
    """A plan of a participant's, drafted by either side; at most one is agreed at a time.

    `version` counts a participant's agreed plans, 0 before it is agreed. `wish` is what the other side wants
    otherwise. `turn` counts the steps: whoever changes the plan names the one that they saw.
    """

    __tablename__ = "action_plan"
    __table_args__ = (
        Index(
            "ux_action_plan_agreed",
            "participant_id",
            unique=True,
            sqlite_where=_AGREED,
            postgresql_where=_AGREED,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    version: int = 0
    status: PlanStatus = Field(sa_type=word(PlanStatus))
    drafted_by: int = Field(foreign_key="person.id")
    drafted_at: datetime
    proposed_at: datetime | None = None
    wish: str | None = None
    agreed_by: int | None = Field(default=None, foreign_key="person.id")
    agreed_at: datetime | None = None
    superseded_at: datetime | None = None
    turn: int = 0


class PlanTarget(SQLModel, table=True):
    """One target: `figure` is what is to be measured by it, in whole rupiah; `first_due_on` the day that was
    agreed first, `because` why it was moved or dropped.
    """

    __tablename__ = "plan_target"
    __table_args__ = (UniqueConstraint("plan_id", "place"),)

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="action_plan.id")
    place: int
    what: str
    figure: int | None = None
    first_due_on: date
    due_on: date
    state: TargetState = Field(default=TargetState.OPEN, sa_type=word(TargetState))
    because: str | None = None
    settled_at: datetime | None = None
    turn: int = 0


class PlanEvent(SQLModel, table=True):
    """One step in the life of a plan, or of the target that it names: who, when, what."""

    __tablename__ = "plan_event"

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="action_plan.id", index=True)
    target_id: int | None = Field(default=None, foreign_key="plan_target.id")
    step: PlanStep = Field(sa_type=word(PlanStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(sa_type=FACTS)


class PlanDigest(SQLModel, table=True):
    """When somebody of the staff was last told who has no agreed plan."""

    __tablename__ = "plan_digest"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    told_on: date
