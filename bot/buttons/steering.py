"""What can be pressed about an announcement that is under way?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowBroadcast(Button):
    code = "b1"
    broadcast: int


@dataclass(frozen=True)
class StopBroadcast(Button):
    code = "bh"
    broadcast: int


@dataclass(frozen=True)
class GoOnBroadcast(Button):
    code = "bg"
    broadcast: int


@dataclass(frozen=True)
class EndBroadcast(Button):
    """Whoever has not got it shall not get it any more."""

    code = "be"
    broadcast: int


@dataclass(frozen=True)
class ListEnded(Button):
    """Those for whom it ended so, a page at a time."""

    code = "b2"
    broadcast: int
    ending: str
    page: int


@dataclass(frozen=True)
class SendAgain(Button):
    code = "br"
    broadcast: int
    ending: str


@dataclass(frozen=True)
class GiveToTrainers(Button):
    code = "by"
    broadcast: int
    ending: str
