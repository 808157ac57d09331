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
    """One step of one recommendation, as it was written down; `reason` is the code of a refusal."""

    referral: int
    step: ReferralStep
    reason: str | None = None


@dataclass(frozen=True)
class Leak:
    """`reached` counts who came as far as each stage or farther; `refused` says how many by reason, the most
    frequent first; the rest of those without the money is `under_way`."""

    reached: dict[ReferralStatus, int]
    refused: dict[str, int]
    under_way: int


def leak(events: Iterable[Event]) -> Leak:
    """Counted from the raw events alone, which may come in any order; a stage that was skipped was passed."""
    taken: dict[int, set[str]] = defaultdict(set)
    refused: Counter[str] = Counter()
    for event in events:
        taken[event.referral].add(event.step.value)
        if event.step is ReferralStep.REJECTED:
            refused[event.reason or ""] += 1
    farthest = [
        max((place for place, stage in enumerate(WAY) if stage.value in steps), default=0)
        for steps in taken.values()
    ]
    reached = {stage: sum(place >= number for place in farthest) for number, stage in enumerate(WAY)}
    without = len(farthest) - reached[ReferralStatus.DISBURSED]
    ordered = dict(sorted(refused.items(), key=lambda one: (-one[1], one[0])))
    return Leak(reached, ordered, without - refused.total())
