"""Who needs a human now, who took it, and how did it end?"""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import CaseOutcome, CaseReason, CaseRung, CaseStatus, CaseStep

_UNRESOLVED = text("resolved_at IS NULL")
_MAY_BE_VISITED = text("visit_due_at IS NOT NULL AND resolved_at IS NULL")


class Case(SQLModel, table=True):
    """One participant's need for a human; at most one that is not resolved.

    `follows` is the case that ended shortly before and of which this is the return. `talked_at` is the last
    word between holder and participant, either way; `snoozed_because` a SnoozeReason or the holder's words.
    `rung` is who was asked last, `asked_id` the one of them to whose load it counts. Whoever has the case has
    waking time from `clock_since` on, which is up at `next_step_at`; `touched_at` is the last touch,
    `nudged_at` the question to a holder who stayed quiet. At `visit_due_at` its holder is
    asked to go there.
    """

    __tablename__ = "follow_up_case"
    __table_args__ = (
        Index(
            "ux_case_unresolved",
            "participant_id",
            unique=True,
            sqlite_where=_UNRESOLVED,
            postgresql_where=_UNRESOLVED,
        ),
        Index("ix_case_snoozed", "status", "snoozed_until"),
        Index(
            "ix_case_visit_due",
            "visit_due_at",
            sqlite_where=_MAY_BE_VISITED,
            postgresql_where=_MAY_BE_VISITED,
        ),
        Index("ix_case_next_step", "next_step_at", sqlite_where=_UNRESOLVED, postgresql_where=_UNRESOLVED),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    reason: CaseReason = Field(sa_type=word(CaseReason))
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)
    status: CaseStatus = Field(default=CaseStatus.OPEN, sa_type=word(CaseStatus))
    opened_at: datetime = Field(index=True)
    assigned_to: int | None = Field(default=None, foreign_key="person.id", index=True)
    claimed_at: datetime | None = None
    snoozed_until: datetime | None = None
    snoozed_because: str | None = None
    written_at: datetime | None = None
    talked_at: datetime | None = None
    touched_at: datetime | None = None
    nudged_at: datetime | None = None
    asked_id: int | None = Field(default=None, foreign_key="person.id")
    rung: CaseRung | None = Field(default=None, sa_type=word(CaseRung))
    clock_since: datetime | None = None
    next_step_at: datetime | None = None
    visit_due_at: datetime | None = None
    resolved_at: datetime | None = None
    outcome: CaseOutcome | None = Field(default=None, sa_type=word(CaseOutcome))
    escalation_level: int = 0
    follows: int | None = Field(default=None, foreign_key="follow_up_case.id")


class CaseEvent(SQLModel, table=True):
    """One step in a case's life: who, when, what. Without an actor it was the bot itself."""

    __tablename__ = "case_event"

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="follow_up_case.id", index=True)
    step: CaseStep = Field(sa_type=word(CaseStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)


class CaseCard(SQLModel, table=True):
    """A message in which a case was shown to somebody, so that it can be brought up to date."""

    __tablename__ = "case_card"

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="follow_up_case.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    outbox_id: int
    shown_at: datetime
