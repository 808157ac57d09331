"""Which groups were trained together, and who may join them?"""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import word
from storage.vocabulary import Role


class Cohort(SQLModel, table=True):
    """People who were trained together; `programme` is the digest of their own, if they have one."""

    id: int = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    started: date
    timezone: str
    created_at: datetime
    closed_at: datetime | None = None
    programme: str | None = Field(default=None, foreign_key="programme_version.digest")


class Invitation(SQLModel, table=True):
    """An invitation by deep link; only the SHA-256 of its token is kept.

    A staff invitation is for one person and ends; a trainee invitation is for a cohort until it closes, or
    with `participant_id` for the one whom the office entered there.
    """

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    role: Role = Field(sa_type=word(Role))
    cohort_id: int | None = Field(default=None, foreign_key="cohort.id")
    participant_id: int | None = Field(default=None, foreign_key="participant.id", index=True)
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime
    expires_at: datetime | None = None
    used_at: datetime | None = None
    used_by: int | None = Field(default=None, foreign_key="person.id")
