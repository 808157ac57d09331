"""Was it right to send somebody there?"""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import Ruling


class Verdict(SQLModel, table=True):
    """What a human found behind a flag; of several about the same flag the last one counts.

    `about` names the flag, `rules` what had raised it when the verdict was given.
    """

    id: int = Field(default=None, primary_key=True)
    about: str = Field(index=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    rules: list[str] = Field(sa_type=FACTS)
    ruling: Ruling = Field(sa_type=word(Ruling))
    given_by: int = Field(foreign_key="person.id")
    given_at: datetime
