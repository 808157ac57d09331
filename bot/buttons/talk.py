"""What is pressed around a conversation between a participant and a trainer?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ReadThread(Button):
    """What was said before, further back by so many pages."""

    code = "tr"
    case: int
    page: int


@dataclass(frozen=True)
class NoteDown(Button):
    """What is typed next is for staff only."""

    code = "tn"
    case: int


@dataclass(frozen=True)
class LogContact(Button):
    """A call or a visit outside the chat: `how` it went."""

    code = "tl"
    case: int
    how: str


@dataclass(frozen=True)
class ListReplies(Button):
    code = "ts"
    case: int


@dataclass(frozen=True)
class ShowReply(Button):
    code = "tw"
    case: int
    number: int


@dataclass(frozen=True)
class SendReply(Button):
    """Sends a sentence that stands ready, as it is."""

    code = "tg"
    case: int
    number: int


@dataclass(frozen=True)
class KeepReply(Button):
    """What they wrote last shall stand ready, too."""

    code = "tk"
    case: int


@dataclass(frozen=True)
class DropReply(Button):
    code = "td"
    case: int
    reply: int


@dataclass(frozen=True)
class SendHeld(Button):
    """Whether what was held back really is for this participant."""

    code = "th"
    case: int
    yes: int


@dataclass(frozen=True)
class EndTalk(Button):
    """A participant is done talking to their trainer."""

    code = "te"
