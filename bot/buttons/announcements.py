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
