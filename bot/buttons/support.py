"""What can be pressed to record support, to share it out, and to say whether it came?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class NewSupport(Button):
    """Asks what kind; for this participant, or 0 for whoever is named later."""

    code = "0n"
    participant: int


@dataclass(frozen=True)
class SupportIs(Button):
    code = "0k"
    kind: str


@dataclass(frozen=True)
class SupportThem(Button):
    """For this participant, of several of a name."""

    code = "0t"
    participant: int


@dataclass(frozen=True)
class SupportAll(Button):
    """For the cohort, to be shared out later."""

    code = "0a"
    cohort: int


@dataclass(frozen=True)
class SupportFree(Button):
    """Without conditions."""

    code = "0c"


@dataclass(frozen=True)
class SupportGiven(Button):
    """1 it was handed over, 0 it is pledged."""

    code = "0g"
    yes: int


@dataclass(frozen=True)
class OfPledge(Button):
    """What was handed over is of this pledge, or with 0 of none."""

    code = "0o"
    pledge: int


@dataclass(frozen=True)
class SupportBecause(Button):
    code = "0w"
    why: str


@dataclass(frozen=True)
class ShowSupport(Button):
    code = "0s"
    support: int


@dataclass(frozen=True)
class ShareOut(Button):
    """Asks to whom of the cohort."""

    code = "0h"
    support: int


@dataclass(frozen=True)
class ShareAll(Button):
    """All that is left."""

    code = "0l"


@dataclass(frozen=True)
class DeliverSupport(Button):
    code = "0d"
    support: int


@dataclass(frozen=True)
class WithdrawSupport(Button):
    code = "0x"
    support: int


@dataclass(frozen=True)
class AnnounceSupport(Button):
    code = "0i"
    support: int


@dataclass(frozen=True)
class SupportCame(Button):
    """Whoever got it says: yes, no, or it differs."""

    code = "0j"
    support: int
    how: str


@dataclass(frozen=True)
class ListSupport(Button):
    code = "0p"


@dataclass(frozen=True)
class SumSupport(Button):
    code = "0u"


@dataclass(frozen=True)
class WhyNot(Button):
    """A participant asks why they have not got what there is."""

    code = "0q"


@dataclass(frozen=True)
class AppealSupport(Button):
    code = "0e"
    support: int
