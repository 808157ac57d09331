"""How is the model made that reads free text? `python -m tests.training` writes it beside its reader."""

import hashlib
import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from bot.rules.understanding import cues, features, model, plain_words
from bot.rules.understanding.model import SCALE, Model, softmax
from bot.rules.understanding.reader import NO_TOPIC, Label, Topic
from tests.training.labelled import (
    FRESH,
    GIVEN,
    OWN,
    PLAIN,
    SECOND_VOICE,
    TAUGHT,
    UNSEEN,
    Reply,
    digest,
    replies,
)
from tests.training.misspelling import variants

LABELS = (Label.PROGRESS, Label.STUCK, Label.HELP, Label.CHITCHAT, Label.STOP)
TOPICS = (*Topic, NO_TOPIC)
VARIANTS, VARIANT_WEIGHT = 2, 0.4
GIVEN_WEIGHT = 2.0
KEPT_FEATURES = 3_500
SEEN_AT_LEAST = 2
REGULARISATION = 8.0
HANDED_OVER_AT_MOST = 0.2
SHARPNESSES = tuple(step / 20 for step in range(4, 41))
READERS = (cues, features, model, plain_words)


def train(lines: Sequence[Reply], given: Sequence[Reply] = ()) -> Model:
    """Untempered: sharpness 1 and no limits; `given` weighs more."""
    taught = [(reply, reply.text, weight) for reply, weight in _weighted(lines, given)]
    taught += [
        (reply, variant, weight * VARIANT_WEIGHT)
        for reply, weight in _weighted(lines, given)
        for variant in variants(reply.text, VARIANTS)
    ]
    table = DictVectorizer(sort=True)
    seen = table.fit_transform([_features(text) for _, text, _ in taught])
    weights = np.array([weight for _, _, weight in taught])
    labels = np.array([_label(reply) for reply, _, _ in taught])
    on_topic = np.array([reply.label in {Label.STUCK, Label.HELP} for reply, _, _ in taught])
    topics = np.array([reply.topic or NO_TOPIC for reply, _, _ in taught])
    kept = _telling(seen, labels, np.where(on_topic, topics, "other"))
    names = table.get_feature_names_out()[kept]
    chosen = seen[:, kept]
    label_bias, label_weights = _fitted(chosen, labels, weights, LABELS)
    topic_bias, topic_weights = _fitted(chosen[on_topic], topics[on_topic], weights[on_topic], TOPICS)
    whole = np.vstack([label_weights, topic_weights]).T
    return Model(
        labels=LABELS,
        topics=TOPICS,
        bias=_whole([*label_bias, *topic_bias]),
        weights={str(name): row for name, row in zip(names, map(_whole, whole), strict=True) if any(row)},
        label_sharpness=1.0,
        topic_sharpness=1.0,
        sure=0.0,
        worry=1.0,
    )


def tempered(untempered: Model, judged_by: Model, strangers: Sequence[Reply]) -> Model:
    """With the sharpness and the limits that fit replies of people whose style the judge never saw."""
    label_sharpness = min(SHARPNESSES, key=lambda sharpness: _surprise(judged_by, strangers, sharpness))
    sure, worry = _limits(judged_by, strangers, label_sharpness)
    return Model(
        labels=untempered.labels,
        topics=untempered.topics,
        bias=untempered.bias,
        weights=untempered.weights,
        label_sharpness=label_sharpness,
        topic_sharpness=label_sharpness,
        sure=sure,
        worry=worry,
    )


def write(made: Model, path: Path) -> None:
    path.write_text(written(made), encoding="utf-8")


def written(made: Model) -> str:
    """One feature a line, in order, so that a change can be read."""
    head = {
        "made_from": sources(),
        "labels": made.labels,
        "topics": made.topics,
        "label_sharpness": made.label_sharpness,
        "topic_sharpness": made.topic_sharpness,
        "sure": made.sure,
        "worry": made.worry,
        "bias": made.bias,
    }
    lines = [f"{json.dumps(key)}: {_compact(value)}" for key, value in head.items()]
    rows = ",\n".join(f"{_compact(name)}: {_compact(made.weights[name])}" for name in sorted(made.weights))
    return "{\n" + ",\n".join(lines) + ',\n"weights": {\n' + rows + "\n}\n}\n"


