"""What is pressed once it was read out to somebody what is written down of them?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class AgreedAloud(Button):
    """They said yes; then what was to be entered goes on, in the list or question by question."""

    code = "Va"
    participant: int
    way: str


@dataclass(frozen=True)
class NotAgreed(Button):
    code = "Vb"
    participant: int
