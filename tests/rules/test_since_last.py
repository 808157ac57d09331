"""Does nobody among few stand out when two letters lie side by side?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.since_last import share_since, since
from bot.rules.small_cells import Told, fold, share

COUNTS = st.dictionaries(st.sampled_from(("alat", "bahan", "dana", "pasar")), st.integers(0, 16))


@given(st.lists(COUNTS, min_size=2, max_size=5))
def test_no_count_changes_by_one_to_four_from_letter_to_letter(months: list[dict[str, int]]) -> None:
    before = None
    for counts in months:
        told = since(counts, before)
        assert all(count >= 5 for count in (*told.cells.values(), told.others or 5))
        if before is not None and before.total is not None and told.total is not None:
            both = told.cells.keys() & before.cells.keys()
            changes = [told.cells[name] - before.cells[name] for name in both]
            changes.append((told.total - before.total) - sum(changes))
            assert all(change == 0 or abs(change) >= 5 for change in changes)
        before = told if told.total is not None else before


@given(st.tuples(st.integers(0, 30), st.integers(0, 30)), st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_no_side_of_a_share_changes_by_one_to_four(before: tuple[int, int], now: tuple[int, int]) -> None:
    first, fresh = (share(yes, yes + no) for yes, no in (before, now))

    second = share_since(fresh, first)

    if first is not None and second is not None:
        sides = zip((*first, first[1] - first[0]), (*second, second[1] - second[0]), strict=True)
        assert all(old == new or abs(old - new) >= 5 for old, new in sides)


def test_what_changed_for_many_is_told_anew_beside_what_stands() -> None:
    before = fold({"alat": 10, "bahan": 8, "dana": 3, "pasar": 2})

    assert since({"alat": 15, "bahan": 9, "dana": 3, "pasar": 3}, before) == Told({"alat": 15, "bahan": 8}, 5)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        # Were dana folded with alat, what is 6 with it would leave 1 for alat, as dana cannot have fallen.
        pytest.param((0, 0, 5), (1, 6, 5), ({"dana": 5}, 7), id="a name stays a name"),
        # Were both told by name, the 14 of before would have been 4 and 10.
        pytest.param((0, 4, 10), (0, 9, 10), ({}, 19), id="a sum does not come apart into less"),
        # Each is under 5 now, and 16 could have stood only while all of them are 4.
        pytest.param((5, 5, 6), (4, 4, 4), ({}, None), id="names that fell leave no sum"),
        pytest.param((0, 2, 3), (0, 9, 7), ({"pasar": 9, "dana": 7}, None), id="into as many it does"),
    ],
)
def test_no_few_follow_from_two_letters(
    first: tuple[int, ...], second: tuple[int, ...], told: tuple[dict[str, int], int | None]
) -> None:
    names = ("alat", "pasar", "dana")
    before, now = (dict(zip(names, counts, strict=True)) for counts in (first, second))

    assert since(now, fold(before)) == Told(*told)
