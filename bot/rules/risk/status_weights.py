"""How far can her own word for the business be trusted in this village?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from bot.rules.risk.observations import Status, Verdict

Weights = tuple[float, float, float, float]  # one for each Status, in its order

ORDER: Final = {status: place for place, status in enumerate(Status)}


@dataclass(frozen=True)
class StatusWeights:
    """How often each word is chosen by those who are well, away and stalled.

    They lie closer together than people might tell, as a word that means nothing in some village must
    not outweigh weeks of replies. The first and the last learn: they start as if `trust` answers had been
    looked into already, so a few odd ones change little, and a village of complainers is learnt in time.
    """

    active: Weights = (0.33, 0.48, 0.09, 0.10)
    away: Weights = (0.10, 0.40, 0.12, 0.38)
    stalled: Weights = (0.16, 0.44, 0.26, 0.14)
    trust: float = 40.0
    learned_active: float = 0.0
    learned_stalled: float = 0.0

    def learned(self, verdict: Verdict, words: Iterable[Status]) -> "StatusWeights":
        """The weights after a trainer has said how somebody who had chosen these words really was."""
        if verdict is Verdict.ACTIVE:
            return self.heard((word, 1.0) for word in words)
        answers = self.trust + self.learned_stalled
        counts = _counts((word, 1.0) for word in words)
        return replace(
            self,
            stalled=_mean(self.stalled, answers, counts),
            learned_stalled=self.learned_stalled + sum(counts),
        )

    def heard(self, words: Iterable[tuple[Status, float]]) -> "StatusWeights":
        """The weights after a week's words, each with how likely she who chose it is well.

        Most people are, most of the time: what the whole cohort says shows what it says when all is well.
        """
        answers = self.trust + self.learned_active
        counts = _counts(words)
        return replace(
            self,
            active=_mean(self.active, answers, counts),
            learned_active=self.learned_active + sum(counts),
        )


def _counts(words: Iterable[tuple[Status, float]]) -> Weights:
    counts = [0.0] * len(ORDER)
    for word, share in words:
        counts[ORDER[word]] += share
    progress, usual, stuck, resting = counts
    return progress, usual, stuck, resting


def _mean(weights: Weights, answers: float, counts: Weights) -> Weights:
    """Of the Dirichlet that follows."""
    total = answers + sum(counts)
    progress, usual, stuck, resting = (
        (weight * answers + count) / total for weight, count in zip(weights, counts, strict=True)
    )
    return progress, usual, stuck, resting
