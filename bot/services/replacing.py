"""What may take the place of what an announcement says, and how does whoever changes it see that?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.buttons import AddPart, AskWhom, CancelBroadcast, RewordBroadcast, SaveEdit
from bot.errors import Refusal
from bot.rules.deleting import REMOVABLE_FOR
from bot.services.copies import (
    ALBUM,
    CAPTIONED,
    REPLACEABLE,
    TEXT,
    album_parts,
    copy_for,
    kind_of,
    language_name,
    variant,
    variant_of,
)
from bot.services.copies import (
    WORDS as WORDS_OF_A_CALL,
)
from bot.services.effacing import BECOMES
from bot.services.speech import Choice, call, choice, column, say
from bot.services.work import Work
from bot.words import Ready
from storage import broadcast_changes, broadcasts
from storage.audiences.people import Meant
from storage.tables import Broadcast, Person
from storage.vocabulary import DeliveryStatus

WORDS = "words"
# The parts of a content that are one message; all else (answers, links, variants) goes along with any.
MESSAGE = ("method", "body", "medium", "album", "source")


@dataclass(frozen=True)
class Reader:
    """The author, who looks at the variant of a language."""

    id: int
    chat_id: int | None
    shares_chat: bool
    language: str


class CannotCorrect(Refusal):
    """Telegram changes no message of this kind once it has arrived."""

    words = "broadcast-cannot-correct"


class NeedsText(Refusal):
    """A text can only become another text."""

    words = "broadcast-correct-with-text"


class NeedsAlbum(Refusal):
    """The parts of an album become others of their kind, as many as there are at most."""

    words = "broadcast-correct-with-album"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class NeedsWords(Refusal):
    """The words can become others, the file cannot become this one."""

    words = "broadcast-correct-with-words"


def replaced_by(work: Work, draft: Broadcast) -> Broadcast | None:
    """The announcement whose place a draft shall take."""
    return broadcasts.get(work.session, draft.replaces_id) if draft.replaces_id is not None else None


def is_out(broadcast: Broadcast) -> bool:
    return broadcast.started_at is not None


def may_be_corrected(broadcast: Broadcast) -> None:
    """Raises CannotCorrect for what can only be taken back."""
    if kind_of(broadcast.content) not in CAPTIONED | {TEXT, ALBUM}:
        raise CannotCorrect


def with_message(draft: Broadcast, replaced: Broadcast | None, message: dict[str, Any]) -> dict[str, Any]:
    """The draft's content with another message in it; raises a Refusal where copies could not become so."""
    if replaced is not None and is_out(replaced):
        message = _fitted(draft.content, message)
    return {**{name: part for name, part in draft.content.items() if name not in MESSAGE}, **message}


def with_variant(
    draft: Broadcast, replaced: Broadcast | None, language: str, message: dict[str, Any]
) -> dict[str, Any]:
    if replaced is not None and is_out(replaced):
        message = _fitted(variant(replaced, language), message)
    return {**draft.content, "variants": {**draft.content.get("variants", {}), language: message}}


def with_part(
    draft: Broadcast, replaced: Broadcast | None, language: str, part: dict[str, Any]
) -> dict[str, Any]:
    """The draft's content with one part more in its album; raises NeedsAlbum where copies have no place."""
    album = draft.content["variants"][language] if language else draft.content
    parts = album_parts(album["body"])
    if replaced is not None and is_out(replaced):
        before = variant(replaced, language) if language else replaced.content
        must_have_place(before, len(parts), part)
    grown = {**album, "body": {"media": [*parts, part]}}
    if not language:
        return grown
    return {**draft.content, "variants": {**draft.content["variants"], language: grown}}


