"""How likely is it that somebody says goodbye in words that no rule knows?

A linear model in a file of whole numbers, made by `python -m tests.training`; reading it needs only Python.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.rules.understanding.goodbye_signs import goodbye_signs
from bot.rules.understanding.model import SCALE

GOODBYE_FILE = Path(__file__).with_name("goodbye.json")


@dataclass(frozen=True)
class Ear:
    bias: int
    weights: Mapping[str, int]

    def likelihood(self, text: str, language: str = "id") -> float:
        signs = goodbye_signs(text, language)
        score = self.bias + sum(strength * self.weights.get(sign, 0) for sign, strength in signs.items())
        return 1 / (1 + math.exp(-score / SCALE))


@cache
def trained_ear() -> Ear:
    stored = json.loads(GOODBYE_FILE.read_text(encoding="utf-8"))
    return Ear(stored["bias"], stored["weights"])
