"""Which counts may be told anew, so that nobody is found out by laying two letters side by side?

What changed by one to four people since it was told last is told as it stood then. Who was counted by name
stays so while they are many, and who was counted together comes apart only into parts that are each at least
as many as all of them were: else the sum of before would tell how few a part of it had been.
"""

from collections.abc import Mapping, Sequence

from bot.rules.small_cells import FEWEST, Told, fold

Share = Sequence[int]  # so many of so many


def since(counts: Mapping[str, int], before: Told | None) -> Told:
    if before is None or before.total is None:
        return fold(counts)
    by_name = {
        name: settled(counts[name], told)
        for name, told in before.cells.items()
        if counts.get(name, 0) >= FEWEST
    }
    fallen = sum(told for name, told in before.cells.items() if name not in by_name)
    together = {name: count for name, count in counts.items() if name not in by_name}
    rest = _rest(together, fallen + (before.others or 0), has_fallen=fallen > 0)
    return Told(_largest_first({**rest.cells, **by_name}), rest.others)


def share_since(now: Share | None, before: Share | None) -> Share | None:
    """As it stood, unless those who do, those who do not, and all of them changed by nobody or by many."""
    if now is None or before is None:
        return now
    return now if all(map(_is_apart, _sides(now), _sides(before))) else before


def settled(now: int, before: int) -> int:
    return now if _is_apart(now, before) else before


def _rest(counts: Mapping[str, int], before: int, *, has_fallen: bool) -> Told:
    """All who were not counted by name: apart, together, or as many as they were."""
    total = sum(counts.values())
    if not _is_apart(total, before):
        # Of names that fell among few, even their old sum would tell how few each can be.
        return Told({}, None if has_fallen else before or None)
    apart = fold(counts)
    parts = [*apart.cells.values(), apart.others or before]
    may_come_apart = not has_fallen and len(apart.cells) + bool(apart.others) > 1 and min(parts) >= before
    if not before or may_come_apart:
        return apart
    return Told({}, total if total >= FEWEST else None)


def _is_apart(now: int, before: int) -> bool:
    return now == before or abs(now - before) >= FEWEST


def _sides(share: Share) -> tuple[int, int, int]:
    part, whole = share
    return part, whole - part, whole


def _largest_first(cells: Mapping[str, int]) -> dict[str, int]:
    return {name: cells[name] for name in sorted(cells, key=lambda name: (-cells[name], name))}
