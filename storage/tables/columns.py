"""Which column types do the tables share?"""

from enum import StrEnum

from sqlalchemy import JSON, Enum
from sqlmodel import SQLModel

# Constraints need names, or a later migration in SQLite's batch mode cannot drop them.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

FACTS = JSON()


def word(kind: type[StrEnum]) -> Enum:
    """A vocabulary word, kept as plain text so that a new word needs no migration."""
    return Enum(kind, native_enum=False, length=32, values_callable=lambda words: [w.value for w in words])
