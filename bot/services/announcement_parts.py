"""What else does a coordinator put to an announcement before it goes?"""

from collections.abc import Callable, Sequence
from typing import Any

from bot.buttons import AddPart, AskWith, ShowPreview
from bot.errors import OutOfDate, Refusal
from bot.rules.links import Misread, read_links
from bot.services import answering_times, audience_building, replacing
from bot.services.announcing import COMPOSING, checked, own_draft, preview_again
from bot.services.copies import (
    ALBUM,
    ATTENDING,
    NO,
    NOT_ATTENDING,
    YES,
    kind_of,
    language_name,
    option_in_words,
)
from bot.services.incoming import IncomingMessage
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from storage import dialogues, templates
from storage.tables import Broadcast, Dialogue, Person

QUESTION, LINKS, TEMPLATE = "question", "links", "template"
PRESETS = {"attend": (ATTENDING, NOT_ATTENDING), "yes-no": (YES, NO)}
FEWEST_OPTIONS, MOST_OPTIONS, LONGEST_OPTION = 2, 8, 40
LONGEST_NAME = 60


class NotOptions(Refusal):
    """These lines are no answers to choose from."""

    words = "options-unclear"

    def __init__(self) -> None:
        super().__init__(fewest=FEWEST_OPTIONS, most=MOST_OPTIONS, longest=LONGEST_OPTION)


class NotLinks(Refusal):
    """A line is no button with a link."""

    words = "links-unclear"

    def __init__(self, line: str, why: str) -> None:
        super().__init__(line=line[:LONGEST_NAME], why=why)


class NotAName(Refusal):
    """A template needs a short name."""

    words = "template-name-unclear"

    def __init__(self) -> None:
        super().__init__(longest=LONGEST_NAME)


def ask(work: Work, author: Person, broadcast_id: int, part: str) -> None:
    """Asks for what shall be added; an empty `part` asks what that is, a language for its variant."""
    broadcast = own_draft(work, author, broadcast_id)
    match part:
        case "":
            _offer(work, author, broadcast)
        case "question":
            _offer_answers(work, author, broadcast)
        case "links":
            _wait(work, author, broadcast, part)
            say(work, author, "broadcast-type-links")
        case "template":
            _wait(work, author, broadcast, part)
            say(work, author, "broadcast-type-template")
        case answering_times.CLOSING:
            _wait(work, author, broadcast, part)
            say(work, author, "broadcast-type-closing")
        case language if language in work.house.words.languages:
            _wait(work, author, broadcast, part)
            say(work, author, "broadcast-send-variant", name=language_name(work, language))
        case _:
            raise OutOfDate


def typed(
    work: Work, author: Person, dialogue: Dialogue, incoming: IncomingMessage, content: dict[str, Any]
) -> None:
    """Takes what was asked for; while it cannot be read, the question stays open."""
    try:
        broadcast = own_draft(work, author, int(dialogue.facts["broadcast"]))
    except Refusal:
        dialogues.end(work.session, dialogue.chat_id)
        raise
    part, text = dialogue.step, (incoming.text or "").strip()
    if part in TAKEN:
        TAKEN[part](work, author, broadcast, text)
    else:
        _take_message(work, author, broadcast, part, content)
    dialogues.end(work.session, dialogue.chat_id)


def ask_with(work: Work, author: Person, broadcast_id: int, preset: str) -> None:
    """Chooses from which answers people choose; without a preset they are typed."""
    broadcast = own_draft(work, author, broadcast_id)
    if preset in PRESETS:
        _keep(work, broadcast, options=list(PRESETS[preset]))
        answering_times.ask(work, author, broadcast)
    else:
        _wait(work, author, broadcast, OPTIONS)
        say(work, author, "broadcast-type-options", most=MOST_OPTIONS)


def open_for(work: Work, author: Person, broadcast_id: int, days: int) -> None:
    broadcast = own_draft(work, author, broadcast_id)
    _put(work, broadcast, answering_times.for_days(broadcast.content, days))
    preview_again(work, author, broadcast)


def show_preview(work: Work, author: Person, broadcast_id: int) -> None:
    preview_again(work, author, own_draft(work, author, broadcast_id))