def sources() -> str:
    """What the model was made from: the labelled files and the way they are looked at."""
    looked_at = b"".join(Path(module.__file__ or "").read_bytes() for module in READERS)
    return hashlib.sha256(
        digest(*TAUGHT, GIVEN).encode() + looked_at + Path(__file__).read_bytes()
    ).hexdigest()


def final() -> Model:
    own = replies(*OWN)
    everybody = replies(*TAUGHT)
    strangers = [*replies(SECOND_VOICE, UNSEEN, *FRESH, *PLAIN), *replies(GIVEN)]
    return tempered(train(everybody, replies(GIVEN)), train(own), strangers)


def _weighted(lines: Sequence[Reply], given: Sequence[Reply]) -> list[tuple[Reply, float]]:
    return [(reply, 1.0) for reply in lines] + [(reply, GIVEN_WEIGHT) for reply in given]


def _label(reply: Reply) -> str:
    # What a human must read anyway is never to be taken for good news where the rules overlook it.
    return Label.STUCK if reply.label == Label.UNSURE else reply.label


@cache
def _features(text: str) -> dict[str, float]:
    return features.features(plain_words.plain_words(text))


def _telling(seen: csr_matrix, labels: np.ndarray, topics: np.ndarray) -> np.ndarray:
    often = np.asarray((seen > 0).sum(axis=0)).ravel() >= SEEN_AT_LEAST * (1 + VARIANTS)
    worth = np.nan_to_num(chi2(seen, labels)[0]) + np.nan_to_num(chi2(seen, topics)[0])
    ranked = np.argsort(-np.where(often, worth, -1.0), kind="stable")
    return np.sort(ranked[: min(KEPT_FEATURES, int(often.sum()))])


def _fitted(
    seen: csr_matrix, answers: np.ndarray, weights: np.ndarray, names: Sequence[str]
) -> tuple[np.ndarray, np.ndarray]:
    with threadpool_limits(limits=1):  # sums in one order, so that the same numbers come out on any machine
        fitted = LogisticRegression(C=REGULARISATION, max_iter=5_000, tol=1e-6)
        fitted.fit(seen, answers, sample_weight=weights)
    order = [list(fitted.classes_).index(name) for name in names]
    return fitted.intercept_[order], fitted.coef_[order]


def _whole(numbers: Sequence[float]) -> tuple[int, ...]:
    return tuple(round(float(number) * SCALE) for number in numbers)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _label_scores(judge: Model, reply: Reply) -> list[float]:
    return judge.scores(_features(reply.text))[: len(judge.labels)]


def _surprise(judge: Model, strangers: Sequence[Reply], sharpness: float) -> float:
    at = {label: place for place, label in enumerate(judge.labels)}
    return -sum(
        math.log(softmax(_label_scores(judge, reply), sharpness)[at[_label(reply)]]) for reply in strangers
    )


def _limits(judge: Model, strangers: Sequence[Reply], sharpness: float) -> tuple[float, float]:
    """Hands over as much as it may, to be wrong as seldom as it can and least of all about people in need."""
    judged = [
        (reply, dict(zip(judge.labels, softmax(_label_scores(judge, reply), sharpness), strict=True)))
        for reply in strangers
        if reply.label not in {Label.STOP, Label.UNSURE}
    ]
    options = []
    for sure in (step / 50 for step in range(15, 40)):
        for worry in (step / 50 for step in range(8, 30)):
            handed, missed, wrong = 0, 0, 0
            for reply, chances in judged:
                best = max(chances, key=chances.__getitem__)
                in_need = chances[Label.STUCK] + chances[Label.HELP]
                calm = best not in {Label.STUCK, Label.HELP}
                if best == Label.STOP or chances[best] < sure or (calm and in_need >= worry):
                    handed += 1
                elif best != reply.label:
                    wrong += 1
                    missed += calm
            if handed <= HANDED_OVER_AT_MOST * len(judged):
                options.append((2 * missed + wrong, handed, sure, worry))
    _, _, sure, worry = min(options)
    return sure, worry
