"""How do somebody's words look with the bold letters and the links that they gave them?"""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any

Mark = Mapping[str, Any]  # as Telegram tells it: its type, and where it stands in UTF-16 units

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
LINK = "text_link"
# Telegram finds addresses by itself; a link to somebody's account is passed on to nobody.
LEADS_ON = ("http://", "https://")


def can_be_passed_on(mark: Mark) -> bool:
    return mark["type"] in TAGS or (
        mark["type"] == LINK and str(mark.get("url", "")).lower().startswith(LEADS_ON)
    )


def marked(text: str, marks: Sequence[Mark]) -> str:
    """HTML in which every tag is closed, even where two marks overlap."""
    units = text.encode("utf-16-le")
    length = len(units) // 2
    apart = {0, length} | {min(at, length) for mark in marks for at in (mark["offset"], _end(mark))}
    written, standing = [], list[Mark]()
    for at, until in pairwise(sorted(apart)):
        kept = [mark for mark in standing if _end(mark) > at]
        same = next((n for n, mark in enumerate(standing) if _end(mark) <= at), len(standing))
        written += [_closing(mark) for mark in reversed(standing[same:])]
        new = sorted((mark for mark in marks if mark["offset"] == at < _end(mark)), key=_end, reverse=True)
        written += [_opening(mark) for mark in [*kept[same:], *new]]
        standing = [*kept, *new]
        written.append(escape(units[2 * at : 2 * until].decode("utf-16-le", "replace"), quote=False))
    return "".join([*written, *(_closing(mark) for mark in reversed(standing))])


def _end(mark: Mark) -> int:
    return int(mark["offset"]) + int(mark["length"])


def _opening(mark: Mark) -> str:
    if mark["type"] == LINK:
        return f'<a href="{escape(mark["url"])}">'
    return f"<{TAGS[mark['type']]}>"


def _closing(mark: Mark) -> str:
    return "</a>" if mark["type"] == LINK else f"</{TAGS[mark['type']]}>"
