"""Which counts may be told anew, so that nobody is found out by laying two letters side by side?

What changed by one to four people since it was told last is told as it stood then.
"""

from collections.abc import Mapping, Sequence

from bot.rules.small_cells import FEWEST, Told

Share = Sequence[int]  # so many of so many


def since(now: Told, before: Told | None) -> Told:
    """Each cell that both name by itself; all the rest, which may be folded otherwise, as one."""
    if before is None or before.total is None or now.total is None:
        return now
    both = {name: settled(now.cells[name], before.cells[name]) for name in now.cells if name in before.cells}
    rest = now if _is_apart(_rest(now, both), _rest(before, both)) else before
    return Told(_largest_first({**rest.cells, **both}), rest.others)


def share_since(now: Share | None, before: Share | None) -> Share | None:
    """As it stood, unless those who do, those who do not, and all of them changed by nobody or by many."""
    if now is None or before is None:
        return now
    return now if all(map(_is_apart, _sides(now), _sides(before))) else before


def settled(now: int, before: int) -> int:
    return now if _is_apart(now, before) else before


def _is_apart(now: int, before: int) -> bool:
    return now == before or abs(now - before) >= FEWEST


def _rest(told: Told, without: Mapping[str, int]) -> int:
    return sum(count for name, count in told.cells.items() if name not in without) + (told.others or 0)


def _sides(share: Share) -> tuple[int, int, int]:
    part, whole = share
    return part, whole - part, whole


def _largest_first(cells: Mapping[str, int]) -> dict[str, int]:
    return {name: cells[name] for name in sorted(cells, key=lambda name: (-cells[name], name))}
