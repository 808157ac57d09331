"""What was seen of one person at one check-in?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """Her own word for how the business is doing."""

    PROGRESS = "progress"
    USUAL = "usual"
    STUCK = "stuck"
    RESTING = "resting"


class Verdict(StrEnum):
    """What the trainer found after talking to her."""

    ACTIVE = "active"
    STUCK = "stuck"


@dataclass(frozen=True)
class SharedWeek:
    """How this check-in went for the whole cohort, as shifts of the log-odds; 0 is as expected."""

    reply: float = 0.0  # below 0: fewer replies than expected, so a miss weighs less
    late: float = 0.0  # above 0: more late replies than expected, so being late weighs less
    sales: float = 0.0  # the cohort's usual change of sales on a log scale


AN_ORDINARY_WEEK: Final = SharedWeek()


@dataclass(frozen=True)
class Observation:
    """A due check-in and what came of it; what was not asked or not answered is None.

    `replied` is None where no check-in was due: a paused week, or a verdict that came in between.
    `sales` is the log of the amount over her own median.
    """

    replied: bool | None
    late: bool | None = None
    status: Status | None = None
    sales: float | None = None
    verdict: Verdict | None = None
    weeks: float = 1.0  # since the check-in before
    shared: SharedWeek = AN_ORDINARY_WEEK


def paused() -> Observation:
    return Observation(replied=None)
