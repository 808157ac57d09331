"""Do the answers themselves say, in time and not too soon, that a business has come to a halt?"""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.risk.observations import Status
from bot.rules.stalling import Week, idle_since, percent_fallen, times_stuck

MONDAY = date(2026, 3, 2)
S, P, U = Status.STUCK, Status.PROGRESS, Status.USUAL

weeks = st.lists(
    st.builds(
        Week,
        on=st.dates(),
        replied=st.booleans(),
        status=st.none() | st.sampled_from(Status),
        sales=st.none() | st.integers(0, 10**8),
        open_days=st.none() | st.integers(0, 7),
        ordinary=st.booleans(),
    ),
    max_size=20,
)


def _said(*words: Status | None) -> list[Week]:
    return [Week(MONDAY, replied=word is not None, status=word) for word in words]


def _sold(*figures: int, ordinary: bool = True) -> list[Week]:
    return [Week(MONDAY, replied=True, sales=figure, ordinary=ordinary) for figure in figures]


def _open(*days: int | None) -> list[Week]:
    return [
        Week(MONDAY + timedelta(weeks=number), replied=open_days is not None, open_days=open_days)
        for number, open_days in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("words", "asked_for_help", "expected"),
    [
        pytest.param([S], False, None, id="once is not yet twice"),
        pytest.param([S, S], False, 2, id="twice in a row"),
        pytest.param([S, P, S], False, 2, id="two of three"),
        pytest.param([S, P, U, S], False, None, id="two of four"),
        pytest.param([S, None, None, S], False, 2, id="what was not said does not stand between"),
        pytest.param([S], True, 1, id="once, and a call for help"),
        pytest.param([P, U], True, None, id="a call for help alone"),
        pytest.param([S, U, U, U], True, None, id="long ago, and a call for help"),
        pytest.param([], True, None, id="nothing said"),
    ],
)
def test_who_keeps_saying_stuck(
    words: Sequence[Status | None], asked_for_help: bool, expected: int | None
) -> None:
    assert times_stuck(_said(*words), 2, 3, asked_for_help=asked_for_help) == expected


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        pytest.param(_sold(*[100] * 6, 49, 49, 49), 51, id="just under half"),
        pytest.param(_sold(*[100] * 6, 50, 50, 50), None, id="half is not under half"),
        pytest.param(_sold(*[100] * 6, 10, 90, 10), 90, id="the median is no mean"),
        pytest.param(_sold(*[100] * 6, 10, 90, 90), None, id="one bad week"),
        pytest.param(_sold(*[100] * 5, 10, 10, 10), None, id="too little to compare"),
        pytest.param(_sold(*[0] * 6, 0, 0, 0), None, id="there was nothing to fall from"),
        pytest.param(_sold(*[100] * 6, 0, 0, 0), 100, id="to nothing"),
        pytest.param([*_sold(*[100] * 8), *_sold(10, 10, 10, ordinary=False)], None, id="the fasting month"),
    ],
)
def test_whose_sales_have_fallen_far(weeks: list[Week], expected: int | None) -> None:
    assert percent_fallen(weeks, latest=3, first=6, percent=50) == expected


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        pytest.param(_open(0), None, id="one report"),
        pytest.param(_open(5, 0, 0), MONDAY + timedelta(weeks=1), id="two reports"),
        pytest.param(_open(0, 0, 1), None, id="open again"),
        pytest.param(_open(0, None, 0), MONDAY, id="a silent week between says nothing"),
        pytest.param(_open(None, None), None, id="silence is no idleness"),
    ],
)
def test_whose_business_does_not_run(weeks: list[Week], expected: date | None) -> None:
    assert idle_since(weeks, check_ins=2) == expected


@given(weeks)
def test_whatever_was_reported_something_follows(reported: list[Week]) -> None:
    fallen = percent_fallen(reported, latest=3, first=6, percent=50)

    assert fallen is None or 50 <= fallen <= 100
    assert idle_since(reported, 2) in {None, *(week.on for week in reported)}
    assert times_stuck(reported, 2, 3, asked_for_help=False) in {None, 2, 3}
