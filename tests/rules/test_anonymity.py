"""Does everybody in what is released stand among people who are seen alike?"""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.anonymity import ANY, FEWEST_ALIKE, seen_alike, stand_together


@given(st.lists(st.tuples(st.sampled_from("abcdefghijkl"), st.sampled_from("fmu")), max_size=60))
def test_everybody_stands_in_one_group_as_soon_as_they_are_five(rows: list[tuple[str, str]]) -> None:
    groups = stand_together(dict(enumerate(rows)))

    assert all(FEWEST_ALIKE <= len(group) < 2 * FEWEST_ALIKE for group in groups)
    everybody = range(len(rows)) if len(rows) >= FEWEST_ALIKE else ()
    assert sorted(one for group in groups for one in group) == list(everybody)


def test_like_stands_beside_like() -> None:
    rows = {number: (f"desa {number % 2}", "female") for number in range(20)}

    villages = [{rows[one][0] for one in group} for group in stand_together(rows)]

    assert villages == [{"desa 0"}, {"desa 0"}, {"desa 1"}, {"desa 1"}]


def test_of_each_trait_the_finest_is_seen_that_all_share() -> None:
    group = [{"month": "2026-01", "sex": "female", "village": "a"}] * 4
    group.append({"month": "2026-03", "sex": "female", "village": "b"})

    seen = seen_alike(group, {"month": (lambda month: month[:4],), "sex": (), "village": ()})

    assert seen == {"month": "2026", "sex": "female", "village": ANY}
