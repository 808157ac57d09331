"""Can nobody reckon back how many stand in a small cell?"""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.small_cells import Told, fold, share

NAMES = ("alat", "bahan", "dana", "pasar", "pelatihan")
COUNTS = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 12))


@given(COUNTS)
def test_nothing_told_is_of_fewer_than_five(counts: dict[str, int]) -> None:
    told = fold(counts)

    assert all(count >= 5 for count in told.cells.values())
    assert told.others is None or told.others >= 5
    assert told.total is None or told.total == sum(counts.values())


def test_no_hidden_cell_follows_from_what_is_told_and_how_it_was_folded() -> None:
    """Whoever knows every name and the rule still finds several answers for each that is not told."""
    alike: dict[tuple[tuple[tuple[str, int], ...], int], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(9), repeat=4):
        told = fold(dict(zip(NAMES, counts, strict=False)))
        if told.others is not None:
            alike[tuple(sorted(told.cells.items())), told.others].append(counts)

    assert alike
    for (cells, _), possible in alike.items():
        hidden = [place for place, name in enumerate(NAMES[:4]) if name not in dict(cells)]
        assert all(len({counts[place] for counts in possible}) > 1 for place in hidden), cells


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({}, Told({})),
        ({"alat": 4}, Told({})),
        ({"alat": 5}, Told({"alat": 5})),
        ({"alat": 9, "dana": 5}, Told({"alat": 9, "dana": 5})),
        ({"alat": 9, "dana": 4}, Told({}, 13)),
        ({"alat": 9, "bahan": 6, "dana": 1}, Told({"alat": 9}, 7)),
        ({"alat": 9, "bahan": 6, "dana": 4, "pasar": 3}, Told({"alat": 9, "bahan": 6}, 7)),
        ({"alat": 2, "dana": 2}, Told({})),
        ({"alat": 4, "dana": 4}, Told({})),
        ({"alat": 4, "dana": 4, "pasar": 5, "bahan": 9}, Told({"bahan": 9}, 13)),
        ({"alat": 2, "dana": 6, "pasar": 6, "bahan": 9}, Told({"bahan": 9}, 14)),
    ],
)
def test_small_cells_are_told_with_others_alone(counts: dict[str, int], told: Told) -> None:
    assert fold(counts) == told


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(5, 10, (5, 10)), (4, 10, None), (6, 10, None), (0, 20, None), (20, 20, None), (15, 20, (15, 20))],
)
def test_a_share_is_told_where_both_sides_are_many(
    part: int, whole: int, told: tuple[int, int] | None
) -> None:
    assert share(part, whole) == told
