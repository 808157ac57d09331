"""What is pressed by whoever comes in, or shares a phone?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class Agree(Button):
    code = "ag"


@dataclass(frozen=True)
class Decline(Button):
    code = "de"


@dataclass(frozen=True)
class UseName(Button):
    """`whose` is "telegram" for the name in the person's profile, "typed" for the one typed last."""

    code = "nm"
    whose: str


@dataclass(frozen=True)
class SpeakLanguage(Button):
    """Reads the consent in another language, before anything is known of the person."""

    code = "la"
    language: str


@dataclass(frozen=True)
class AnotherPerson(Button):
    """Whoever opened the invitation is not the one whom we know in this chat."""

    code = "ap"
    invitation: int


@dataclass(frozen=True)
class SpeakAs(Button):
    """Says who of those who share a chat speaks now; `again` is the command that waited for it."""

    code = "sa"
    person: int
    again: str


@dataclass(frozen=True)
class FileAs(Button):
    """Says who sent what was kept, and what else came about the same time."""

    code = "fa"
    person: int
    kept: int


@dataclass(frozen=True)
class ReadMessage(Button):
    """Is whom the message is for, and wants to read it."""

    code = "rm"
    message: int


@dataclass(frozen=True)
class ChooseLanguage(Button):
    code = "cg"
    language: str
