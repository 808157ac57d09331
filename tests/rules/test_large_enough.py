"""Is no group so small that it points at somebody?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.large_enough import FEWEST, Keys, put_together

SIZES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 12), max_size=8)


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"a": 5, "b": 9}, [("b",), ("a",)]),
        ({"a": 4, "b": 9}, [("b", "a")]),
        ({"a": 4, "b": 9, "c": 6}, [("b",), ("c", "a")]),
        ({"a": 4, "b": 9, "c": 1}, [("b",), ("a", "c")]),
        ({"a": 2, "b": 1}, [("a", "b")]),
        ({}, []),
    ],
)
def test_small_groups_come_together(sizes: dict[str, int], shown: list[Keys]) -> None:
    assert put_together(sizes) == shown


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"a": 5, "b": 9, "c": 6}, [("a",), ("b",), ("c",)]),
        ({"a": 1, "b": 4, "c": 6}, [("a", "b"), ("c",)]),
        ({"a": 5, "b": 4, "c": 6}, [("a",), ("b", "c")]),
        ({"a": 5, "b": 6, "c": 2}, [("a",), ("b", "c")]),
        ({"c": 2}, [("c",)]),
        ({}, []),
    ],
)
def test_where_groups_have_an_order_neighbours_come_together(
    sizes: dict[str, int], shown: list[Keys]
) -> None:
    assert put_together(sizes, "abc") == shown


@given(SIZES, st.sampled_from([None, "abcdefgh"]))
def test_everybody_is_in_one_group_and_none_is_too_small(sizes: dict[str, int], order: str | None) -> None:
    shown = put_together(sizes, order)

    assert sorted(key for keys in shown for key in keys) == sorted(sizes)
    counts = [sum(sizes[key] for key in keys) for keys in shown]
    assert all(count >= FEWEST for count in counts) or len(counts) == 1
