"""What does one person's copy of an announcement look like?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.buttons import AnswerBroadcast
from bot.rules.fields import Field, fill, has_fields
from bot.services.speech import MEDIA, Addressee, Choice, Keyboard, column, markup, rows
from bot.services.work import Work
from storage.audiences.people import Meant
from storage.tables import Broadcast

UNDERSTOOD, NOT_UNDERSTOOD = "paham", "belum paham"
ATTENDING, NOT_ATTENDING = "hadir", "tidak hadir"
YES, NO = "ya", "tidak"
# What has words in every language; any other answer is offered as its author wrote it.
WORDED = {
    UNDERSTOOD: "understood",
    NOT_UNDERSTOOD: "not-understood",
    ATTENDING: "attending",
    NOT_ATTENDING: "not-attending",
    YES: "yes",
    NO: "no",
}
SIDE_BY_SIDE = 2
LONGEST_SIDE_BY_SIDE = 14
# Where words stand in a call, each with where its formatting stands.
TEXTS = (("text", "entities"), ("caption", "caption_entities"))
WORDS = (
    "text",
    "entities",
    "link_preview_options",
    "caption",
    "caption_entities",
    "show_caption_above_media",
)
TEXT, ALBUM, UNKNOWN = "text", "album", "unknown"
# Telegram puts another file in the place of these, and other words under the captioned ones.
REPLACEABLE = frozenset({"photo", "video", "animation", "document", "audio"})
CAPTIONED = REPLACEABLE | {"voice", UNKNOWN}


@dataclass(frozen=True)
class Call:
    """One Bot API call without its chat."""

    method: str
    body: dict[str, Any]


def copy_for(work: Work, broadcast: Broadcast, whom: Addressee, named: Meant) -> Iterator[Call]:
    """The announcement in the reader's language, its fields filled in for `named`, with its buttons.

    An album, which can have no buttons, is followed by a line that has them.
    """
    content = variant(broadcast, whom.language)
    body = body_for(work, content, whom, named)
    buttons = keyboard(work, broadcast, whom)
    if content["method"] != "sendMediaGroup":
        yield Call(content["method"], {**body, "reply_markup": buttons})
        return
    yield Call(content["method"], body)
    line = work.house.words.label(whom.language, "broadcast-album-answer")
    yield Call("sendMessage", {"text": line, "reply_markup": buttons})


def edit_for(
    work: Work, broadcast: Broadcast, whom: Addressee, named: Meant, chosen: str | None
) -> Call | None:
    """What makes a copy that somebody has read like this; None where no copy of its kind can change."""
    content = variant(broadcast, whom.language)
    body = body_for(work, content, whom, named)
    return edit_of(content, body, {"reply_markup": keyboard(work, broadcast, whom, chosen)})


def edit_of(content: dict[str, Any], body: dict[str, Any], buttons: dict[str, Any]) -> Call | None:
    words = {name: body[name] for name in WORDS if name in body}
    kind = kind_of(content)
    if kind == TEXT:
        return Call("editMessageText", {**words, **buttons})
    if kind in REPLACEABLE:
        return Call("editMessageMedia", {"media": {**content["medium"], **words}, **buttons})
    if kind in CAPTIONED:
        return Call("editMessageCaption", {**words, **buttons})
    return None


def kind_of(content: dict[str, Any]) -> str:
    """What kind of message it is; what was announced before this was noted is of an unknown one."""
    by_method = {"sendMessage": TEXT, "sendMediaGroup": ALBUM} | {how: kind for kind, how in MEDIA.items()}
    return by_method.get(content["method"]) or content.get("medium", {}).get("type", UNKNOWN)


def texts(body: dict[str, Any]) -> Iterator[str]:
    """Every text that a call carries: its own, its caption, those of an album's parts."""
    yield from (body[words] for words, _ in TEXTS if words in body)
    for part in album_parts(body):
        yield from texts(part)


def options(broadcast: Broadcast) -> list[str]:
    """What can be answered; whoever announces asks at least whether it was understood."""
    return list(broadcast.content.get("options") or (UNDERSTOOD, NOT_UNDERSTOOD))


def option_in_words(work: Work, option: str, language: str) -> str:
    if option not in WORDED:
        return option
    return work.house.words.label(language, f"button-option-{WORDED[option]}")


def language_name(work: Work, language: str) -> str:
    """What those who speak it call it."""
    return work.house.words.label(language, "language-name")


def keyboard(work: Work, broadcast: Broadcast, whom: Addressee, chosen: str | None = None) -> dict[str, Any]:
    """The buttons under a copy: the answers, the one that was chosen with a tick, then the links."""
    choices = [
        Choice(f"✅ {words}" if option == chosen else words, AnswerBroadcast(broadcast.id, place))
        for place, option in enumerate(options(broadcast))
        for words in [option_in_words(work, option, whom.language)]
    ]
    answers = markup(work, whom, _laid_out(choices))
    links = links_of(broadcast.content, whom.language)
    linked = [[{"text": label, "url": address}] for label, address in links]
    return {"inline_keyboard": [*answers["inline_keyboard"], *linked]}


def variant(broadcast: Broadcast, language: str) -> dict[str, Any]:
    return variant_of(broadcast.content, language)


def variant_of(content: dict[str, Any], language: str) -> dict[str, Any]:
    in_language: dict[str, Any] = content.get("variants", {}).get(language, content)
    return in_language


def links_of(content: dict[str, Any], language: str) -> Sequence[Sequence[str]]:
    """Each by its label and its address."""
    links: Sequence[Sequence[str]] = variant_of(content, language).get("links") or content.get("links", ())
    return links


def body_for(work: Work, content: dict[str, Any], whom: Addressee, named: Meant) -> dict[str, Any]:
    body: dict[str, Any] = content["body"]
    if any(has_fields(text) for text in texts(body)):
        return _filled(body, _values(work, whom.language, named))
    return body


def _values(work: Work, language: str, named: Meant) -> dict[Field, str]:
    words = work.house.words
    return {
        Field.NAME: named.name,
        Field.TRAINER: named.trainer or words.label(language, "field-no-trainer"),
        Field.COHORT: named.cohort or words.label(language, "field-no-cohort"),
        Field.VILLAGE: named.village or words.label(language, "field-no-village"),
    }


def _filled(body: dict[str, Any], values: Mapping[Field, str]) -> dict[str, Any]:
    filled = dict(body)
    for words, marks in TEXTS:
        if words in body:
            filled[words], filled[marks] = fill(body[words], body.get(marks, ()), values)
    if album_parts(body):
        filled["media"] = [_filled(part, values) for part in album_parts(body)]
    return filled


def album_parts(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The parts of an album; within a part, `media` is its file."""
    media = body.get("media")
    return media if isinstance(media, list) else []


def _laid_out(choices: list[Choice]) -> Keyboard:
    is_short = all(len(choice.label) <= LONGEST_SIDE_BY_SIDE for choice in choices)
    return rows(choices, SIDE_BY_SIDE) if is_short and len(choices) == SIDE_BY_SIDE else column(choices)
