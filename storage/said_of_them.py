"""Which calls to others are about somebody?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session, col

from storage.erasing import TABLES, Whom, rows_of
from storage.gathered import OUTBOX
from storage.tables import CohortPost

_WIN, _POST, _ROOM = "win", "room_post", "room"
# How keys and `about` begin, and which column the number stands in that follows.
_NAMED: Mapping[str, tuple[str, str]] = {
    "askable": ("participant", "id"),
    "bank-file": ("bank_file", "id"),
    "book": ("book_entry", "id"),
    "case": ("follow_up_case", "id"),
    "check_in": ("check_in", "id"),
    "checkin": ("check_in", "id"),
    "contribution": ("contribution", "id"),
    "delivery": ("delivery", "id"),
    "gentle": ("gentle_question", "id"),
    "graduated": ("participant", "id"),
    "later": ("later_news", "id"),
    "letter": ("bank_file", "id"),
    "meeting": ("meeting_guest", "meeting_id"),
    "message": ("message", "id"),
    "milestone": ("milestone", "id"),
    "pause": ("participant", "id"),
    "peer_answer": ("peer_answer", "id"),
    "peer_question": ("peer_question", "id"),
    "plan": ("action_plan", "id"),
    "promise": ("promise", "id"),
    "question": ("check_in", "id"),
    "reaction": ("reaction", "id"),
    "referral": ("referral", "id"),
    _ROOM: ("participant", "id"),
    _POST: ("cohort_post", "id"),
    "staff_topic": ("staff_topic", "id"),
    "support": ("support", "id"),
    "target": ("plan_target", "id"),
    "unanswered": ("follow_up_case", "id"),
    _WIN: ("milestone", "id"),
}
# "room:1:welcome:17" names the room first.
_AT = {_ROOM: 3}


@dataclass(frozen=True)
class Concern:
    """What names somebody in keys and in `about`, and the chat that they may share."""

    marks: frozenset[tuple[str, int]] = frozenset()
    chat_id: int | None = None

    def covers(self, call: Any) -> bool:
        named = (call.key, call.about, call.edited_key, call.edited_about)
        return call.chat_id == self.chat_id or any(self._is_named(mark) for mark in named if mark)

    def _is_named(self, mark: str) -> bool:
        kind, *more = mark.split(":")
        at = _AT.get(kind, 1) - 1
        return len(more) > at and more[at].isdigit() and (kind, int(more[at])) in self.marks


def concern_of(session: Session, them: Whom, chat_id: int | None) -> Concern:
    """To be asked before anything of theirs goes."""
    marks: set[tuple[str, int]] = set()
    for kind, (name, column) in _NAMED.items():
        table = TABLES.tables[name]
        ids = session.connection().execute(select(table.c[column]).where(rows_of(table, them))).scalars()
        marks.update((kind, number) for number in ids)
    wins = [f"{_WIN}:{number}" for kind, number in marks if kind == _WIN]
    told = session.execute(select(col(CohortPost.id)).where(col(CohortPost.key).in_(wins))).scalars()
    return Concern(frozenset(marks | {(_POST, number) for number in told}), chat_id)


def calls() -> Select[*tuple[Any, ...]]:
    """Each with what `covers` asks about it: a change is about what the changed message is about."""
    edited = OUTBOX.alias("edited")
    return select(
        OUTBOX.c.id,
        OUTBOX.c.chat_id,
        OUTBOX.c.body,
        OUTBOX.c.state,
        OUTBOX.c.key,
        OUTBOX.c.about,
        edited.c.key.label("edited_key"),
        edited.c.about.label("edited_about"),
    ).select_from(OUTBOX.outerjoin(edited, edited.c.id == OUTBOX.c.edits))
