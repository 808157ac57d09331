"""What was given or pledged, by whom, to whom, why, and has it arrived?"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.ledger_vocabulary import SupportKind, SupportStatus, SupportStep
from storage.tables.columns import FACTS, word


class Support(SQLModel, table=True):
    """Support for one participant, or without one what is still to be shared out in the cohort.

    What is shared out becomes a row of its own, which names in `part_of` what it was taken from: the
    amounts and quantities of all rows together are what was pledged. `confirmed_by` is whoever got it, or who
    of the staff wrote down their word where they have no Telegram. `turn` counts the steps: whoever
    changes the row names the one that they saw.
    """

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    participant_id: int | None = Field(default=None, foreign_key="participant.id", index=True)
    partner_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    partner: str
    kind: SupportKind = Field(sa_type=word(SupportKind))
    what: str
    amount: int | None = Field(default=None, sa_type=BigInteger, nullable=True)
    quantity: int | None = None
    unit: str | None = None
    status: SupportStatus = Field(sa_type=word(SupportStatus))
    criteria: list[dict[str, str]] = Field(default_factory=list, sa_type=FACTS)
    part_of: int | None = Field(default=None, foreign_key="support.id", index=True)
    reason: str | None = None
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    complaint: str | None = None
    recorded_by: int | None = Field(default=None, foreign_key="person.id")
    pledged_at: datetime
    delivered_at: datetime | None = None
    confirmed_at: datetime | None = None
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    turn: int = 0


class SupportEvent(SQLModel, table=True):
    __tablename__ = "support_event"

    id: int = Field(default=None, primary_key=True)
    support_id: int = Field(foreign_key="support.id", index=True)
    step: SupportStep = Field(sa_type=word(SupportStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(sa_type=FACTS)
