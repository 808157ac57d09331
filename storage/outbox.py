"""What is to go to Telegram, in which order, and how did it end?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Select, Table, bindparam, or_, select, text, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from storage.gathered import OUTBOX, gathered_in, pour_out, written
from storage.outcomes import times_heard
from storage.tables import Chat
from storage.vocabulary import Gone, Lane, OutboxState

CHAT: Table = Chat.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table

PENDING = (OutboxState.QUEUED, OutboxState.SENDING)
# Written out, because a partial index serves only a condition that it can recognise.
PENDING_ROWS = text("outbox.state IN ('queued', 'sending')")
WITHOUT_CHAT = frozenset({"answerCallbackQuery", "setMyCommands", "deleteMyCommands"})
# The key under which a call's body says what to make and bring along when it is sent.
ATTACHMENT = "attachment"
BRING_ALONG = frozenset({"sendPhoto", "sendDocument", "editMessageMedia", "sendMessage"})
CHUNK = 500
MOST_REPEATS = 1
LIFE = timedelta(hours=24)
NOTHING_TO_EDIT = "nothing to edit"
A_DAY = timedelta(days=1)
# Nobody hears the same sentence more often than this in a day, whatever goes wrong.
MOST_HEARD = 3
MOST_ANSWERED = 100  # to somebody who is writing or tapping


@dataclass(frozen=True)
class Copy:
    """One of many calls that are queued together."""

    chat_id: int
    method: str
    body: dict[str, Any]
    about: str | None = None
    key: str | None = None
    edits: int | None = None


class Head(NamedTuple):
    """The next call of one chat; `edits` is the message that it changes.

    `is_repeat` where a send before it may have arrived.
    """

    id: int
    chat_id: int
    method: str
    words: str
    edits: int | None
    about: str | None
    attempts: int
    repeats: int
    is_repeat: bool
    lane: int = Lane.ANSWER
    sentence: int | None = None

    @property
    def most_heard(self) -> int:
        return MOST_ANSWERED if self.lane == Lane.ANSWER else MOST_HEARD

    @property
    def brings_something(self) -> bool:
        """Is there something to be made first? Of most methods the body need not be looked into for that."""
        return self.method in BRING_ALONG and f'"{ATTACHMENT}":' in self.words

    @property
    def body(self) -> bytes:
        """The parameters of the call, as JSON."""
        body = orjson.loads(self.words)
        if self.edits is not None:
            body["message_id"] = self.edits
        if self.method not in WITHOUT_CHAT:
            body["chat_id"] = self.chat_id
        return orjson.dumps(body)


class Ended(NamedTuple):
    """How one call's journey ended, and about whom it was.

    `album` are the messages of a call that sent several.
    """

    outbox_id: int
    about: str | None
    chat_id: int
    state: OutboxState
    message_id: int | None = None
    error: str | None = None
    link: str | None = None
    album: tuple[int, ...] = ()


@dataclass(frozen=True)
class Again:
    """A call that goes back into the queue; `repeats` counts sends that may have arrived."""

    outbox_id: int
    not_before: datetime
    repeats: int
    error: str


def enqueue(
    session: Session,
    *,
    chat_id: int,
    method: str,
    body: dict[str, Any],
    lane: Lane,
    now: datetime,
    key: str | None = None,
    edits: int | None = None,
    about: str | None = None,
    not_before: datetime | None = None,
    send_by: datetime | None = None,
) -> int:
    """Queues one call and returns its row; a key that is there already queues nothing more.

    Without a `send_by` it is too late a day after it could first have been sent.
    """
    row: dict[str, Any] = {
        "key": key,
        "chat_id": chat_id,
        "lane": int(lane),
        "method": method,
        "body": body,
        "edits": edits,
        "about": about,
        "state": OutboxState.QUEUED,
        "not_before": not_before or now,
        "send_by": send_by or max(now, not_before or now) + LIFE,
        "attempts": 0,
        "repeats": 0,
        "created_at": now,
    }
    gathered = gathered_in(session)
    if gathered is not None and key is None:
        return gathered.keep(row)
    pour_out(session)
    row = written(row)
    if key is None:
        return int(session.execute(OUTBOX.insert().returning(OUTBOX.c.id), row).scalar_one())
    queued = session.execute(_insert_once(session).returning(OUTBOX.c.id), row).scalar_one_or_none()
    if queued is None:
        queued = session.execute(select(OUTBOX.c.id).where(OUTBOX.c.key == key)).scalar_one()
    return int(queued)


def enqueue_many(
    session: Session, copies: Iterable[Copy], *, lane: Lane, now: datetime, send_by: datetime
) -> None:
    """Queues many calls; a copy whose key is there already is left out."""
    rows = [
        {
            "key": copy.key,
            "chat_id": copy.chat_id,
            "lane": int(lane),
            "method": copy.method,
            "body": copy.body,
            "edits": copy.edits,
            "about": copy.about,
            "state": OutboxState.QUEUED,
            "not_before": now,
            "send_by": send_by,
            "attempts": 0,
            "repeats": 0,
            "created_at": now,
        }
        for copy in copies
    ]
    pour_out(session)
    for start in range(0, len(rows), CHUNK):
        some = [written(row) for row in rows[start : start + CHUNK]]
        session.connection().execute(_insert_once(session), some)


def heads(
    session: Session, now: datetime, limit: int, busy_chats: Collection[int], mine: Collection[int]
) -> tuple[list[Head], list[Ended]]:
    """The next call of each chat, those first whom somebody waits for; and what ended by itself.

    A chat's calls leave one at a time, by lane and then as they were queued; one that is held back for
    its hour lets the others pass, one that is being tried again does not. What a dead process had in its
    hands comes again once, because nobody knows whether it arrived. `mine` are the caller's own calls
    under way, which are nobody's to take however the clock jumps.
    """
    found: list[Head] = []
    ended: list[Ended] = []
    asked = {"now": now, "most": limit, "busy": list(busy_chats), "mine": list(mine)}
    for row in session.connection().execute(_NEXT_OF_EACH_CHAT, asked).all():
        if row.send_by is not None and row.send_by < now:
            ended.append(Ended(row.id, row.about, row.chat_id, OutboxState.EXPIRED, error="too late to send"))
        elif row.state == OutboxState.SENDING and row.repeats >= MOST_REPEATS:
            ended.append(Ended(row.id, row.about, row.chat_id, OutboxState.UNKNOWN, error="no answer, twice"))
        elif row.edits is None or row.target_message_id is not None:
            found.append(_head(row))
        elif row.target_state not in PENDING:
            ended.append(Ended(row.id, row.about, row.chat_id, OutboxState.FAILED, error=NOTHING_TO_EDIT))
    heard_enough = _heard_enough(session, found, now)
    ended += heard_enough.values()
    return [head for head in found if head.id not in heard_enough], ended


def claim(session: Session, taken: Sequence[Head], now: datetime, lease: timedelta) -> None:
    """Puts calls into the caller's hands until the lease ends."""
    by_repeats: defaultdict[int, list[int]] = defaultdict(list)
    for head in taken:
        by_repeats[head.repeats + head.is_repeat].append(head.id)
    for repeats, rows in by_repeats.items():
        session.connection().execute(_CLAIM, {"rows": rows, "until": now + lease, "times": repeats})


