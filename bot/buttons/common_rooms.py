"""What can be pressed about a cohort's common room?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class JoinRoom(Button):
    code = "gj"
    room: int


@dataclass(frozen=True)
class StayOut(Button):
    """Not joining, or being named there no more."""

    code = "go"
    room: int


@dataclass(frozen=True)
class SetRoom(Button):
    """`what` names the setting that is turned over."""

    code = "gs"
    room: int
    what: str


@dataclass(frozen=True)
class AskRoomWords(Button):
    """Which words shall be kept out of the group?"""

    code = "gw"
    room: int


@dataclass(frozen=True)
class UnlinkRoom(Button):
    code = "gu"
    room: int


@dataclass(frozen=True)
class ReportPost(Button):
    """`sure` of 0 asks first."""

    code = "gr"
    post: int
    sure: int


@dataclass(frozen=True)
class RemoveReported(Button):
    code = "gx"
    report: int


@dataclass(frozen=True)
class MuteReported(Button):
    """`days` of 0 is for ever."""

    code = "gm"
    report: int
    days: int


@dataclass(frozen=True)
class DismissReport(Button):
    code = "gd"
    report: int


@dataclass(frozen=True)
class Unmute(Button):
    code = "gq"
    mute: int
