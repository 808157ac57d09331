"""What can be pressed to ask the cohort, to answer, and to thank?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SendDraft(Button):
    """`message` names the words that were shown; `named` of 1 says whose they are."""

    code = "qs"
    message: int
    named: int


@dataclass(frozen=True)
class WriteDraftAnew(Button):
    code = "qw"


@dataclass(frozen=True)
class DropDraft(Button):
    code = "qd"


@dataclass(frozen=True)
class TellTrainerAlone(Button):
    """What was to go to the cohort goes to whoever walks beside them, and to nobody else."""

    code = "qf"
    draft: int


@dataclass(frozen=True)
class AnswerPeer(Button):
    code = "qa"
    question: int


@dataclass(frozen=True)
class CloseQuestion(Button):
    code = "qc"
    question: int


@dataclass(frozen=True)
class TakeBackQuestion(Button):
    code = "qb"
    question: int


@dataclass(frozen=True)
class ThankForAnswer(Button):
    code = "qt"
    answer: int


@dataclass(frozen=True)
class ReportAnswer(Button):
    """`sure` of 0 asks first."""

    code = "qr"
    answer: int
    sure: int


@dataclass(frozen=True)
class BeAsked(Button):
    code = "qy"


@dataclass(frozen=True)
class NotBeAsked(Button):
    code = "qn"
