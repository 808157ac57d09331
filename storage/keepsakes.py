"""What has the programme made or learned once, and must find again?"""

from collections.abc import Callable
from contextlib import suppress

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from storage.tables import Keepsake


def recall(session: Session, name: str) -> str | None:
    kept = session.get(Keepsake, name)
    return kept.value if kept else None


def remember(session: Session, name: str, make: Callable[[], str]) -> str:
    """What is kept under this name, made now if there is nothing; all who race get the same."""
    kept = recall(session, name)
    if kept is not None:
        return kept
    with suppress(IntegrityError), session.begin_nested():
        session.add(Keepsake(name=name, value=make()))
    return session.get_one(Keepsake, name).value


def forget(session: Session, name: str) -> None:
    kept = session.get(Keepsake, name)
    if kept is not None:
        session.delete(kept)
        session.flush()


def replace(session: Session, name: str, value: str) -> None:
    """Keeps the value under this name, whatever was kept there before."""
    remember(session, name, lambda: value)
    session.get_one(Keepsake, name).value = value
    session.flush()
