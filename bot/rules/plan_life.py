"""Which step may a plan or a target of it take from where it stands, and who may take it?"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.rules import life
from bot.rules.life import Path, path
from storage.plan_vocabulary import AWAITED, GOING, PlanStatus, PlanStep, TargetState

TARGETS = 3


class Side(StrEnum):
    """Participant and staff are two sides: one drafts, the other agrees."""

    DRAFTER = "drafter"
    OTHER = "other"
    BOT = "bot"


LIFE: Mapping[PlanStep, Path[PlanStatus, Side]] = {
    PlanStep.PROPOSED: path({PlanStatus.DRAFT}, PlanStatus.PROPOSED, Side.DRAFTER),
    PlanStep.WISHED_OTHERWISE: path({PlanStatus.PROPOSED}, PlanStatus.OTHERWISE, Side.OTHER),
    PlanStep.AGREED: path({PlanStatus.PROPOSED}, PlanStatus.AGREED, Side.OTHER),
    PlanStep.SUPERSEDED: path({*AWAITED, PlanStatus.AGREED}, PlanStatus.SUPERSEDED, Side.BOT),
}
# Of an agreed plan; either side may say so, and the other hears of it.
TARGET_LIFE: Mapping[PlanStep, Path[TargetState, Side]] = {
    PlanStep.REVIEWED: path(GOING, None, Side.DRAFTER, Side.OTHER),
    PlanStep.REACHED: path(GOING, TargetState.REACHED, Side.DRAFTER, Side.OTHER),
    PlanStep.MOVED: path(GOING, TargetState.MOVED, Side.DRAFTER, Side.OTHER),
    PlanStep.DROPPED: path(GOING, TargetState.DROPPED, Side.DRAFTER, Side.OTHER),
    PlanStep.REOPENED: path({TargetState.REACHED}, TargetState.OPEN, Side.DRAFTER, Side.OTHER),
}


def after(status: PlanStatus, step: PlanStep, who: Collection[Side]) -> PlanStatus | None:
    """Where the step leads; None where it may not be taken from here, or not by them."""
    return life.after(LIFE, status, step, who)


def target_after(state: TargetState, step: PlanStep, who: Collection[Side]) -> TargetState | None:
    return life.after(TARGET_LIFE, state, step, who)


def is_whole(targets: int) -> bool:
    """Only three targets make a plan that can be proposed."""
    return targets == TARGETS
