"""Where did somebody's name and words stand in what went to others?"""

import re
from collections.abc import Collection, Iterator, Sequence
from html import escape
from typing import Any

import orjson
from sqlalchemy import Select, or_, select, update
from sqlmodel import Session, col
from sqlmodel import select as select_models

from storage.gathered import OUTBOX
from storage.tables import Answer, CheckIn, Contribution, FormerWords, Message, PeerAnswer, PeerQuestion
from storage.vocabulary import OutboxState

AT_ONCE = 40
# Shorter words are anybody's; longer ones are cut, as what quotes them may be.
SHORTEST_WORDS, LONGEST_WORDS = 12, 60
NOTHING = "{}"
INSTEAD = "…"


def words_of(session: Session, person_id: int, participant_ids: Sequence[int]) -> set[str]:
    """What they wrote, wherever it was."""
    written: set[str | None] = set()
    sources: tuple[Any, ...] = (
        select_models(Message.text).where(col(Message.author_id) == person_id),
        select_models(FormerWords.text)
        .join(Message, col(Message.id) == col(FormerWords.thread_message_id))
        .where(col(Message.author_id) == person_id),
        select_models(Answer.raw)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(CheckIn.participant_id).in_(participant_ids)),
        select_models(Contribution.text).where(col(Contribution.participant_id).in_(participant_ids)),
        select_models(PeerQuestion.text).where(col(PeerQuestion.asked_by).in_(participant_ids)),
        select_models(PeerAnswer.text).where(col(PeerAnswer.author_id) == person_id),
    )
    for query in sources:
        written.update(session.exec(query))
    return {words[:LONGEST_WORDS] for words in written if words and len(words) >= SHORTEST_WORDS}


def wipe(session: Session, names: Collection[str], words: Collection[str]) -> None:
    """What has been sent keeps nothing of them; in what has not, an ellipsis stands instead."""
    called, said = ([_as_in_a_body(one) for one in some] for some in (names, words))
    # "Sari" is not meant by "sarinya".
    whole = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in called)
    found = re.compile("|".join([*whole, *map(re.escape, said)]))
    for chunk in _chunks([*called, *said]):
        for row in session.connection().execute(_bodies_with(chunk)).all():
            if found.search(row.body):
                waits = row.state in {OutboxState.QUEUED, OutboxState.SENDING}
                body = found.sub(INSTEAD, row.body) if waits else NOTHING
                session.connection().execute(update(OUTBOX).where(OUTBOX.c.id == row.id).values(body=body))


def _bodies_with(marks: Sequence[str]) -> Select[*tuple[Any, ...]]:
    return select(OUTBOX.c.id, OUTBOX.c.body, OUTBOX.c.state).where(
        or_(*(OUTBOX.c.body.contains(mark, autoescape=True) for mark in marks))
    )


def _chunks(marks: Sequence[str]) -> Iterator[Sequence[str]]:
    return (marks[begin : begin + AT_ONCE] for begin in range(0, len(marks), AT_ONCE))


def _as_in_a_body(words: str) -> str:
    """As it stands in the JSON of a call whose text is HTML."""
    return orjson.dumps(escape(words, quote=False)).decode()[1:-1]
