"""Does everybody in what is released stand among people who are seen alike?"""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.anonymity import ANY, FEWEST_ALIKE, seen_alike, stand_together

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "village": st.sampled_from([f"desa {number}" for number in range(12)]),
            "sex": st.sampled_from(["female", "male", "unknown"]),
        }
    ),
    max_size=60,
)


@given(ROWS)
def test_everybody_stands_in_one_group_as_soon_as_they_are_five(rows: list[dict[str, str]]) -> None:
    groups = stand_together(dict(enumerate(rows)))

    assert all(FEWEST_ALIKE <= len(group) < 2 * FEWEST_ALIKE for group in groups)
    everybody = range(len(rows)) if len(rows) >= FEWEST_ALIKE else ()
    assert sorted(one for group in groups for one in group) == list(everybody)


def test_like_stands_beside_like() -> None:
    rows = {number: {"village": f"desa {number % 2}", "sex": "female"} for number in range(20)}

    groups = stand_together(rows)

    assert [{rows[one]["village"] for one in group} for group in groups] == [{"desa 0"}] * 2 + [
        {"desa 1"}
    ] * 2


def test_of_each_trait_the_finest_is_seen_that_all_share() -> None:
    group = [{"month": "2026-01", "sex": "female", "village": "a"}] * 4
    group.append({"month": "2026-03", "sex": "female", "village": "b"})

    seen = seen_alike(group, {"month": (lambda month: month[:4],), "sex": (), "village": ()})

    assert seen == {"month": "2026", "sex": "female", "village": ANY}
