"""What does one person's copy of an announcement look like?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.buttons import AnswerBroadcast
from bot.services.speech import Addressee, Choice, Keyboard, column, markup, rows
from bot.services.work import Work
from storage.tables import Broadcast

UNDERSTOOD, NOT_UNDERSTOOD = "paham", "belum paham"
# What has words in every language; any other answer is offered as its author wrote it.
WORDED = {UNDERSTOOD: "understood", NOT_UNDERSTOOD: "not-understood"}
SIDE_BY_SIDE = 2
LONGEST_SIDE_BY_SIDE = 14


@dataclass(frozen=True)
class Call:
    """One Bot API call without its chat."""

    method: str
    body: dict[str, Any]


def copy_for(work: Work, broadcast: Broadcast, whom: Addressee, chosen: str | None = None) -> Iterator[Call]:
    """The announcement with its buttons; an album, which can have none, with a line that has them."""
    method, body = broadcast.content["method"], broadcast.content["body"]
    buttons = keyboard(work, broadcast, whom, chosen)
    if method != "sendMediaGroup":
        yield Call(method, {**body, "reply_markup": buttons})
        return
    yield Call(method, body)
    text = work.house.words.label(whom.language, "broadcast-album-answer")
    yield Call("sendMessage", {"text": text, "reply_markup": buttons})


def options(broadcast: Broadcast) -> list[str]:
    """What can be answered; whoever announces asks at least whether it was understood."""
    return list(broadcast.content.get("options") or (UNDERSTOOD, NOT_UNDERSTOOD))


def option_in_words(work: Work, option: str, language: str) -> str:
    if option not in WORDED:
        return option
    return work.house.words.label(language, f"button-option-{WORDED[option]}")


def keyboard(work: Work, broadcast: Broadcast, whom: Addressee, chosen: str | None = None) -> dict[str, Any]:
    """The buttons under a copy; the one that was chosen has a tick."""
    choices = [
        Choice(
            f"✅ {words}" if option == chosen else words,
            AnswerBroadcast(broadcast.id, place),
        )
        for place, option in enumerate(options(broadcast))
        for words in [option_in_words(work, option, whom.language)]
    ]
    return markup(work, whom, _laid_out(choices))


def _laid_out(choices: list[Choice]) -> Keyboard:
    is_short = all(len(choice.label) <= LONGEST_SIDE_BY_SIDE for choice in choices)
    return rows(choices, SIDE_BY_SIDE) if is_short and len(choices) == SIDE_BY_SIDE else column(choices)
