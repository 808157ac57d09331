"""What can be pressed about a file for a bank?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class PrepareFile(Button):
    """Asks for the consent to have one made for this lender."""

    code = "Kp"
    lender: str


@dataclass(frozen=True)
class AgreeToFile(Button):
    code = "Ka"
    lender: str
    days: int


@dataclass(frozen=True)
class DeclineFile(Button):
    code = "Kd"


@dataclass(frozen=True)
class OpenBook(Button):
    """What can be done for somebody by whoever walks beside them."""

    code = "Ko"
    participant: int


@dataclass(frozen=True)
class PrepareForThem(Button):
    """Reads out to somebody without Telegram what they would consent to."""

    code = "Kq"
    participant: int
    lender: str


@dataclass(frozen=True)
class AgreeForThem(Button):
    """They said yes to it, until this many days from now."""

    code = "Kb"
    participant: int
    lender: str
    days: int


@dataclass(frozen=True)
class ShowFile(Button):
    code = "Ks"
    file: int


@dataclass(frozen=True)
class ReleaseFile(Button):
    """What they saw may go; `seen` is how its hash begins."""

    code = "Kr"
    file: int
    seen: str


@dataclass(frozen=True)
class NewLink(Button):
    """Another link to a file that was let go."""

    code = "Kn"
    file: int


@dataclass(frozen=True)
class RevokeFile(Button):
    code = "Kx"
    file: int


@dataclass(frozen=True)
class WantOtherwise(Button):
    """They saw it, and something in it is to be changed."""

    code = "Kc"
    file: int


@dataclass(frozen=True)
class AddLicence(Button):
    code = "Kl"


@dataclass(frozen=True)
class AddLicenceFor(Button):
    code = "Ke"
    participant: int


@dataclass(frozen=True)
class TellLastDay(Button):
    """Until when this permit is valid."""

    code = "Ki"
    licence: int


@dataclass(frozen=True)
class LicenceIs(Button):
    code = "Kk"
    kind: str


@dataclass(frozen=True)
class WriteLetter(Button):
    """A trainer begins the letter for this participant."""

    code = "Kw"
    participant: int


@dataclass(frozen=True)
class SignLetter(Button):
    """The letter as it stands, without a sentence of their own."""

    code = "Kg"
    participant: int
