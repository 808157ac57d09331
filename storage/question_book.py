"""Which entries of the book speak of these words?

The words of an entry and their roots are indexed by each engine in its own way: FTS5 on SQLite, tsvector on
PostgreSQL.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.roots import roots_of
from storage.tables import BookEntry, PeerAnswer, PeerQuestion

# A sign beside a word means something to one engine and nothing to the other: "-5" is a number there.
_WORD = re.compile(r"[^\W_]+")
NEWEST = 2000
_FORGET = {
    "sqlite": text("DELETE FROM book_words WHERE rowid = :entry"),
    "postgresql": text("DELETE FROM book_words WHERE entry_id = :entry"),
}
_INDEX = {
    "sqlite": text("INSERT INTO book_words (rowid, words) VALUES (:entry, :words)"),
    "postgresql": text(
        "INSERT INTO book_words (entry_id, words) VALUES (:entry, to_tsvector('simple', :words))"
    ),
}


def search(
    session: Session, words: Sequence[str], skip: int, limit: int, *, any_of_them: bool = False
) -> Sequence[BookEntry]:
    """Entries in which each word begins one or has the root of one, or any, the best first.

    Without words, the newest.

    `words` are letters and digits alone, so that none of them means anything to the engine.
    """
    if not words:
        return session.exec(
            select(BookEntry)
            .where(col(BookEntry.agreed_at).is_not(None))
            .order_by(col(BookEntry.agreed_at).desc(), col(BookEntry.id).desc())
            .offset(skip)
            .limit(limit)
        ).all()
    find = _by_fts5 if _engine(session) == "sqlite" else _by_tsvector
    found = find(session, words, skip, limit, any_of_them=any_of_them)
    entries = [session.get(BookEntry, entry_id) for entry_id in found]
    return [entry for entry in entries if entry is not None]


def words_used(session: Session) -> set[str]:
    """Every word that stands in the newest entries."""
    kept = session.exec(
        select(BookEntry.question, BookEntry.answer)
        .where(col(BookEntry.agreed_at).is_not(None))
        .order_by(col(BookEntry.id).desc())
        .limit(NEWEST)
    )
    return {word for entry in kept for said in entry for word in _WORD.findall(said.lower())}


def get(session: Session, entry_id: int) -> BookEntry | None:
    return session.get(BookEntry, entry_id)


def propose(session: Session, entry: BookEntry) -> BookEntry | None:
    """Kept until whoever answered has said yes or no; None where it was proposed before."""
    try:
        with session.begin_nested():
            session.add(entry)
    except IntegrityError:
        return None
    return entry


def agree(session: Session, entry: BookEntry, name: str | None, now: datetime) -> bool:
    """True once; from then on it is found."""
    agreed = session.exec(
        update(BookEntry)
        .where(col(BookEntry.id) == entry.id, col(BookEntry.agreed_at).is_(None))
        .values(agreed_at=now, name=name)
    )
    session.refresh(entry)
    if agreed.rowcount == 1:
        _index(session, entry)
    return agreed.rowcount == 1


def reword(session: Session, entry: BookEntry, question: str, answer: str, by: int, now: datetime) -> None:
    entry.question, entry.answer, entry.changed_by, entry.changed_at = question, answer, by, now
    session.add(entry)
    session.flush()
    if entry.agreed_at is not None:
        _index(session, entry)


def remove(session: Session, entry: BookEntry) -> None:
    """It is gone, and found by nobody."""
    session.connection().execute(_FORGET[_engine(session)], {"entry": entry.id})
    session.exec(delete(BookEntry).where(col(BookEntry.id) == entry.id))
    session.expunge(entry)


def answered_by(session: Session, person_id: int) -> Sequence[BookEntry]:
    """What somebody's answers stand in the book, the newest first."""
    return session.exec(
        select(BookEntry)
        .where(col(BookEntry.answered_by) == person_id, col(BookEntry.agreed_at).is_not(None))
        .order_by(col(BookEntry.id).desc())
    ).all()


def about(session: Session, person_id: int, participant_ids: Sequence[int]) -> Sequence[BookEntry]:
    """What somebody answered, and what answers a question of theirs, agreed to or not."""
    asked = (
        select(PeerAnswer.id)
        .join(PeerQuestion, col(PeerQuestion.id) == col(PeerAnswer.question_id))
        .where(col(PeerQuestion.asked_by).in_(participant_ids))
    )
    return session.exec(
        select(BookEntry).where(
            (col(BookEntry.answered_by) == person_id) | col(BookEntry.answer_id).in_(asked)
        )
    ).all()


def answering(session: Session, question_id: int) -> Sequence[BookEntry]:
    """What answers one question, agreed to or not."""
    answers = select(PeerAnswer.id).where(col(PeerAnswer.question_id) == question_id)
    return session.exec(select(BookEntry).where(col(BookEntry.answer_id).in_(answers))).all()


def of_answer(session: Session, answer_id: int) -> Sequence[BookEntry]:
    return session.exec(select(BookEntry).where(col(BookEntry.answer_id) == answer_id)).all()


def _by_fts5(
    session: Session, words: Sequence[str], skip: int, limit: int, *, any_of_them: bool
) -> Sequence[int]:
    each = (" OR ".join([f'"{word}"*', *(f'"{root}"' for root in _roots(word))]) for word in words)
    query = (" OR " if any_of_them else " AND ").join(f"({one})" for one in each)
    find = text(
        "SELECT rowid FROM book_words WHERE book_words MATCH :query "
        "ORDER BY bm25(book_words), rowid LIMIT :limit OFFSET :skip"
    )
    found = session.connection().execute(find, {"query": query, "skip": skip, "limit": limit})
    return found.scalars().all()


def _by_tsvector(
    session: Session, words: Sequence[str], skip: int, limit: int, *, any_of_them: bool
) -> Sequence[int]:
    each = (f"to_tsquery('simple', :word_{place})" for place, _ in enumerate(words))
    asked = (" || " if any_of_them else " && ").join(each)
    find = text(
        f"SELECT entry_id FROM book_words, (SELECT {asked} AS asked) AS question "  # noqa: S608
        "WHERE words @@ asked ORDER BY ts_rank_cd(words, asked) DESC, entry_id LIMIT :limit OFFSET :skip"
    )
    values: dict[str, str | int] = {"skip": skip, "limit": limit}
    for place, word in enumerate(words):
        values[f"word_{place}"] = " | ".join([f"'{word}':*", *(f"'{root}'" for root in _roots(word))])
    return session.connection().execute(find, values).scalars().all()


def _index(session: Session, entry: BookEntry) -> None:
    write_down(session.connection(), entry.id, f"{entry.question} {entry.answer}")


def write_all_down(connection: Connection) -> None:
    """What was kept before is found by the roots that are known today."""
    kept = text("SELECT id, question, answer FROM book_entry WHERE agreed_at IS NOT NULL")
    for entry_id, question, answer in connection.execute(kept).all():
        write_down(connection, entry_id, f"{question} {answer}")


def write_down(connection: Connection, entry_id: int, said: str) -> None:
    """From now on the entry is found by these words and by what they are made from."""
    engine = connection.dialect.name
    words = _WORD.findall(said.lower())
    roots = [root for word in words for root in _roots(word)]
    connection.execute(_FORGET[engine], {"entry": entry_id})
    connection.execute(_INDEX[engine], {"entry": entry_id, "words": " ".join([*words, *roots])})


def _roots(word: str) -> Sequence[str]:
    """Those that are not the word itself, always in the same order."""
    return sorted(roots_of(word) - {word})


def _engine(session: Session) -> str:
    return session.get_bind().dialect.name
