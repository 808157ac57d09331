"""Of how many who were recommended for a loan has the money come, and why not for the others?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from storage.lending_vocabulary import ReferralStatus, ReferralStep

WAY = (
    ReferralStatus.REFERRED,
    ReferralStatus.FILE_COMPLETE,
    ReferralStatus.SUBMITTED,
    ReferralStatus.SURVEYED,
    ReferralStatus.APPROVED,
    ReferralStatus.DISBURSED,
    ReferralStatus.FOLLOWED_UP,
)


@dataclass(frozen=True)
class Event:
    """One step of one recommendation, as it was written down; `reason` is the code of a refusal, `undone` the
    step that was a mistake.
    """

    referral: int
    step: ReferralStep
    reason: str | None = None
    undone: ReferralStep | None = None


@dataclass(frozen=True)
class Leak:
    """`reached` counts who came as far as each stage or farther; `refused` says how many by reason, the most
    frequent first; the rest of those without the money is `under_way`."""

    reached: dict[ReferralStatus, int]
    refused: dict[str, int]
    under_way: int


def leak(events: Iterable[Event]) -> Leak:
    """Counted from the raw events alone, which may come in any order; a stage that was skipped was passed."""
    taken: dict[int, Counter[str]] = defaultdict(Counter)
    refused: Counter[str] = Counter()
    for event in events:
        step, times = (event.undone, -1) if event.undone is not None else (event.step, 1)
        taken[event.referral][step.value] += times
        if step is ReferralStep.REJECTED:
            refused[event.reason or ""] += times
    farthest = [
        max((place for place, stage in enumerate(WAY) if steps[stage.value] > 0), default=0)
        for steps in taken.values()
    ]
    reached = {stage: sum(place >= number for place in farthest) for number, stage in enumerate(WAY)}
    without = len(farthest) - reached[ReferralStatus.DISBURSED]
    ordered = dict(sorted((+refused).items(), key=lambda one: (-one[1], one[0])))
    return Leak(reached, ordered, without - refused.total())
