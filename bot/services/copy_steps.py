"""By which calls does the copy of an announcement that somebody has change, or go?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.rules.deleting import is_deletable
from bot.services.album_steps import DELETE, GROUP, Step, edits_of_album, over_album
from bot.services.copies import (
    ALBUM,
    body_for,
    edit_for,
    keyboard,
    kind_of,
    links_of,
    variant,
    variant_of,
)
from bot.services.effacing import effaced
from bot.services.work import Work
from storage import queued, sent_albums
from storage.broadcast_changes import StandingCopy
from storage.sentences import ANNOUNCED
from storage.tables import Broadcast

# Why a copy stays as it was: Telegram changes none of its kind.
KIND = "kind"
DELETE_ALL = sent_albums.DELETE_ALL


@dataclass(frozen=True)
class Parts:
    """Of an album, the numbers of its messages, and the row of the line that brought its buttons."""

    numbers: Sequence[int] = field(default_factory=tuple)
    line: int | None = None


def parts_of(work: Work, broadcast: Broadcast, turn: Sequence[StandingCopy]) -> dict[int, Parts]:
    """Those of the copies that are albums, by delivery."""
    albums = [copy for copy in turn if copy.method == GROUP and copy.outbox_id is not None]
    if not albums:
        return {}
    numbers = sent_albums.numbers(work.session, [copy.outbox_id or 0 for copy in albums])
    keys = {copy.delivery_id: f"{ANNOUNCED}{broadcast.id}:{copy.whom.id}:1" for copy in albums}
    lines = {
        key: line.id for key, line in queued.under(work.session, keys.values()).items() if not line.is_lost
    }
    return {
        copy.delivery_id: Parts(
            numbers.get(copy.outbox_id or 0, [copy.message_id or 0]), lines.get(keys[copy.delivery_id])
        )
        for copy in albums
    }


def corrected(
    work: Work, broadcast: Broadcast, before: Sequence[dict[str, Any]], copy: StandingCopy, parts: Parts
) -> list[Step] | str:
    """Makes it read as the announcement does; `before` is what that said in earlier editions."""
    content = variant(broadcast, copy.whom.language)
    if not _become_each_other(copy.method, content["method"]):
        return KIND
    if kind_of(content) == ALBUM:
        return [*_corrected_album(work, broadcast, before, copy, parts)]
    edit = edit_for(work, broadcast, copy.whom, copy.whom, copy.answer)
    return KIND if edit is None else [Step(edit.method, edit.body, copy.outbox_id)]


def _become_each_other(one: str | None, other: str) -> bool:
    """Texts stay texts and albums albums; of single files one may take the place of another."""
    return one == other or not {one, other} & {"sendMessage", GROUP}


def _corrected_album(
    work: Work, broadcast: Broadcast, before: Sequence[dict[str, Any]], copy: StandingCopy, parts: Parts
) -> Iterator[Step]:
    """Only what ever differed changes, because each part takes a call of its own."""
    language = copy.whom.language
    content = variant(broadcast, language)
    yield from edits_of_album(
        parts.numbers,
        content,
        body_for(work, content, copy.whom, copy.whom),
        [variant_of(one, language) for one in before],
        is_too_old=not is_deletable(copy.sent_at, work.now),
    )
    if parts.line is not None and any(
        links_of(one, language) != links_of(broadcast.content, language) for one in before
    ):
        buttons = keyboard(work, broadcast, copy.whom, copy.answer)
        yield Step("editMessageReplyMarkup", {"reply_markup": buttons}, parts.line)


def taken_back(work: Work, broadcast: Broadcast, copy: StandingCopy, parts: Parts) -> list[Step] | str:
    """Deletes it; what is too old for that becomes a line."""
    if not is_deletable(copy.sent_at, work.now):
        return in_its_place(work, broadcast, copy, parts)
    if copy.method != GROUP:
        return [Step(DELETE, {}, copy.outbox_id)]
    line = [] if parts.line is None else [Step(DELETE, {}, parts.line)]
    return [*line, Step(DELETE_ALL, {}, copy.outbox_id)]


def in_its_place(work: Work, broadcast: Broadcast, copy: StandingCopy, parts: Parts) -> list[Step] | str:
    line = work.house.words.label(copy.whom.language, "broadcast-taken-back-line")
    content = variant(broadcast, copy.whom.language)
    if copy.method != GROUP:
        call = effaced(kind_of(content), line)
        return KIND if call is None else [Step(call.method, call.body, copy.outbox_id)]
    return [
        *over_album(parts.numbers, content, line),
        *([] if parts.line is None else [Step("editMessageText", {"text": line}, parts.line)]),
    ]
