"""What can be pressed on the way from a recommendation to the money?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ReferThem(Button):
    """Asks for which lender."""

    code = "Jt"
    participant: int


@dataclass(frozen=True)
class ReferTo(Button):
    code = "Jf"
    participant: int
    lender: str


@dataclass(frozen=True)
class ListReferrals(Button):
    code = "Jl"


@dataclass(frozen=True)
class ShowReferral(Button):
    code = "Js"
    referral: int


@dataclass(frozen=True)
class MoveReferral(Button):
    code = "Jm"
    referral: int
    step: str


@dataclass(frozen=True)
class RejectReferral(Button):
    """Without a reason it asks why."""

    code = "Jx"
    referral: int
    reason: str = ""


@dataclass(frozen=True)
class UndoReferral(Button):
    """The last step was a mistake; `turn` is the one that they saw."""

    code = "Ju"
    referral: int
    turn: int


@dataclass(frozen=True)
class NameBanker(Button):
    """Without a partner it asks who."""

    code = "Jb"
    referral: int
    partner: int = 0


@dataclass(frozen=True)
class HandToBanker(Button):
    """The participant lets the file into this partner's hands."""

    code = "Jh"
    referral: int
    partner: int


@dataclass(frozen=True)
class NotMyWish(Button):
    """The participant does not want the loan any more."""

    code = "Jn"
    referral: int


@dataclass(frozen=True)
class SayHowItGoes(Button):
    code = "Jg"
    referral: int
    how: str


@dataclass(frozen=True)
class EnterHowItGoes(Button):
    """What they told whoever walks beside them; without a source it asks where it comes from."""

    code = "Je"
    referral: int
    how: str
    source: str = ""
