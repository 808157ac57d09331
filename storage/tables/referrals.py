"""Who was recommended for a loan, and how far has it come?"""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables.columns import FACTS, word
from storage.vocabulary import Source

_UNDER_WAY = text("status IN ('referred', 'file_complete', 'submitted', 'surveyed', 'approved')")
_NO_NEWS = text("status = 'disbursed' AND reminded_at IS NULL")
_TO_ASK = text("asked_at IS NULL AND ask_at IS NOT NULL")


class Referral(SQLModel, table=True):
    """One participant for one lender; only one at a time is under way.

    `banker_id` is the partner who looks after it at the bank, and may act once the participant let the file
    into their hands, at `handed_at`. `ask_at` is when the bot asks how it goes with the money; what others
    were told of it, `how_entered_by` wrote down. `turn` counts the steps: whoever changes the row names the
    one that they saw. At `reminded_at` staff heard that nobody has said how it goes.
    """

    __table_args__ = (
        Index(
            "ux_referral_under_way",
            "participant_id",
            "lender",
            unique=True,
            sqlite_where=_UNDER_WAY,
            postgresql_where=_UNDER_WAY,
        ),
        Index("ix_referral_no_news", "asked_at", sqlite_where=_NO_NEWS, postgresql_where=_NO_NEWS),
        Index("ix_referral_to_ask", "ask_at", sqlite_where=_TO_ASK, postgresql_where=_TO_ASK),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    lender: str
    lender_name: str
    status: ReferralStatus = Field(sa_type=word(ReferralStatus))
    file_id: int | None = Field(default=None, foreign_key="bank_file.id")
    banker_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    handed_at: datetime | None = None
    reason: str | None = None
    how: str | None = None
    how_source: Source | None = Field(default=None, sa_type=word(Source))
    how_entered_by: int | None = Field(default=None, foreign_key="person.id")
    referred_at: datetime
    changed_at: datetime
    ask_at: datetime | None = None
    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    turn: int = 0


class ReferralEvent(SQLModel, table=True):
    __tablename__ = "referral_event"

    id: int = Field(default=None, primary_key=True)
    referral_id: int = Field(foreign_key="referral.id", index=True)
    step: ReferralStep = Field(sa_type=word(ReferralStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(sa_type=FACTS)
