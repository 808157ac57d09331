"""What can be pressed about load, days off and handing on?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SetMost(Button):
    """At most so many cases at a time."""

    code = "wm"
    most: int


@dataclass(frozen=True)
class AwayFor(Button):
    code = "wa"
    days: int


@dataclass(frozen=True)
class AskCover(Button):
    code = "wc"
    colleague: int
    days: int


@dataclass(frozen=True)
class AnswerCover(Button):
    """`agreed` is 1 for yes."""

    code = "wy"
    trainer: int
    agreed: int


@dataclass(frozen=True)
class BackAgain(Button):
    code = "wb"


@dataclass(frozen=True)
class HandOn(Button):
    """`to` of 0 asks to whom, the leaver's own id shares out; `sure` of 0 asks whether."""

    code = "wh"
    leaver: int
    to: int
    sure: int
