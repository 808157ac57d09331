"""What can be pressed to get a report?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SendReport(Button):
    """The programme report of this cohort."""

    code = "8r"
    cohort: int


@dataclass(frozen=True)
class SendForPartners(Button):
    """What may be handed out of this cohort."""

    code = "8u"
    cohort: int


@dataclass(frozen=True)
class SendExport(Button):
    """Everything recorded of this cohort."""

    code = "8x"
    cohort: int
