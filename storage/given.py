"""What was answered, as it holds now?"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select
from sqlmodel import Session

from storage.gathered import ANSWER
from storage.vocabulary import AnswerKind


class Given(NamedTuple):
    """One answer. It never changes; another takes its place."""

    id: int
    check_in_id: int
    question: str
    kind: AnswerKind
    value: Any
    raw: str
    entered_by: int | None
    answered_at: datetime


# Built once, and plain rows: objects that are watched for changes are dear where hundreds answer at once.
HOLDS = ANSWER.c.replaced_at.is_(None)
GIVEN = select(*(ANSWER.c[name] for name in Given._fields))
_OF_CHECK_INS = GIVEN.where(HOLDS, ANSWER.c.check_in_id.in_(bindparam("check_ins", expanding=True)))


def of_check_ins(session: Session, check_in_ids: Collection[int]) -> Iterator[Given]:
    found = session.connection().execute(_OF_CHECK_INS, {"check_ins": list(check_in_ids)}).all()
    return map(Given._make, found)
