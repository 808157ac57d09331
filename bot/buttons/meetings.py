"""What can be pressed to call a meeting, to answer an invitation, and to say who was there?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class NewMeeting(Button):
    """Asks of what kind; with this participant, or 0 for whoever is named later."""

    code = "Ma"
    participant: int


@dataclass(frozen=True)
class MeetingIs(Button):
    code = "Mb"
    kind: str


@dataclass(frozen=True)
class MeetAll(Button):
    """1 with those whom one walks beside, 0 with all of the cohort."""

    code = "Mc"
    cohort: int
    own: int


@dataclass(frozen=True)
class MeetThem(Button):
    code = "Md"
    participant: int


@dataclass(frozen=True)
class CallMeeting(Button):
    """1 invites, 0 does not."""

    code = "Me"
    yes: int


@dataclass(frozen=True)
class AnswerMeeting(Button):
    """A guest says: 1 I come, 0 I cannot."""

    code = "Mf"
    meeting: int
    yes: int


@dataclass(frozen=True)
class AskMeeting(Button):
    """A guest leaves a question."""

    code = "Mg"
    meeting: int


@dataclass(frozen=True)
class ShowMeeting(Button):
    code = "Mh"
    meeting: int


@dataclass(frozen=True)
class TurnGuests(Button):
    """Another page of the list, in the same message."""

    code = "Mi"
    meeting: int
    page: int


@dataclass(frozen=True)
class MarkGuest(Button):
    """1 was there, 0 was not; the list shows its page again."""

    code = "Mj"
    meeting: int
    participant: int
    yes: int
    page: int


@dataclass(frozen=True)
class NoteMeeting(Button):
    """Asks for a line about it."""

    code = "Mk"
    meeting: int


@dataclass(frozen=True)
class CancelMeeting(Button):
    code = "Ml"
    meeting: int
