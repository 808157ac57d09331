"""What is asked of a whole cohort, whom does it reach, and what comes back?"""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

_DUE = text("due_at IS NOT NULL")


class Askable(SQLModel, table=True):
    """What a participant said to being asked by others of their cohort; neither yes nor no until they say."""

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    offered_at: datetime
    agreed_at: datetime | None = None
    declined_at: datetime | None = None


class PeerQuestion(SQLModel, table=True):
    """A participant's question to all of their cohort; `post_id` is how it stands in the common room.

    `chat_id` and `message_id` name the message as its author sent it.
    """

    __tablename__ = "peer_question"

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    asked_by: int = Field(foreign_key="participant.id", index=True)
    is_named: bool
    kind: str
    text: str | None = None
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    post_id: int | None = Field(default=None, foreign_key="cohort_post.id", unique=True)
    asked_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None


class QuestionCopy(SQLModel, table=True):
    """One reader of a question, as a participant or, without `participant_id`, of the staff.

    It goes at `due_at`, which is empty once it has gone, or will not go, or waits for the reader's yes.
    """

    __tablename__ = "question_copy"
    __table_args__ = (
        UniqueConstraint("question_id", "person_id"),
        Index("ix_question_copy_due", "due_at", sqlite_where=_DUE, postgresql_where=_DUE),
        Index("ix_question_copy_reader", "person_id", "sent_at"),
    )

    id: int = Field(default=None, primary_key=True)
    question_id: int = Field(foreign_key="peer_question.id")
    person_id: int = Field(foreign_key="person.id")
    participant_id: int | None = Field(default=None, foreign_key="participant.id")
    due_at: datetime | None = None
    sent_at: datetime | None = None


class PeerAnswer(SQLModel, table=True):
    """What somebody answered, to the one who asked and to nobody else."""

    __tablename__ = "peer_answer"

    id: int = Field(default=None, primary_key=True)
    question_id: int = Field(foreign_key="peer_question.id", index=True)
    author_id: int = Field(foreign_key="person.id", index=True)
    is_named: bool
    kind: str
    text: str | None = None
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    answered_at: datetime
    thanked_at: datetime | None = None
