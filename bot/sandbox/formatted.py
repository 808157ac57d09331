"""Which text, with which entities, does a person see?"""

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.sandbox.events import Json
from bot.sandbox.markdown import parse_markdown
from bot.sandbox.markup import parse_html
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.written import utf16_length

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024

_FOUND_BY_THEMSELVES = {
    "url": re.compile(r"(?<![\w@])(?:https?://|t\.me/)[^\s<>\"]*[^\s<>\"'.,:;!?)\]]"),
    "bot_command": re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w/@])@[A-Za-z0-9_]{4,32}\b"),
    "hashtag": re.compile(r"(?<![\w/#])#\w{1,256}"),
}


@dataclass(frozen=True)
class Formatted:
    text: str
    entities: list[Json]

    def under(self, text_name: str, entities_name: str) -> Json:
        """The fields of a message: nothing for an empty text, no entities where there are none."""
        fields: Json = {text_name: self.text} if self.text else {}
        return fields | ({entities_name: self.entities} if self.entities else {})


def text_of(params: Params) -> Json:
    """The text fields of a message; refuses an empty or too long text."""
    words = _formatted(params, "text", "entities")
    if not words.text:
        raise bad_request("message text is empty")
    if utf16_length(words.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return words.under("text", "entities")


def caption_of(params: Params) -> Json:
    """The caption fields of a message, which may well be none; refuses a caption that is too long."""
    words = _formatted(params, "caption", "caption_entities")
    if utf16_length(words.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return words.under("caption", "caption_entities")


def typed(text: str) -> Formatted:
    """What a person typed, with the commands and links Telegram finds in it."""
    return _trimmed(text, [])


def composed(html: str) -> Formatted:
    """What a person typed and gave bold letters and links to, told as HTML."""
    return _trimmed(*parse_html(html))


def _formatted(params: Params, text_name: str, entities_name: str) -> Formatted:
    text = params.text(text_name)
    match params.text("parse_mode").lower():
        case "":
            return _trimmed(text, [_entity(raw, text) for raw in params.sequence(entities_name)])
        case "html":
            return _trimmed(*parse_html(text))
        case "markdownv2":
            return _trimmed(*parse_markdown(text))
        case _:
            raise bad_request("unsupported parse_mode")


def _entity(raw: Json, text: str) -> Json:
    try:
        start, length = int(raw["offset"]), int(raw["length"])
        kind = raw["type"]
    except (KeyError, TypeError, ValueError):
        raise bad_request("can't parse MessageEntity") from None
    if start < 0 or length <= 0 or start + length > utf16_length(text):
        raise bad_request(f"entity beginning at UTF-16 offset {start} ends after the end of the text")
    return {**raw, "type": kind, "offset": start, "length": length}


def _trimmed(text: str, entities: list[Json]) -> Formatted:
    """Without the white space at both ends, which Telegram cuts off after it has read the markup."""
    text = text.replace("\r", "")
    stripped = text.strip()
    cut = utf16_length(text) - utf16_length(text.lstrip())
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - cut)
        stop = min(end, entity["offset"] + entity["length"] - cut)
        if start < stop:
            kept.append({**entity, "offset": start, "length": stop - start})
    found = [entity for entity in _found_in(stripped) if not any(_overlap(entity, own) for own in kept)]
    return Formatted(stripped, sorted(kept + found, key=_outer_first))


def _found_in(text: str) -> list[Json]:
    spans = sorted(
        (match.start(), match.end(), kind)
        for kind, pattern in _FOUND_BY_THEMSELVES.items()
        for match in pattern.finditer(text)
    )
    alone = spans[:1] + [later for earlier, later in pairwise(spans) if later[0] >= earlier[1]]
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in alone
    ]


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )


def _outer_first(entity: Json) -> tuple[int, int]:
    return entity["offset"], -entity["length"]