def _fitted(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Words alone for something with a caption are its new caption."""
    was, is_now = kind_of(before), kind_of(after)
    if was == ALBUM:
        return _fitted_album(before, after)
    if was == TEXT:
        if is_now != TEXT:
            raise NeedsText
        return after
    if is_now == TEXT:
        body = {name: part for name, part in before["body"].items() if name not in WORDS_OF_A_CALL}
        words = {"caption": after["body"]["text"], "caption_entities": after["body"].get("entities", [])}
        medium = {"medium": before["medium"]} if "medium" in before else {}
        return {"method": before["method"], "body": {**body, **words}, **medium}
    if was not in REPLACEABLE or is_now not in REPLACEABLE:
        raise NeedsWords
    return after


def _fitted_album(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Words alone stand where its words stood; an album, whose parts come singly, takes the place of it."""
    parts = album_parts(before["body"])
    if kind_of(after) == TEXT:
        said = {"caption": after["body"]["text"], "caption_entities": after["body"].get("entities", [])}
        bearing = next((place for place, part in enumerate(parts) if part.get("caption")), 0)
        worded = [part | said if place == bearing else part for place, part in enumerate(parts)]
        return {"method": before["method"], "body": {"media": worded}}
    if kind_of(after) != ALBUM:
        raise NeedsAlbum(len(parts))
    must_have_place(before, 0, album_parts(after["body"])[0])
    return after


def must_have_place(before: dict[str, Any], place: int, part: dict[str, Any]) -> None:
    """Raises NeedsAlbum for a part that could stand in no message of the album that people have."""
    parts = album_parts(before["body"])
    if place >= len(parts) or _family(part) != _family(parts[place]):
        raise NeedsAlbum(len(parts))


def _family(part: dict[str, Any]) -> str:
    """Pictures and films take each other's place in an album, other files only their like."""
    kind: str = part["type"]
    return "seen" if kind in {"photo", "video"} else kind


def show_copies(work: Work, author: Person, broadcast: Broadcast, named: Meant) -> None:
    """What people will get, in each language that it is written in."""
    if author.chat_id is None:
        return
    for language in (author.language, *broadcast.content.get("variants", {})):
        reader = Reader(author.id, author.chat_id, author.shares_chat, language)
        for shown in copy_for(work, broadcast, reader, named=named):
            call(work, author.chat_id, shown.method, shown.body)


def preview_correction(work: Work, author: Person, draft: Broadcast, replaced: Broadcast) -> None:
    """How the corrected message will look, and how many copies will change."""
    named = broadcast_changes.anybody(work.session, replaced.id)
    if named is not None:
        show_copies(work, author, draft, named)
    count = broadcast_changes.how_many_can_change(work.session, replaced.id)
    waiting = broadcasts.counts(work.session, replaced.id)[DeliveryStatus.QUEUED]
    buttons = [
        choice(work, author, "button-correct-now", SaveEdit(draft.id), count=count),
        choice(work, author, "button-reword", RewordBroadcast(draft.id)),
        *_variants(work, author, draft),
        choice(work, author, "button-add-links", AddPart(draft.id, "links")),
        choice(work, author, "button-leave-it", CancelBroadcast(draft.id)),
    ]
    say(
        work,
        author,
        "broadcast-correction-preview",
        buttons=column(buttons),
        count=count,
        waiting=waiting,
        rest=_rest_that_stays(work, author, draft, replaced),
    )


def _rest_that_stays(work: Work, author: Person, draft: Broadcast, replaced: Broadcast) -> Ready:
    """A line where the album has become shorter and its copies are too old for anything to be deleted."""
    if replaced.started_at is None or work.now - replaced.started_at < REMOVABLE_FOR:
        return Ready("")
    rest: list[dict[str, Any]] = []
    for language in ("", *draft.content.get("variants", {})):
        left = len(album_parts(variant_of(draft.content, language)["body"]))
        rest = max(rest, album_parts(variant_of(replaced.content, language)["body"])[left:], key=len)
    if not rest:
        return Ready("")
    what = "blank" if rest[0]["type"] in BECOMES else "heard"
    return Ready("\n" + work.text(author, f"broadcast-rest-{what}", count=len(rest)))


def _variants(work: Work, author: Person, draft: Broadcast) -> Sequence[Choice]:
    return [
        choice(
            work,
            author,
            "button-correct-variant",
            AddPart(draft.id, language),
            name=language_name(work, language),
        )
        for language in draft.content.get("variants", {})
    ]


def ways_to_go_on(work: Work, author: Person, draft: Broadcast) -> list[Choice]:
    """Under the preview of what shall take the place of a planned announcement."""
    return [
        choice(work, author, "button-save-edit", SaveEdit(draft.id)),
        choice(work, author, "button-reword", RewordBroadcast(draft.id)),
        choice(work, author, "button-other-audience", AskWhom(draft.id)),
    ]
