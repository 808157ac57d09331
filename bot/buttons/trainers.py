"""What does a trainer press about somebody whom they walk beside?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


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
class Touched(Button):
    """The holder was in touch outside the chat."""

    code = "cx"
    case: int


@dataclass(frozen=True)
class ShowParticipant(Button):
    code = "sp"
    participant: int


@dataclass(frozen=True)
class ListParticipants(Button):
    code = "lp"
    page: int


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
class ListMore(Button):
    """The next names of this week's list."""

    code = "lm"


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
    """One page of those cases that are `shown`; `cohort` of 0 is every cohort."""

    code = "cl"
    page: int
    shown: str
    cohort: int


@dataclass(frozen=True)
class AskWhichCohort(Button):
    """Asks of which cohort the cases are to be shown."""

    code = "cn"
    shown: str
