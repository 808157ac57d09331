"""What do others see of what somebody shares with them?"""

from dataclasses import dataclass, replace
from html import escape
from typing import Any

from bot.services.album_steps import GROUP
from bot.services.album_words import with_link
from bot.services.speech import (
    MEDIA,
    NO_PREVIEW,
    Keyboard,
    Post,
    addressed,
    call,
    comes_between,
    say_text,
    show_file,
)
from bot.services.work import Work
from bot.words import Ready, lines
from storage import participants, people, sent_albums
from storage.tables import Contribution, Person

MOST_IN_A_TEXT, MOST_IN_A_CAPTION = 3500, 850
CLIPPED_AT = 120
SENT_IN = "message"


@dataclass(frozen=True)
class Look:
    """A Bot API call without its chat, and the words in it."""

    method: str
    body: dict[str, Any]
    text: Ready


def fits(text: str, medium: str | None) -> bool:
    """Is there room for the words, with a heading in every language and the name on a shared phone?"""
    most = MOST_IN_A_TEXT if medium is None else MOST_IN_A_CAPTION
    return len(text.encode("utf-16-le")) // 2 <= most


def look(work: Work, language: str, contribution: Contribution, *, named: bool) -> Look:
    text = words(work, language, contribution, named=named)
    if contribution.more:
        return Look(GROUP, {"media": _album(work, language, contribution, named=named)}, text)
    if contribution.medium is None:
        body: dict[str, Any] = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
        return Look("sendMessage", body, text)
    body = {contribution.medium: contribution.file_id, "caption": text, "parse_mode": "HTML"}
    return Look(MEDIA[contribution.medium], body, text)


def words(work: Work, language: str, contribution: Contribution, *, named: bool) -> Ready:
    """All that it says, also beneath the other files of an album."""
    head = heading(work, language, contribution, named=named)
    return lines([head, *(Ready(escape(text, quote=False)) for text in texts(contribution))])


def texts(contribution: Contribution) -> list[str]:
    beneath = [str(part.get("caption", "")) for part in contribution.more or ()]
    return [text for text in (contribution.text, *beneath) if text]


def _album(work: Work, language: str, contribution: Contribution, *, named: bool) -> list[dict[str, Any]]:
    """What the first file has beneath it begins with the heading."""
    head = heading(work, language, contribution, named=named)
    first = {"type": contribution.medium, "media": contribution.file_id, "caption": contribution.text}
    return [
        {
            "type": part["type"],
            "media": part["media"],
            "caption": _caption(part, head if place == 0 else None),
            "parse_mode": "HTML",
        }
        for place, part in enumerate([first, *(contribution.more or ())])
    ]


def _caption(part: dict[str, Any], head: Ready | None) -> Ready:
    said = Ready(escape(str(part.get("caption") or ""), quote=False))
    return said if head is None else lines([head, said]) if said else head


def heading(work: Work, language: str, contribution: Contribution, *, named: bool) -> Ready:
    if named:
        name = author_of(work, contribution).name
        return work.house.words.text(language, f"share-by-{contribution.kind}", name=name)
    return work.house.words.text(language, f"share-from-{contribution.kind}")


def clipped(work: Work, language: str, contribution: Contribution) -> str:
    """Its first words on one line; what kind of thing it is where it has none."""
    text = " ".join(contribution.text.split())
    if not text:
        return work.house.words.label(language, f"kind-{contribution.medium or 'text'}")
    return text if len(text) <= CLIPPED_AT else f"{text[:CLIPPED_AT].rstrip()}…"


def show(
    work: Work,
    person: Person,
    contribution: Contribution,
    *,
    named: bool,
    buttons: Keyboard = (),
    report: str | None = None,
    post: Post | None = None,
) -> int | None:
    """As everybody sees it, in the person's language.

    `report` is where somebody says that it does not belong: an album has no buttons.
    """
    text = words(work, person.language, contribution, named=named)
    post = post or Post()
    if contribution.more:
        return _show_album(work, person, contribution, named=named, report=report, post=post)
    if contribution.medium is None or contribution.file_id is None:
        return say_text(work, person, text, buttons=buttons, post=post)
    medium, file_id = contribution.medium, contribution.file_id
    return show_file(work, person, medium, file_id, text, buttons=buttons, post=post)


def _show_album(
    work: Work, person: Person, contribution: Contribution, *, named: bool, report: str | None, post: Post
) -> int | None:
    if person.chat_id is None:
        return None
    comes_between(work, person)
    body = {"media": _album(work, person.language, contribution, named=named)}
    first = body["media"][0]
    first["caption"] = addressed(work, person, first["caption"])
    if report is not None:
        body = with_link(body, work.label(person, "button-report"), report)
    about = f"{sent_albums.ABOUT}{contribution.id}"
    return call(work, person.chat_id, GROUP, body, post=replace(post, about=about))


def author_of(work: Work, contribution: Contribution) -> Person:
    participant = participants.get(work.session, contribution.participant_id)
    return people.get(work.session, participant.person_id)
