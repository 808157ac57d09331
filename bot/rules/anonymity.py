"""How is what could single somebody out made coarser, until nobody stands in fewer than so many alike?

First a trait is coarsened for all, the one with the most different values first; who still stands in too
small a class is left out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

FEWEST_ALIKE = 5
MOST_LEFT_OUT = 0.05
ANY = "*"
OTHER = "other"

Traits = Mapping[str, str]
Coarser = Callable[[str], str]


@dataclass(frozen=True)
class Released:
    """Each row's traits as they may be seen, None where it is left out; how far each was coarsened."""

    rows: Sequence[Traits | None]
    steps: Mapping[str, int]

    @property
    def left_out(self) -> int:
        return sum(row is None for row in self.rows)


def release(
    rows: Sequence[Traits], ladders: Mapping[str, Sequence[Coarser]], fewest: int = FEWEST_ALIKE
) -> Released:
    """`ladders` names every trait with its ways to be coarser, of which the last leaves nothing of it.

    In what is released every combination of traits is shared by at least `fewest` rows.
    """
    steps = dict.fromkeys(ladders, 0)
    while True:
        seen = [_as_seen(row, ladders, steps) for row in rows]
        alike = Counter(_key(row) for row in seen)
        small = [alike[_key(row)] < fewest for row in seen]
        finest = _finest(seen, ladders, steps)
        if sum(small) <= MOST_LEFT_OUT * len(rows) or finest is None:
            return Released(
                [None if is_small else row for row, is_small in zip(seen, small, strict=True)], steps
            )
        steps[finest] += 1


def anything(_value: str) -> str:
    return ANY


def only_common(values: Iterable[str], at_least: int) -> Coarser:
    """What so many share stays, what fewer share becomes one."""
    times = Counter(values)
    return lambda value: value if times[value] >= at_least else OTHER


def _as_seen(row: Traits, ladders: Mapping[str, Sequence[Coarser]], steps: Mapping[str, int]) -> Traits:
    seen = {}
    for trait, ways in ladders.items():
        value = row[trait]
        seen[trait] = value if steps[trait] == 0 else ways[steps[trait] - 1](value)
    return seen


def _finest(
    seen: Sequence[Traits], ladders: Mapping[str, Sequence[Coarser]], steps: Mapping[str, int]
) -> str | None:
    """The trait with the most different values of those that can still be coarsened."""
    left = [trait for trait, ways in ladders.items() if steps[trait] < len(ways)]
    return max(left, key=lambda trait: len({row[trait] for row in seen}), default=None)


def _key(row: Traits) -> tuple[str, ...]:
    return tuple(row.values())
