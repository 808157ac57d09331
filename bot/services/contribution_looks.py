"""What do others see of what somebody shares with them?"""

from dataclasses import dataclass
from html import escape
from typing import Any

from bot.services.speech import MEDIA, NO_PREVIEW, Keyboard, Post, say_text, show_file
from bot.services.work import Work
from bot.words import Ready, lines
from storage import participants, people
from storage.tables import Contribution, Person

MOST_IN_A_TEXT, MOST_IN_A_CAPTION = 3500, 850
CLIPPED_AT = 120


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
    if contribution.medium is None:
        body: dict[str, Any] = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
        return Look("sendMessage", body, text)
    body = {contribution.medium: contribution.file_id, "caption": text, "parse_mode": "HTML"}
    return Look(MEDIA[contribution.medium], body, text)


def words(work: Work, language: str, contribution: Contribution, *, named: bool) -> Ready:
    head = heading(work, language, contribution, named=named)
    return lines([head, Ready(escape(contribution.text, quote=False))]) if contribution.text else head


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
    post: Post | None = None,
) -> int | None:
    """As everybody sees it, in the person's language."""
    text = words(work, person.language, contribution, named=named)
    post = post or Post()
    if contribution.medium is None or contribution.file_id is None:
        return say_text(work, person, text, buttons=buttons, post=post)
    medium, file_id = contribution.medium, contribution.file_id
    return show_file(work, person, medium, file_id, text, buttons=buttons, post=post)


def author_of(work: Work, contribution: Contribution) -> Person:
    participant = participants.get(work.session, contribution.participant_id)
    return people.get(work.session, participant.person_id)
