"""Which text and entities does Telegram read out of HTML?"""

import html
import re
from dataclasses import dataclass, field

from bot.sandbox.events import Json
from bot.sandbox.refusals import ApiError, bad_request
from bot.sandbox.written import Written

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_PIECE = re.compile(r"<(?P<tag>[^>]*)(?P<end>>?)|&(?P<sign>#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);?", re.DOTALL)
_TAG_NAME = re.compile(r"[A-Za-z0-9-]*")
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_LANGUAGE = "language-"


@dataclass
class _Open:
    name: str
    attributes: dict[str, str]
    start: int


@dataclass
class _Reading:
    source: str
    written: Written = field(default_factory=Written)
    open: list[_Open] = field(default_factory=list)

    def broken(self, reason: str, at: int | None = None) -> ApiError:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        return bad_request(f"can't parse entities: {reason.format(where=where)}")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text and its entities; refuses what Telegram refuses."""
    reading = _Reading(source)
    position = 0
    for piece in _PIECE.finditer(source):
        reading.written.write(source[position : piece.start()])
        position = piece.end()
        if piece["sign"]:
            reading.written.write(html.unescape(f"&{piece['sign']};"))
        elif piece["tag"].startswith("/"):
            _close(reading, piece)
        else:
            _open(reading, piece)
    reading.written.write(source[position:])
    if reading.open:
        raise reading.broken(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].name}"')
    return reading.written.text, reading.written.entities


def _open(reading: _Reading, piece: re.Match[str]) -> None:
    name_match = _TAG_NAME.match(piece["tag"])
    name = name_match[0].lower() if name_match else ""
    attributes = {
        key.lower(): html.unescape(double or single or bare)
        for key, double, single, bare in _ATTRIBUTE.findall(piece["tag"][len(name) :])
    }
    if name not in _KINDS:
        raise reading.broken(f'Unsupported start tag "{name}"{{where}}', piece.start())
    if not piece["end"]:
        raise reading.broken("Unclosed start tag{where}", piece.start())
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise reading.broken('Tag "span" must have class "tg-spoiler"{where}', piece.start())
    reading.open.append(_Open(name, attributes, reading.written.length))


def _close(reading: _Reading, piece: re.Match[str]) -> None:
    name = piece["tag"][1:].strip().lower()
    if not reading.open:
        raise reading.broken("Unexpected end tag{where}", piece.start())
    opened = reading.open[-1]
    if name not in {"", opened.name} or not piece["end"]:
        raise reading.broken(
            f'Unmatched end tag{{where}}, expected "</{opened.name}>", found "</{name}>"', piece.start()
        )
    reading.open.pop()
    _remember(reading.written, opened)


def _remember(written: Written, opened: _Open) -> None:
    start, attributes = opened.start, opened.attributes
    match opened.name:
        case "a":
            url = _address(attributes.get("href") or written.since(start))
            if url:
                written.mark("text_link", start, url=url)
        case "pre":
            written.mark("pre", start, **_language_of_code_inside(written, start))
        case "code" if attributes.get("class", "").startswith(_LANGUAGE):
            written.mark("code", start, language=attributes["class"].removeprefix(_LANGUAGE))
        case "blockquote" if "expandable" in attributes:
            written.mark("expandable_blockquote", start)
        case "tg-emoji":
            written.mark("custom_emoji", start, custom_emoji_id=attributes.get("emoji-id", ""))
        case name:
            written.mark(_KINDS[name], start)


def _address(link: str) -> str | None:
    """A whole URL; None for what Telegram then shows as plain text."""
    if link.startswith(("http://", "https://", "tg://")):
        return link
    return f"http://{link}" if "." in link else None


def _language_of_code_inside(written: Written, start: int) -> dict[str, str]:
    """<pre><code class="language-…"> is one entity, a pre with a language."""
    inside = written.entities[-1] if written.entities else {}
    fills_it = inside.get("offset") == start and inside.get("length") == written.length - start
    if not fills_it or "language" not in inside:
        return {}
    return {"language": written.entities.pop()["language"]}
