"""Which buttons are there?"""

from dataclasses import dataclass

from bot.buttons.buddies import (
    AnswerBuddy,
    AskBuddy,
    BuddyCannot,
    BuddyGreeted,
    EndBuddy,
    KeepBuddy,
    OfferBuddy,
)
from bot.buttons.pauses import EndPause, PauseBecause, PauseFor
from bot.buttons.sealed import Button, read_button
from bot.buttons.workloads import AnswerCover, AskCover, AwayFor, BackAgain, HandOn, SetMost

__all__ = [
    "AnswerBuddy",
    "AnswerCover",
    "AskBuddy",
    "AskCover",
    "AwayFor",
    "BackAgain",
    "BuddyCannot",
    "BuddyGreeted",
    "Button",
    "EndBuddy",
    "EndPause",
    "HandOn",
    "KeepBuddy",
    "OfferBuddy",
    "PauseBecause",
    "PauseFor",
    "SetMost",
    "read_button",
]


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


@dataclass(frozen=True)
class OwnAnswers(Button):
    """Wants to read what they answered; a page is one check-in, the newest first."""

    code = "oa"
    page: int


@dataclass(frozen=True)
class OwnNotes(Button):
    code = "on"
    page: int


@dataclass(frozen=True)
class OwnCopy(Button):
    """Wants a file with all that is kept of them."""

    code = "oc"


@dataclass(frozen=True)
class GiveAnswer(Button):
    code = "an"
    check_in: int
    question: str
    answer: str


@dataclass(frozen=True)
class Toggle(Button):
    """Chooses one of several options, or no longer; `on` is what it shall be: two taps count once."""

    code = "to"
    check_in: int
    question: str
    option: str
    on: int


@dataclass(frozen=True)
class ChosenAll(Button):
    """Those chosen so far are the answer."""

    code = "ca"
    check_in: int
    question: str


@dataclass(frozen=True)
class TypeAgain(Button):
    """The amount was not meant like this."""

    code = "ta"
    check_in: int
    question: str


@dataclass(frozen=True)
class Correct(Button):
    """Wants to change a completed check-in."""

    code = "co"
    check_in: int


@dataclass(frozen=True)
class CorrectQuestion(Button):
    code = "cq"
    check_in: int
    question: str


@dataclass(frozen=True)
class AskForHelp(Button):
    code = "he"


@dataclass(frozen=True)
class HelpTopic(Button):
    code = "ht"
    case: int
    topic: str


@dataclass(frozen=True)
class Misread(Button):
    """It was not meant as it was read: asks how."""

    code = "mr"
    message: int


@dataclass(frozen=True)
class Meant(Button):
    """Says what a message means."""

    code = "mn"
    message: int
    label: str


@dataclass(frozen=True)
class Leave(Button):
    """Confirms that the person wants to stop."""

    code = "lv"


@dataclass(frozen=True)
class Stay(Button):
    code = "st"


@dataclass(frozen=True)
class ShowCase(Button):
    code = "cs"
    case: int


@dataclass(frozen=True)
class ClaimCase(Button):
    code = "cc"
    case: int


@dataclass(frozen=True)
class WriteTo(Button):
    code = "cw"
    case: int


@dataclass(frozen=True)
class EndWriting(Button):
    code = "ce"


@dataclass(frozen=True)
class SnoozeCase(Button):
    """`days` of 0 asks for how long."""

    code = "cz"
    case: int
    days: int


@dataclass(frozen=True)
class SnoozeBecause(Button):
    code = "cb"
    case: int
    why: str


@dataclass(frozen=True)
class Touched(Button):
    """The holder was in touch outside the chat."""

    code = "cx"
    case: int


@dataclass(frozen=True)
class GiveBack(Button):
    code = "cv"
    case: int


@dataclass(frozen=True)
class HandOver(Button):
    """`to` of 0 asks to whom."""

    code = "ch"
    case: int
    to: int


@dataclass(frozen=True)
class ResolveCase(Button):
    """An empty `outcome` asks for it."""

    code = "cr"
    case: int
    outcome: str


@dataclass(frozen=True)
class ReportFor(Button):
    """Enters a check-in for this participant."""

    code = "rf"
    participant: int


@dataclass(frozen=True)
class EndReport(Button):
    code = "re"


@dataclass(frozen=True)
class Judge(Button):
    """Says whether it was right to tell of this case."""

    code = "jc"
    case: int
    ruling: str


@dataclass(frozen=True)
class JudgeEntry(Button):
    """Says whether a name belonged on the weekly list."""

    code = "je"
    entry: int
    ruling: str


@dataclass(frozen=True)
class AnswerGently(Button):
    code = "ga"
    question: int
    way: str


@dataclass(frozen=True)
class FlagThem(Button):
    """This is the participant who needs a human; asks why."""

    code = "ft"
    participant: int


@dataclass(frozen=True)
class FlagFor(Button):
    code = "ff"
    participant: int
    because: str


@dataclass(frozen=True)
class ListCases(Button):
    code = "cl"
    page: int


@dataclass(frozen=True)
class ChooseAudience(Button):
    """`cohort` of 0 is all of the coordinator's cohorts."""

    code = "ba"
    broadcast: int
    cohort: int


@dataclass(frozen=True)
class SendBroadcast(Button):
    code = "bs"
    broadcast: int


@dataclass(frozen=True)
class ScheduleBroadcast(Button):
    """`at` is Unix seconds; 0 asks for when."""

    code = "bp"
    broadcast: int
    at: int


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
