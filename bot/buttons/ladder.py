"""What can be pressed to climb a rung of the ladder, and to look at what somebody shows?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ClaimRung(Button):
    """The participant says that they have reached it, or shows more for it."""

    code = "Tc"
    rung: str


@dataclass(frozen=True)
class DeclineRung(Button):
    """The records say so, the participant does not yet."""

    code = "Td"
    rung: str


@dataclass(frozen=True)
class ShowPaper(Button):
    """Which paper comes next."""

    code = "Tp"
    milestone: int
    document: str


@dataclass(frozen=True)
class ShowNothing(Button):
    """There is nothing to send: somebody shall come and look."""

    code = "Tn"
    milestone: int


@dataclass(frozen=True)
class ShowMilestone(Button):
    code = "Ts"
    milestone: int


@dataclass(frozen=True)
class AcceptMilestone(Button):
    """1: whoever accepts has seen it themselves; 0: by what was sent."""

    code = "Ta"
    milestone: int
    seen: int


@dataclass(frozen=True)
class VouchMilestone(Button):
    """Somebody outside the programme has confirmed it."""

    code = "Te"
    milestone: int


@dataclass(frozen=True)
class VouchedToday(Button):
    """They confirmed it today."""

    code = "Tf"
    milestone: int


@dataclass(frozen=True)
class AskForMore(Button):
    code = "Tm"
    milestone: int


@dataclass(frozen=True)
class AskWhyNotAccepted(Button):
    code = "Tq"
    milestone: int


@dataclass(frozen=True)
class RejectMilestone(Button):
    code = "Tr"
    milestone: int
    why: str


@dataclass(frozen=True)
class ListRungs(Button):
    """Which rung somebody of the staff has seen this participant on."""

    code = "Tv"
    participant: int


@dataclass(frozen=True)
class SawRung(Button):
    code = "Tw"
    participant: int
    rung: str


@dataclass(frozen=True)
class ConfirmRung(Button):
    """1: their own word that it is so; 0: not yet."""

    code = "Ti"
    milestone: int
    yes: int


@dataclass(frozen=True)
class ConfirmedThere(Button):
    """Whoever cannot be written to has said so in front of staff."""

    code = "Tg"
    milestone: int


@dataclass(frozen=True)
class HeldClosing(Button):
    """The closing meeting was held today."""

    code = "Th"
    milestone: int


@dataclass(frozen=True)
class WaiveRung(Button):
    """Somebody may reach the last rung without this one; `milestone` is their step to the last."""

    code = "Tj"
    milestone: int
    rung: str


@dataclass(frozen=True)
class SetIncome(Button):
    """What they themselves want to have left of a month; staff type it for whoever cannot be written to."""

    code = "Tk"
    participant: int


@dataclass(frozen=True)
class ShareWin(Button):
    """1: the cohort may read of this rung and of those to come; 0: it stays between us."""

    code = "Tx"
    milestone: int
    yes: int


@dataclass(frozen=True)
class ShareWins(Button):
    """1: from now on the cohort may read of rungs that are reached; 0: no more."""

    code = "Ty"
    yes: int


@dataclass(frozen=True)
class AnswerLater(Button):
    """How it goes, months after they stand on their own."""

    code = "Tl"
    news: int
    how: str


@dataclass(frozen=True)
class BeMentor(Button):
    """1: they would help the others; 0: they would not, or no more."""

    code = "Tb"
    yes: int
