"""What does the office press?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowResults(Button):
    """Whether the help helps; an empty `side` shows it in all, of the trainers a page."""

    code = "sr"
    side: str
    page: int = 0


@dataclass(frozen=True)
class ChooseAudience(Button):
    """`cohort` of 0 is all of the coordinator's cohorts."""

    code = "ba"
    broadcast: int
    cohort: int


@dataclass(frozen=True)
class SendBroadcast(Button):
    """`edition` is the one that its author saw."""

    code = "bs"
    broadcast: int
    edition: int = 0


@dataclass(frozen=True)
class CancelBroadcast(Button):
    code = "bc"
    broadcast: int


@dataclass(frozen=True)
class InviteAs(Button):
    """`cohort` of 0 asks for which."""

    code = "iv"
    role: str
    cohort: int
