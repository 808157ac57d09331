"""Does nobody stand out in what is released?"""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.anonymity import ANY, FEWEST_ALIKE, OTHER, anything, only_common, release

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "village": st.sampled_from([f"desa {number}" for number in range(12)]),
            "sex": st.sampled_from(["female", "male", "unknown"]),
            "enrolled": st.sampled_from(["2026-01", "2026-02", "2026-05"]),
        }
    ),
    max_size=120,
)


@given(ROWS)
def test_whoever_is_released_shares_every_trait_with_four_others(rows: list[dict[str, str]]) -> None:
    ladders = {
        "village": (only_common((row["village"] for row in rows), 20), anything),
        "sex": (anything,),
        "enrolled": (lambda month: month[:4], anything),
    }

    released = release(rows, ladders)

    alike = Counter(tuple(row.values()) for row in released.rows if row is not None)
    assert all(count >= FEWEST_ALIKE for count in alike.values())
    assert len(released.rows) == len(rows)
    if len(rows) >= FEWEST_ALIKE:
        assert released.left_out < len(rows)
    for row, seen in zip(rows, released.rows, strict=True):
        assert seen is None or seen["sex"] in {row["sex"], ANY}


def test_no_more_is_made_coarser_than_must_be() -> None:
    rows = [{"village": f"desa {number % 2}", "sex": "female"} for number in range(20)]

    released = release(rows, {"village": (anything,), "sex": (anything,)})

    assert released.rows == rows
    assert released.steps == {"village": 0, "sex": 0}


def test_what_few_share_becomes_one() -> None:
    coarser = only_common(["a"] * 5 + ["b"], 5)

    assert (coarser("a"), coarser("b")) == ("a", OTHER)
