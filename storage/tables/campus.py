"""Who is always shown together to a campus?"""

from sqlmodel import Field, SQLModel


class CampusPlace(SQLModel, table=True):
    """Whoever has the same number is seen alike in every export, or in none.

    It stays when somebody is erased: the others of their group must not come back without them.
    """

    __tablename__ = "campus_place"

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    number: int = Field(index=True)
