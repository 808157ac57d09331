"""Which answers are kept for those who come after?"""

from datetime import datetime

from sqlmodel import Field, SQLModel

# Where the words of the entries are looked up; each engine has its own kind of table for it.
SEARCHED_IN = "book_words"


def is_of_a_model(name: str | None, kind: str, _parents: object) -> bool:
    """What Alembic compares with the models: all but that table, and those that SQLite keeps beside it."""
    return kind != "table" or not (name or "").startswith(SEARCHED_IN)


class BookEntry(SQLModel, table=True):
    """A question with its best answer; found by others since whoever answered agreed, at `agreed_at`.

    `name` is theirs, if they wished it to stand there; who asked is not kept.
    """

    __tablename__ = "book_entry"

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    answer_id: int = Field(foreign_key="peer_answer.id", unique=True)
    answered_by: int = Field(foreign_key="person.id", index=True)
    question: str
    answer: str
    name: str | None = None
    kept_by: int = Field(foreign_key="person.id")
    kept_at: datetime
    agreed_at: datetime | None = None
    changed_at: datetime | None = None
    changed_by: int | None = Field(default=None, foreign_key="person.id")