def end(session: Session, ended: Sequence[Ended], now: datetime) -> None:
    if ended:
        session.connection().execute(
            _END,
            [
                {
                    "row": one.outbox_id,
                    "how": one.state,
                    "message": one.message_id,
                    "why": one.error,
                    "moment": now,
                }
                for one in ended
            ],
        )


def put_back(session: Session, again: Sequence[Again]) -> None:
    if again:
        session.connection().execute(
            _PUT_BACK,
            [
                {"row": one.outbox_id, "moment": one.not_before, "times": one.repeats, "why": one.error}
                for one in again
            ],
        )


def mark_chat_gone(session: Session, chat_id: int, why: Gone, now: datetime) -> None:
    session.execute(
        update(CHAT).where(CHAT.c.telegram_id == chat_id, CHAT.c.gone.is_(None)).values(gone=why, gone_at=now)
    )


def _next_of_each_chat() -> Select[Any]:
    ahead, target, goal = OUTBOX.alias("ahead"), OUTBOX.alias("target"), OUTBOX.alias("goal")
    waits_for_its_message = (
        select(goal.c.id)
        .where(goal.c.id == ahead.c.edits, text("goal.state IN ('queued', 'sending')"))
        .correlate(ahead)
    )
    blocked = (
        select(ahead.c.id)
        .where(
            text("ahead.state IN ('queued', 'sending')"),
            ahead.c.chat_id == OUTBOX.c.chat_id,
            tuple_(ahead.c.lane, ahead.c.id) < tuple_(OUTBOX.c.lane, OUTBOX.c.id),
            or_(ahead.c.not_before <= bindparam("now"), ahead.c.attempts > 0),
            # A change that waits for its message must hold back neither that message nor anything else.
            ~waits_for_its_message.exists(),
        )
        .correlate(OUTBOX)
    )
    return (
        select(
            OUTBOX.c.id,
            OUTBOX.c.chat_id,
            OUTBOX.c.method,
            OUTBOX.c.body,
            OUTBOX.c.about,
            OUTBOX.c.state,
            OUTBOX.c.attempts,
            OUTBOX.c.repeats,
            OUTBOX.c.send_by,
            OUTBOX.c.edits,
            OUTBOX.c.lane,
            OUTBOX.c.sentence,
            target.c.state.label("target_state"),
            target.c.message_id.label("target_message_id"),
        )
        .outerjoin_from(OUTBOX, target, target.c.id == OUTBOX.c.edits)
        .where(
            PENDING_ROWS,
            OUTBOX.c.not_before <= bindparam("now"),
            or_(OUTBOX.c.state == OutboxState.QUEUED, OUTBOX.c.leased_until < bindparam("now")),
            OUTBOX.c.chat_id.not_in(bindparam("busy", expanding=True)),
            OUTBOX.c.id.not_in(bindparam("mine", expanding=True)),
            # What waits for its message must not fill the places of what could leave.
            or_(target.c.id.is_(None), target.c.message_id.is_not(None), target.c.state.not_in(PENDING)),
            ~blocked.exists(),
        )
        .order_by(OUTBOX.c.lane, OUTBOX.c.id)
        .limit(bindparam("most"))
        .with_for_update(of=OUTBOX, skip_locked=True)
    )


