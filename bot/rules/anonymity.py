"""Who stands together in what is released, for good, and what may be seen of all of them alike?"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

FEWEST_ALIKE = 5
ANY = "*"

Traits = Mapping[str, str]
Coarser = Callable[[str], str]

One = TypeVar("One", bound=Hashable)


def stand_together(people: Mapping[One, tuple[str, ...]], fewest: int = FEWEST_ALIKE) -> list[list[One]]:
    """Everybody in groups of at least `fewest`, like beside like; no group where there are fewer of them.

    In what is named of them first, most groups are alike.
    """
    in_order = sorted(people, key=lambda one: people[one])
    groups = len(in_order) // fewest
    cuts = [len(in_order) * cut // groups for cut in range(groups + 1)] if groups else []
    return [in_order[start:end] for start, end in pairwise(cuts)]


def seen_alike(group: Sequence[Traits], coarser: Mapping[str, Sequence[Coarser]]) -> Traits:
    """Of each trait the finest that all of them share; `coarser` names its ways to be made so."""
    return {trait: _shared([one[trait] for one in group], ways) for trait, ways in coarser.items()}


def _shared(values: Iterable[str], ways: Sequence[Coarser]) -> str:
    exact = set(values)
    for seen in (exact, *({way(value) for value in exact} for way in ways)):
        if len(seen) == 1:
            return seen.pop()
    return ANY
