"""Is a delivery found to be what was pledged, and does nothing get lost of the pledge?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.fulfilment import Doubt, Fulfils, Pledge, Unclear, fulfilled
from bot.rules.support_share import Measure

PIECES = st.one_of(st.none(), st.integers(1, 50))
RUPIAH = st.one_of(st.none(), st.integers(1, 10**9))
MEASURES = st.builds(Measure, RUPIAH, PIECES)
THEIRS, FOR_ALL = True, False


@pytest.mark.parametrize(
    ("came", "pledges", "found"),
    [
        (Measure(), [], None),
        # Their own goes first, whole or as a part of it; what came says how much it was.
        (Measure(quantity=2), [(2, THEIRS), (3, FOR_ALL)], Fulfils(0, Measure(quantity=2))),
        (Measure(), [(2, THEIRS)], Fulfils(0, Measure(quantity=2))),
        (Measure(quantity=1), [(3, THEIRS)], Fulfils(0, Measure(quantity=1), Measure(quantity=2))),
        (Measure(quantity=4), [(3, THEIRS)], Fulfils(0, Measure(quantity=4))),
        # Of several it is the one that is just so, or the first where they differ in nothing.
        (Measure(quantity=3), [(2, THEIRS), (3, THEIRS)], Fulfils(1, Measure(quantity=3))),
        (Measure(quantity=2), [(2, THEIRS), (2, THEIRS)], Fulfils(0, Measure(quantity=2))),
        (Measure(quantity=1), [(2, THEIRS), (3, THEIRS)], Unclear(Doubt.WHICH, (0, 1))),
        (Measure(quantity=1), [(2, FOR_ALL), (3, FOR_ALL)], Unclear(Doubt.WHICH, (0, 1))),
        # What is for all is shared out.
        (Measure(quantity=1), [(3, FOR_ALL)], Fulfils(0, Measure(quantity=1), Measure(quantity=2))),
        (Measure(quantity=3), [(3, FOR_ALL)], Fulfils(0, Measure(quantity=3), Measure(quantity=0))),
        (Measure(), [(1, FOR_ALL)], Fulfils(0, Measure(quantity=1), Measure(quantity=0))),
        (Measure(), [(3, FOR_ALL)], Unclear(Doubt.HOW_MUCH, (0,))),
        (Measure(quantity=4), [(3, FOR_ALL)], Unclear(Doubt.TOO_MUCH, (0,))),
        (Measure(quantity=4), [(None, FOR_ALL)], Fulfils(0, Measure(quantity=4), Measure())),
    ],
)
def test_what_came_is_found_among_the_pledges(
    came: Measure, pledges: list[tuple[int | None, bool]], found: Fulfils | Unclear | None
) -> None:
    known = [Pledge(at, Measure(None, pieces), is_own) for at, (pieces, is_own) in enumerate(pledges)]

    assert fulfilled(came, known) == found


def test_what_is_called_otherwise_is_asked_about_after_what_is_called_the_same() -> None:
    alike = Pledge(1, Measure(quantity=1), is_own=True, is_called_the_same=False)
    same = Pledge(2, Measure(quantity=1), is_own=False)

    assert fulfilled(Measure(), [alike]) == Unclear(Doubt.ALIKE, (1,))
    assert fulfilled(Measure(), [alike, same]) == Fulfils(2, Measure(quantity=1), Measure(quantity=0))


def test_the_worth_that_was_said_goes_before_a_share_of_the_pledge() -> None:
    pledge = Pledge(1, Measure(9_000_000, 3), is_own=False)

    assert fulfilled(Measure(None, 1), [pledge]) == Fulfils(1, Measure(3_000_000, 1), Measure(6_000_000, 2))
    assert fulfilled(Measure(4_000_000, 1), [pledge]) == Fulfils(
        1, Measure(4_000_000, 1), Measure(5_000_000, 2)
    )


@given(came=MEASURES, pledged=MEASURES, is_own=st.booleans())
def test_nothing_is_lost_and_no_pledge_goes_below_nothing(
    came: Measure, pledged: Measure, is_own: bool
) -> None:
    found = fulfilled(came, [Pledge(1, pledged, is_own)])

    if isinstance(found, Fulfils) and found.left is not None:
        assert min(found.left.amount or 0, found.left.quantity or 0) >= 0
        if pledged.quantity is not None and found.given.quantity is not None:
            assert found.given.quantity + (found.left.quantity or 0) == pledged.quantity
        if came.amount is None and pledged.amount is not None and found.given.amount is not None:
            assert found.given.amount + (found.left.amount or 0) == pledged.amount
