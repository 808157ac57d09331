"""What can be pressed under an announcement, and about its answers?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class AnswerBroadcast(Button):
    """`option` is its place among those that the announcement offers."""

    code = "bq"
    broadcast: int
    option: int


@dataclass(frozen=True)
class ShowAnswers(Button):
    code = "bv"
    broadcast: int


@dataclass(frozen=True)
class CloseAnswers(Button):
    code = "bx"
    broadcast: int


@dataclass(frozen=True)
class AddPart(Button):
    """Adds something to an announcement; an empty `part` asks what, a language is for its variant."""

    code = "bm"
    broadcast: int
    part: str


@dataclass(frozen=True)
class AskWith(Button):
    """Lets people choose from these answers; an empty `preset` types them."""

    code = "bo"
    broadcast: int
    preset: str


@dataclass(frozen=True)
class OpenFor(Button):
    code = "bd"
    broadcast: int
    days: int


@dataclass(frozen=True)
class ShowPreview(Button):
    code = "bb"
    broadcast: int


@dataclass(frozen=True)
class UseTemplate(Button):
    code = "bt"
    template: int
