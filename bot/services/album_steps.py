"""By which calls does an album change where it stands, or become a line?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.services.copies import album_parts
from bot.services.effacing import effaced_album, effaced_part

GROUP, DELETE = "sendMediaGroup", "deleteMessage"


@dataclass(frozen=True)
class Step:
    """A call that changes one message: that which a `row` of the outbox made, or which the call names."""

    method: str
    body: dict[str, Any]
    row: int | None = None


def edits_of_album(
    numbers: Sequence[int],
    content: Mapping[str, Any],
    body: Mapping[str, Any],
    before: Sequence[Mapping[str, Any]],
    *,
    is_too_old: bool,
) -> Iterator[Step]:
    """`body` is what the content has become for whoever reads it; what has no place any more goes.

    What is too old to be deleted leaves an empty picture.
    """
    said, shown = album_parts(content["body"]), album_parts(body)
    for place, number in enumerate(numbers):
        if place >= len(said) and is_too_old:
            call = effaced_part(_kind_at(place, [*before, content]), "")
            yield Step(call.method, {**call.body, "message_id": number})
        elif place >= len(said):
            yield Step(DELETE, {"message_id": number})
        elif any(album_parts(one["body"])[place : place + 1] != [said[place]] for one in before):
            yield Step("editMessageMedia", {"message_id": number, "media": shown[place]})


def _kind_at(place: int, said: Sequence[Mapping[str, Any]]) -> str:
    """What stood there while the album was longer; all parts of an album are of one family."""
    longest = max((album_parts(one["body"]) for one in said), key=len)
    kind: str = longest[min(place, len(longest) - 1)]["type"]
    return kind


def over_album(numbers: Sequence[int], content: Mapping[str, Any], line: str) -> list[Step]:
    """What stood in places that the album has no more is gone already."""
    calls = effaced_album([part["type"] for part in album_parts(content["body"])], line)
    return [
        Step(call.method, {**call.body, "message_id": number})
        for number, call in zip(numbers, calls, strict=False)
    ]
