"""Under which numbers do the messages of one call stand in their chat?"""

from collections.abc import Collection, Sequence

import orjson
from sqlalchemy import insert, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from storage.outbox import Head
from storage.tables import SentAlbum

# Of a call that sent several messages, this takes all away; it names the call as any change does.
DELETE_ALL = "deleteMessages"
# What the end of such a call is about, where nothing else is to follow from it.
ABOUT = "album:"


def landed(session: Session, outbox_id: int, chat_id: int, numbers: Sequence[int]) -> None:
    session.execute(
        insert(SentAlbum),
        [
            {"outbox_id": outbox_id, "place": place, "chat_id": chat_id, "message_id": number}
            for place, number in enumerate(numbers)
        ],
    )


def numbers(session: Session, outbox_ids: Collection[int]) -> dict[int, list[int]]:
    """By call, the numbers of its messages in the order in which they stand."""
    found: dict[int, list[int]] = {}
    asked = (
        select(col(SentAlbum.outbox_id), col(SentAlbum.message_id))
        .where(col(SentAlbum.outbox_id).in_(outbox_ids))
        .order_by(col(SentAlbum.outbox_id), col(SentAlbum.place))
    )
    for outbox_id, number in session.execute(asked):
        found.setdefault(outbox_id, []).append(number)
    return found


def with_all(session: Session, found: Sequence[Head]) -> list[Head]:
    """The same calls; those that take a whole album away name all its messages."""
    return [_naming_all(session, head) if head.method == DELETE_ALL else head for head in found]


def _naming_all(session: Session, head: Head) -> Head:
    first = aliased(SentAlbum)
    together = session.execute(
        select(col(SentAlbum.message_id))
        .join(first, col(first.outbox_id) == col(SentAlbum.outbox_id))
        .where(col(first.chat_id) == head.chat_id, col(first.message_id) == head.edits)
        .order_by(col(SentAlbum.place))
    ).scalars()
    named = [*together] or [head.edits]
    return head._replace(words=orjson.dumps({"message_ids": named}).decode(), edits=None)
