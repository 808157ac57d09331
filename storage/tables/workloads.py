"""How much does a trainer take on, and who stands in for them?"""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Workload(SQLModel, table=True):
    """What a trainer said of their own load; without a row the programme's figure counts.

    `stand_in` agreed at `away_since` to take their cases until `away_until`; `asked` has not answered yet.
    """

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    most_cases: int | None = None
    away_since: datetime | None = None
    away_until: datetime | None = None
    stand_in: int | None = Field(default=None, foreign_key="person.id")
    asked: int | None = Field(default=None, foreign_key="person.id")
    asked_until: datetime | None = None
