"""Which groups are put together, so that none is so small that it points at somebody?"""

from collections.abc import Mapping, Sequence

FEWEST = 5

Keys = tuple[str, ...]


def put_together(sizes: Mapping[str, int], order: Sequence[str] | None = None) -> list[Keys]:
    """Every group once, alone or with others; none smaller than FEWEST unless all of them are.

    Where the groups have an order, neighbours come together; otherwise the small ones do.
    """
    return _neighbours(sizes, order) if order is not None else _small_ones(sizes)


def _neighbours(sizes: Mapping[str, int], order: Sequence[str]) -> list[Keys]:
    together: list[Keys] = []
    waiting: Keys = ()
    for key in order:
        if key in sizes:
            waiting = (*waiting, key)
        if _size(sizes, waiting) >= FEWEST:
            together.append(waiting)
            waiting = ()
    if waiting:
        together[-1:] = [(*(together[-1] if together else ()), *waiting)]
    return together


def _small_ones(sizes: Mapping[str, int]) -> list[Keys]:
    by_size = sorted(sizes, key=lambda key: (-sizes[key], key))
    large: list[Keys] = [(key,) for key in by_size if sizes[key] >= FEWEST]
    small: Keys = tuple(key for key in by_size if sizes[key] < FEWEST)
    if small and large and _size(sizes, small) < FEWEST:
        small = (*large.pop(), *small)
    return [*large, small] if small else large


def _size(sizes: Mapping[str, int], keys: Keys) -> int:
    return sum(sizes[key] for key in keys)
