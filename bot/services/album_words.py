"""How does a link stand under an album, which can have no buttons?"""

from html import escape
from typing import Any

from bot.services.carrying import CAPTION_LIMIT
from bot.services.copies import album_parts


def with_link(body: dict[str, Any], label: str, address: str) -> dict[str, Any]:
    """The album with a link beneath its first words; without it where there is no room."""
    parts = album_parts(body)
    bearing = next((place for place, part in enumerate(parts) if part.get("caption")), 0)
    linked = [_linked(part, label, address) if at == bearing else part for at, part in enumerate(parts)]
    return {**body, "media": linked}


def _linked(part: dict[str, Any], label: str, address: str) -> dict[str, Any]:
    words = str(part.get("caption", ""))
    ahead = f"{words}\n\n" if words else ""
    if _units(f"{ahead}{label}") > CAPTION_LIMIT:
        return part
    if "parse_mode" in part:
        link = f'<a href="{escape(address)}">{escape(label, quote=False)}</a>'
        return {**part, "caption": f"{ahead}{link}"}
    link_mark = {"type": "text_link", "offset": _units(ahead), "length": _units(label), "url": address}
    marks = [*part.get("caption_entities", ()), link_mark]
    return {**part, "caption": f"{ahead}{label}", "caption_entities": marks}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
