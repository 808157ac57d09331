"""Which sign moved the suspicion, and by how much?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    MISSED = "missed"
    COHORT = "cohort"  # what that weighs less or more because of what the others did
    REPLIED = "replied"
    LATE = "late"
    PROMPT = "prompt"
    SAID_PROGRESS = "said_progress"
    SAID_USUAL = "said_usual"
    SAID_STUCK = "said_stuck"
    SAID_RESTING = "said_resting"
    SALES = "sales"
    FOUND_ACTIVE = "found_active"
    FOUND_STUCK = "found_stuck"

    @staticmethod
    def of_reply(replied: bool) -> "Sign":
        return Sign.REPLIED if replied else Sign.MISSED

    @staticmethod
    def of_time(late: bool) -> "Sign":
        return Sign.LATE if late else Sign.PROMPT


@dataclass(frozen=True)
class Reason:
    """`change` is in log-odds of having stalled; `figure` is the sign's own number, where it has one."""

    sign: Sign
    change: float
    times: int = 1
    figure: float | None = None


def gathered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """One reason a sign, the weightiest first; their changes add up to the same as before.

    The figure is the latest.
    """
    by_sign: dict[Sign, Reason] = {}
    for reason in reasons:
        so_far = by_sign.get(reason.sign, Reason(reason.sign, 0.0, 0))
        figure = so_far.figure if reason.figure is None else reason.figure
        by_sign[reason.sign] = Reason(
            reason.sign, so_far.change + reason.change, so_far.times + reason.times, figure
        )
    return tuple(sorted(by_sign.values(), key=lambda reason: -abs(reason.change)))
