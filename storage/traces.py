"""Where did somebody's name and words stand in what went to others?"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from html import escape
from typing import Any

import orjson
from sqlalchemy import Select, or_, update
from sqlmodel import Session, col
from sqlmodel import select as select_models

from storage.gathered import OUTBOX
from storage.said_of_them import Concern, calls
from storage.tables import Answer, CheckIn, Contribution, FormerWords, Message, PeerAnswer, PeerQuestion
from storage.vocabulary import OutboxState

AT_ONCE = 40
# Shorter words are anybody's; longer ones are cut, as what quotes them may be.
SHORTEST_WORDS, LONGEST_WORDS = 12, 60
NOTHING = "{}"
INSTEAD = "…"
WAITING = (OutboxState.QUEUED, OutboxState.SENDING)
SHOWN = frozenset({"text", "caption", "name"})
# Somebody may be called as a tag or an entity is.
MARKUP = r"<[^>]*>|&#?\w+;"


def words_of(
    session: Session, person_id: int, participant_ids: Sequence[int], anybodys: Collection[str]
) -> set[str]:
    """What they wrote, wherever it was; what anybody says with a button is not theirs."""
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
    return {
        words[:LONGEST_WORDS]
        for words in written
        if words and len(words) >= SHORTEST_WORDS and words.strip().casefold() not in anybodys
    }


def wipe(session: Session, names: Collection[str], words: Collection[str], concern: Concern) -> None:
    """What has been sent keeps nothing of them; in what waits and is about them, an ellipsis stands instead.

    Another of the same name, or who says the same, is still told all of what waits for them.
    """
    marks = [_as_in_a_body(one) for one in (*names, *words)]
    in_body = re.compile(_any_of(names, words, _as_in_a_body))
    in_text = re.compile(f"({_any_of(names, words, _as_html)})|{MARKUP}")
    for chunk in _chunks(marks):
        for row in session.connection().execute(_bodies_with(chunk)).all():
            if row.state not in WAITING:
                body = NOTHING if in_body.search(row.body) else row.body
            else:
                body = _without(in_text, row.body) if concern.covers(row) else row.body
            if body != row.body:
                session.connection().execute(update(OUTBOX).where(OUTBOX.c.id == row.id).values(body=body))


def _any_of(names: Collection[str], words: Collection[str], spelt: Callable[[str], str]) -> str:
    # "Sari" is not meant by "sarinya".
    whole = (rf"(?<!\w){re.escape(spelt(name))}(?!\w)" for name in names)
    return "|".join([*whole, *(re.escape(spelt(one)) for one in words)])


def _without(found: re.Pattern[str], body: str) -> str:
    """Only in what is read: a button's text is matched when it is pressed or typed."""
    call = orjson.loads(body)
    media = call.get("media", [])
    for part in (call, *(media if isinstance(media, list) else [media])):
        for shown in SHOWN & part.keys():
            part[shown] = found.sub(lambda match: INSTEAD if match[1] else match[0], part[shown])
    return orjson.dumps(call).decode()


def _bodies_with(marks: Sequence[str]) -> Select[*tuple[Any, ...]]:
    return calls().where(or_(*(OUTBOX.c.body.contains(mark, autoescape=True) for mark in marks)))


def _chunks(marks: Sequence[str]) -> Iterator[Sequence[str]]:
    return (marks[begin : begin + AT_ONCE] for begin in range(0, len(marks), AT_ONCE))


def _as_in_a_body(words: str) -> str:
    """As it stands in the JSON of a call whose text is HTML."""
    return orjson.dumps(_as_html(words)).decode()[1:-1]


def _as_html(words: str) -> str:
    return escape(words, quote=False)
