"""For whom does a partner speak, and what were they told of what they gave?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.partner_vocabulary import OrganisationKind
from storage.tables.columns import FACTS, word


class Organisation(SQLModel, table=True):
    """`plain` is the name without its capitals, so that the same one is not there twice."""

    id: int = Field(default=None, primary_key=True)
    kind: OrganisationKind = Field(sa_type=word(OrganisationKind))
    name: str
    plain: str = Field(unique=True)
    created_at: datetime


class OrganisationMember(SQLModel, table=True):
    """Somebody speaks for an organisation, and for one at a time.

    Until the office has confirmed it, it is only what they say themselves.
    """

    __tablename__ = "organisation_member"

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    since: datetime
    confirmed_at: datetime | None = None


class OrganisationRequest(SQLModel, table=True):
    """Somebody says that they speak for a name which is not theirs alone: the office is to confirm it."""

    __tablename__ = "organisation_request"

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    kind: OrganisationKind = Field(sa_type=word(OrganisationKind))
    name: str
    asked_at: datetime
    is_open: bool = True


class PartnerLetter(SQLModel, table=True):
    """The letter about one month, named by its first day; `content` is what it tells, whenever it is read."""

    __tablename__ = "partner_letter"
    __table_args__ = (UniqueConstraint("person_id", "month"),)

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    month: date
    content: dict[str, Any] = Field(sa_type=FACTS)
    written_at: datetime