def _offer(work: Work, author: Person, broadcast: Broadcast) -> None:
    others = [language for language in work.house.words.languages if language != author.language]
    choices = [
        choice(work, author, "button-add-question", AddPart(broadcast.id, QUESTION)),
        choice(work, author, "button-add-links", AddPart(broadcast.id, LINKS)),
        *(
            choice(
                work,
                author,
                "button-add-variant",
                AddPart(broadcast.id, language),
                name=language_name(work, language),
            )
            for language in others
        ),
        choice(work, author, "button-save-template", AddPart(broadcast.id, TEMPLATE)),
        choice(work, author, "button-back-to-preview", ShowPreview(broadcast.id)),
    ]
    say(work, author, "broadcast-add-what", buttons=column(choices))


def _offer_answers(work: Work, author: Person, broadcast: Broadcast) -> None:
    presets = [
        Choice(
            " / ".join(option_in_words(work, option, author.language) for option in options),
            AskWith(broadcast.id, preset),
        )
        for preset, options in PRESETS.items()
    ]
    own = choice(work, author, "button-own-options", AskWith(broadcast.id, ""))
    say(work, author, "broadcast-which-options", buttons=column([*presets, own]))


def _wait(work: Work, author: Person, broadcast: Broadcast, part: str) -> None:
    if author.chat_id is not None:
        dialogues.move(work.session, author.chat_id, COMPOSING, part, work.now, broadcast=broadcast.id)


def _keep(work: Work, broadcast: Broadcast, **parts: Any) -> None:
    _put(work, broadcast, {**broadcast.content, **parts})


def _put(work: Work, broadcast: Broadcast, content: dict[str, Any]) -> None:
    broadcast.content = content
    work.session.add(broadcast)
    work.session.flush()


def _take_message(
    work: Work, author: Person, broadcast: Broadcast, part: str, content: dict[str, Any]
) -> None:
    """A message instead of the one that is announced, or its variant in a language.

    Of an album only the first part is there yet: it is looked at when its author says so.
    """
    replaced = replacing.replaced_by(work, broadcast)
    if part == replacing.WORDS:
        broadcast.content = checked(replacing.with_message(broadcast, replaced, content))
    else:
        broadcast.content = replacing.with_variant(broadcast, replaced, part, content)
        checked(broadcast.content["variants"][part])
    work.session.add(broadcast)
    work.session.flush()
    if kind_of(content) == ALBUM:
        look = choice(work, author, "button-look-at-album", ShowPreview(broadcast.id))
        say(work, author, "album-comes", buttons=column([look]))
    else:
        preview_again(work, author, broadcast)


def _take_options(work: Work, author: Person, broadcast: Broadcast, text: str) -> None:
    options = _lines(text)
    is_short = all(len(option) <= LONGEST_OPTION for option in options)
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS or not is_short:
        raise NotOptions
    _keep(work, broadcast, options=options)
    answering_times.ask(work, author, broadcast)


def _take_closing(work: Work, author: Person, broadcast: Broadcast, text: str) -> None:
    _put(work, broadcast, answering_times.until_typed(work, author, broadcast.content, text))
    preview_again(work, author, broadcast)


def _take_links(work: Work, author: Person, broadcast: Broadcast, text: str) -> None:
    read = read_links(text)
    if isinstance(read, Misread):
        raise NotLinks(read.line, work.label(author, f"link-{read.fault}"))
    _keep(work, broadcast, links=[[link.label, link.address] for link in read])
    preview_again(work, author, broadcast)


def _take_template(work: Work, author: Person, broadcast: Broadcast, text: str) -> None:
    name = " ".join(text.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise NotAName
    kept = answering_times.kept_for_another_time(broadcast.content)
    content = {key: part for key, part in kept.items() if key not in {"album", "source"}}
    templates.keep(work.session, name, content, author.id, work.now)
    say(work, author, "template-saved", name=name)
    preview_again(work, author, broadcast)


def _lines(text: str) -> Sequence[str]:
    """Each line once, whatever its capitals, as it was written first."""
    lines: dict[str, str] = {}
    for line in filter(None, (" ".join(raw.split()) for raw in text.splitlines())):
        lines.setdefault(line.casefold(), line)
    return list(lines.values())


OPTIONS = "options"
TAKEN: dict[str, Callable[[Work, Person, Broadcast, str], None]] = {
    OPTIONS: _take_options,
    answering_times.CLOSING: _take_closing,
    LINKS: _take_links,
    TEMPLATE: _take_template,
    audience_building.LIST_NAME: audience_building.save,
}
