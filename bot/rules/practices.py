"""How much of what makes a business last do people do by now, against when they were first asked?

Only whoever told it at two times or more can be compared; of the others nothing follows.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Compared:
    """Of `people` who told it at least twice: how many do each practice at first and now, how many do more of
    them than at first, and the median number of practices a person. `once` told it a single time.
    """

    people: int
    once: int
    more: int
    first: Mapping[str, int]
    latest: Mapping[str, int]
    usual_first: float | None
    usual_latest: float | None


def compare(told: Mapping[int, Sequence[Collection[str]]], practices: Sequence[str]) -> Compared:
    """By person what they told each time, the oldest first; what is no practice is not counted."""
    twice = [
        (known.intersection(times[0]), known.intersection(times[-1]))
        for times in told.values()
        if len(times) > 1
        for known in (frozenset(practices),)
    ]
    return Compared(
        people=len(twice),
        once=sum(len(times) == 1 for times in told.values()),
        more=sum(len(latest) > len(first) for first, latest in twice),
        first={key: sum(key in first for first, _ in twice) for key in practices},
        latest={key: sum(key in latest for _, latest in twice) for key in practices},
        usual_first=median(len(first) for first, _ in twice) if twice else None,
        usual_latest=median(len(latest) for _, latest in twice) if twice else None,
    )
