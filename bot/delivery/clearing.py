"""How do files leave the disk that are nobody's any more?"""

from sqlmodel import Session

from bot.delivery.shelf import Shelf
from storage import evidence


def clear_away(session: Session, shelf: Shelf) -> int:
    """Takes away what nobody's evidence lies in; how many files. Somebody may have sent the same since."""
    paths = evidence.let_go_of(session)
    for path in paths:
        if not evidence.is_used(session, path):
            shelf.take_away(path)
        evidence.was_taken_away(session, path)
    return len(paths)
