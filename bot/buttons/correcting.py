"""What can be pressed to change an announcement that is planned or out?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class EditBroadcast(Button):
    code = "bC"
    broadcast: int


@dataclass(frozen=True)
class RewordBroadcast(Button):
    """Sends other words for the draft that shall take the place of an announcement."""

    code = "bW"
    draft: int


@dataclass(frozen=True)
class AskWhom(Button):
    """Chooses anew whom it is for."""

    code = "bP"
    draft: int


@dataclass(frozen=True)
class SaveEdit(Button):
    """The draft takes the place of what it replaces."""

    code = "bS"
    draft: int


@dataclass(frozen=True)
class TakeBack(Button):
    """`edition` is what whoever decides has seen; -1 where they are still to be asked."""

    code = "bK"
    broadcast: int
    edition: int
