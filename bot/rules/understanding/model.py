"""What does the trained model make of a message's features?

A linear model in a file of whole numbers, made by `python -m tests.training`; reading it needs only Python.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MODEL_FILE = Path(__file__).with_name("model.json")
SCALE = 100


@dataclass(frozen=True)
class Model:
    """`weights` holds, for each feature, its labels' weights followed by its topics'."""

    labels: tuple[str, ...]
    topics: tuple[str, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, tuple[int, ...]]
    label_sharpness: float
    topic_sharpness: float
    sure: float
    worry: float

    def scores(self, features: Mapping[str, float]) -> list[float]:
        totals = [float(number) for number in self.bias]
        for feature, strength in features.items():
            for at, weight in enumerate(self.weights.get(feature, ())):
                totals[at] += strength * weight
        return [total / SCALE for total in totals]

    def likelihoods(self, features: Mapping[str, float]) -> tuple[dict[str, float], dict[str, float]]:
        """How likely each label is, and each topic."""
        scores = self.scores(features)
        labels, topics = scores[: len(self.labels)], scores[len(self.labels) :]
        return (
            dict(zip(self.labels, softmax(labels, self.label_sharpness), strict=True)),
            dict(zip(self.topics, softmax(topics, self.topic_sharpness), strict=True)),
        )


def softmax(scores: list[float], sharpness: float) -> list[float]:
    highest = max(scores)
    powers = [math.exp(sharpness * (score - highest)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


@cache
def trained() -> Model:
    stored = json.loads(MODEL_FILE.read_text(encoding="utf-8"))
    return Model(
        labels=tuple(stored["labels"]),
        topics=tuple(stored["topics"]),
        bias=tuple(stored["bias"]),
        weights={feature: tuple(weights) for feature, weights in stored["weights"].items()},
        label_sharpness=stored["label_sharpness"],
        topic_sharpness=stored["topic_sharpness"],
        sure=stored["sure"],
        worry=stored["worry"],
    )
