"""What do participants offer to their cohort, and who has seen it?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.contribution_kinds import ContributionKind, ContributionState, ShownAs
from storage.tables.columns import FACTS, word


class Contribution(SQLModel, table=True):
    """Something that a participant offers to their cohort, in their own words.

    `medium` is the kind of file that `file_id` names, with `text` beneath it; `album` is the album that the
    file came with, `more` its other files, each with its kind, its words and the message that it came in.
    `version` counts what it said before. Whoever agreed to share what their words reveal did so with
    `may_reveal`; `consent_id` is what they agreed to, and `post_id` how it reaches all.
    """

    __table_args__ = (
        Index("ix_contribution_participant", "participant_id", "id"),
        Index("ix_contribution_waiting", "state", "asked_at"),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    cohort_id: int = Field(foreign_key="cohort.id")
    kind: ContributionKind = Field(sa_type=word(ContributionKind))
    text: str
    medium: str | None = None
    file_id: str | None = None
    album: str | None = None
    more: list[dict[str, Any]] | None = Field(default=None, sa_type=FACTS)
    version: int = 1
    may_reveal: bool = False
    shows_name: bool = True
    state: ContributionState = Field(sa_type=word(ContributionState))
    created_at: datetime
    consent_id: int | None = Field(default=None, foreign_key="consent.id")
    asked_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_because: str | None = None
    post_id: int | None = Field(default=None, foreign_key="cohort_post.id", unique=True)


class CohortNews(SQLModel, table=True):
    """When a cohort's members are next told in private what was shared, and since when that is."""

    __tablename__ = "cohort_news"

    cohort_id: int = Field(foreign_key="cohort.id", primary_key=True)
    since: datetime
    next_at: datetime = Field(index=True)


class Newsletter(SQLModel, table=True):
    """One message with what was shared in a week, `page` after page; without `outbox_id` there was nothing.

    `week` is the day on which it is told; it tells what was shared from `since` on and before `until`.
    """

    __table_args__ = (UniqueConstraint("participant_id", "week", "page"),)

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    week: date
    page: int = 0
    since: datetime
    until: datetime
    outbox_id: int | None = None


class Showing(SQLModel, table=True):
    """Who was shown a contribution in which message, so that it can be taken back there.

    `tidied_by` is the call that removes the message in time, where it could not be removed later.
    """

    id: int = Field(default=None, primary_key=True)
    contribution_id: int = Field(foreign_key="contribution.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    shown_as: ShownAs = Field(sa_type=word(ShownAs))
    newsletter_id: int | None = Field(default=None, foreign_key="newsletter.id", index=True)
    outbox_id: int
    tidied_by: int | None = None


class NewsRefusal(SQLModel, table=True):
    """This participant would rather not be told what the others share."""

    __tablename__ = "news_refusal"

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    refused_at: datetime
