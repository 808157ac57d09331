"""What must the programme itself remember between starts?"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS


class Dialogue(SQLModel, table=True):
    """Where one chat stands in a conversation of several steps that is not a check-in."""

    chat_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    flow: str
    step: str
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)
    changed_at: datetime


class Keepsake(SQLModel, table=True):
    """A value that the program made or learned once: the sealing key, the bot's username."""

    name: str = Field(primary_key=True)
    value: str


class Lease(SQLModel, table=True):
    """Which process may do what only one may do at a time, and until when."""

    duty: str = Field(primary_key=True)
    holder: str
    until: datetime
