"""Does a case go to whoever is nearest and has room, and never above somebody's cap?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.fairness import Helper, Need, who_takes
from bot.rules.need import CALLED, place_in_line
from storage.vocabulary import CaseReason

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
NEED = Need(own_trainer=1, language="id", village="Sangatta")


def _helper(number: int, *villages: str, language: str = "id", in_hand: int = 0, most: int = 5) -> Helper:
    return Helper(number, language, frozenset(villages), in_hand, most)


@pytest.mark.parametrize(
    ("helpers", "takes"),
    [
        pytest.param([_helper(2, "Sangatta"), _helper(1, in_hand=4)], 1, id="their own trainer first"),
        pytest.param([_helper(1, in_hand=5), _helper(2)], 2, id="not above the cap"),
        pytest.param([_helper(2, language="en"), _helper(3, in_hand=4)], 3, id="then the language"),
        pytest.param([_helper(2), _helper(3, " sangatta", in_hand=4)], 3, id="then the village"),
        pytest.param([_helper(2, in_hand=2), _helper(3, in_hand=1)], 3, id="then the least loaded"),
        pytest.param([_helper(3), _helper(2)], 2, id="then the longest serving"),
        pytest.param([_helper(1, in_hand=5), _helper(2, in_hand=9)], None, id="nobody has room"),
        pytest.param([], None, id="nobody is there"),
    ],
)
def test_who_takes_it(helpers: list[Helper], takes: int | None) -> None:
    chosen = who_takes(NEED, helpers)

    assert (chosen.id if chosen is not None else None) == takes


HELPERS = st.lists(
    st.builds(
        Helper,
        st.integers(1, 30),
        st.sampled_from(["id", "en"]),
        st.frozensets(st.sampled_from(["Sangatta", "Bengalon"])),
        st.integers(0, 6),
        st.integers(1, 6),
    ),
    max_size=8,
    unique_by=lambda helper: helper.id,
)
NEEDS = st.builds(
    Need,
    st.none() | st.integers(1, 30),
    st.sampled_from(["id", "en"]),
    st.none() | st.sampled_from(["Sangatta", "Bengalon"]),
)


@given(NEEDS, HELPERS)
def test_whoever_has_room_is_found_and_nobody_above_their_cap(need: Need, helpers: list[Helper]) -> None:
    chosen = who_takes(need, helpers)

    assert (chosen is not None) == any(helper.has_room for helper in helpers)
    assert chosen is None or chosen.has_room


@given(NEEDS, HELPERS)
def test_it_does_not_matter_in_which_order_they_are_looked_at(need: Need, helpers: list[Helper]) -> None:
    assert who_takes(need, helpers) == who_takes(need, reversed(helpers))


@given(NEEDS, HELPERS)
def test_their_own_trainer_takes_it_while_there_is_room(need: Need, helpers: list[Helper]) -> None:
    own = [helper for helper in helpers if helper.id == need.own_trainer and helper.has_room]

    assert not own or who_takes(need, helpers) == own[0]


def test_whoever_called_comes_before_whoever_was_only_noticed() -> None:
    line = sorted(CaseReason, key=lambda reason: place_in_line(reason, NOW))

    assert set(line[: len(CALLED)]) == CALLED
    assert line[0] is CaseReason.ASKED_FOR_HELP


def test_of_two_like_needs_the_longer_wait_comes_first() -> None:
    long_ago = NOW - timedelta(days=3)

    assert place_in_line(CaseReason.UNREACHABLE, long_ago) < place_in_line(CaseReason.UNREACHABLE, NOW)
