"""Which counts of people may be told, so that nobody among few can be found out, not even by reckoning?

What fewer than five people share is not told by itself: it is folded into one count with others, of which
there are at least two, and which again is of five or more.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FEWEST = 5
FEWEST_FOLDED = 2


@dataclass(frozen=True)
class Told:
    """`cells` by name; `others` are all the rest together, None where there is none or they are too few."""

    cells: Mapping[str, int]
    others: int | None = None

    @property
    def total(self) -> int | None:
        """None where nothing may be told at all."""
        return sum(self.cells.values()) + (self.others or 0) if self.cells or self.others else None


def fold(counts: Mapping[str, int]) -> Told:
    """Each cell of five or more, the largest first, as far as the others stay together unknown.

    With the total anybody could subtract what is told from it: what is left must be of two names or more.
    """
    present = {name: count for name, count in counts.items() if count}
    told = {name: present[name] for name in sorted(present, key=lambda name: (-present[name], name))}
    folded = {name: told.pop(name) for name in list(told) if told[name] < FEWEST}
    while folded and _gives_away(folded):
        if not told:
            return Told({})
        # All that are equally many, or which of them it was would tell something.
        smallest = min(told.values())
        folded |= {name: told.pop(name) for name in list(told) if told[name] == smallest}
    return Told(told, sum(folded.values()) or None)


def _gives_away(folded: Mapping[str, int]) -> bool:
    """Alone, together too few, or each as many as a small cell can be: then it follows how many."""
    counts = folded.values()
    return len(counts) < FEWEST_FOLDED or sum(counts) < FEWEST or set(counts) == {FEWEST - 1}


def share(part: int, whole: int) -> tuple[int, int] | None:
    """So many of so many, if neither those who do nor those who do not are fewer than five."""
    return (part, whole) if part >= FEWEST and whole - part >= FEWEST else None
