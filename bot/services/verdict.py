"""Could chance alone have made a difference like this?"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """`chance` is how often chance alone would make any side look as unequal as this one."""

    chance: float
    is_flagged: bool


@dataclass(frozen=True)
class Judgement:
    """For each side, by who got anything at all and, where somebody got it twice, by how often. `found` says
    how often two shares would be told apart by who got anything, if half of the people had each."""

    by_any: list[Verdict]
    by_times: list[Verdict] | None
    found: Callable[[float, float], float]
