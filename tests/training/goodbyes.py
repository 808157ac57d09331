"""How is the ear made that hears goodbyes no rule knows? `python -m tests.training` writes it."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from bot.rules.understanding import goodbye_signs, not_goodbye, opting_out, partings, plain_words
from bot.rules.understanding.likely_goodbye import Ear
from bot.rules.understanding.model import SCALE
from bot.rules.understanding.reader import Label
from tests.training.labelled import GIVEN, GOODBYES_OR_NOT, TAUGHT, Reply, digest, replies
from tests.training.misspelling import variants

VARIANTS, VARIANT_WEIGHT = 2, 0.4
KEPT_SIGNS, SEEN_AT_LEAST = 6_000, 2
REGULARISATION = 100.0
LISTENED_WITH = (goodbye_signs, not_goodbye, opting_out, partings, plain_words)


def ear_for(lines: Sequence[Reply]) -> Ear:
    taught = [(text, reply.label == Label.STOP, weight) for reply in lines for text, weight in _ways(reply)]
    table = DictVectorizer(sort=True)
    seen = table.fit_transform([_signs(text) for text, _, _ in taught])
    goodbyes = np.array([goodbye for _, goodbye, _ in taught])
    often = np.asarray((seen > 0).sum(axis=0)).ravel() >= SEEN_AT_LEAST * (1 + VARIANTS)
    worth = np.where(often, np.nan_to_num(chi2(seen, goodbyes)[0]), -1.0)
    kept = np.sort(np.argsort(-worth, kind="stable")[: min(KEPT_SIGNS, int(often.sum()))])
    with threadpool_limits(limits=1):  # sums in one order, so that the same numbers come out on any machine
        fitted = LogisticRegression(C=REGULARISATION, max_iter=5_000, tol=1e-6)
        fitted.fit(seen[:, kept], goodbyes, sample_weight=[weight for _, _, weight in taught])
    weights = {
        str(name): round(float(weight) * SCALE)
        for name, weight in zip(table.get_feature_names_out()[kept], fitted.coef_[0], strict=True)
    }
    bias = round(float(fitted.intercept_[0]) * SCALE)
    return Ear(bias, {name: weight for name, weight in weights.items() if weight})


def final_ear() -> Ear:
    return ear_for(replies(*TAUGHT, GIVEN, GOODBYES_OR_NOT))


def written_ear(ear: Ear) -> str:
    """One sign a line, in order, so that a change can be read."""
    head = {"made_from": heard_from(), "bias": ear.bias}
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    rows = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{ear.weights[name]}" for name in sorted(ear.weights)
    )
    return "{\n" + ",\n".join(lines) + ',\n"weights": {\n' + rows + "\n}\n}\n"


def heard_from() -> str:
    """What the ear was made from: the labelled files and the way they are looked at."""
    looked_at = b"".join(Path(module.__file__ or "").read_bytes() for module in LISTENED_WITH)
    files = digest(*TAUGHT, GIVEN, GOODBYES_OR_NOT)
    return hashlib.sha256(files.encode() + looked_at + Path(__file__).read_bytes()).hexdigest()


def _ways(reply: Reply) -> list[tuple[str, float]]:
    return [(reply.text, 1.0), *((text, VARIANT_WEIGHT) for text in variants(reply.text, VARIANTS))]


@cache
def _signs(text: str) -> dict[str, float]:
    return goodbye_signs.goodbye_signs(text)