# Built once: to put a statement together costs more than to run it.
_NEXT_OF_EACH_CHAT = _next_of_each_chat()
_CLAIM = (
    update(OUTBOX)
    .where(OUTBOX.c.id.in_(bindparam("rows", expanding=True)))
    .values(
        state=OutboxState.SENDING,
        leased_until=bindparam("until"),
        attempts=OUTBOX.c.attempts + 1,
        repeats=bindparam("times"),
    )
)
_END = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(
        state=bindparam("how"),
        message_id=bindparam("message"),
        error=bindparam("why"),
        leased_until=None,
        ended_at=bindparam("moment"),
    )
)
_PUT_BACK = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(
        state=OutboxState.QUEUED,
        not_before=bindparam("moment"),
        repeats=bindparam("times"),
        error=bindparam("why"),
        leased_until=None,
    )
)


def _head(row: Any) -> Head:
    return Head(
        id=row.id,
        chat_id=row.chat_id,
        method=row.method,
        words=row.body,
        edits=row.target_message_id,
        about=row.about,
        attempts=row.attempts,
        repeats=row.repeats,
        is_repeat=row.state == OutboxState.SENDING,
        lane=row.lane,
        sentence=row.sentence,
    )


def _heard_enough(session: Session, found: Sequence[Head], now: datetime) -> dict[int, Ended]:
    """Those that somebody would hear once too often."""
    sentences = {head.sentence for head in found if head.sentence is not None}
    heard = times_heard(session, sentences, now - A_DAY) if sentences else {}
    return {
        head.id: Ended(head.id, head.about, head.chat_id, OutboxState.HELD_BACK, error="said too often")
        for head in found
        if head.sentence is not None
        and heard.get(head.sentence, 0) + head.repeats + head.is_repeat >= head.most_heard
    }


def _insert_once(session: Session) -> Any:
    dialect = session.get_bind().dialect.name
    into: Any = postgresql.insert(OUTBOX) if dialect == "postgresql" else sqlite.insert(OUTBOX)
    return into.on_conflict_do_nothing(index_elements=["key"])
