"""Is a rung reached by what is recorded and shown, and by nothing less?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.programme.ladder import Need, Rung
from bot.programme.load import read_programme
from bot.rules.ladder import (
    Record,
    Standing,
    Told,
    days_beyond,
    is_due,
    is_met,
    missing,
    reached,
    standing,
    stands_on,
    unsettled,
)
from storage.ladder_vocabulary import NeedKind
from storage.lending_vocabulary import LicenceKind
from storage.meeting_vocabulary import MeetingKind
from storage.vocabulary import Evidence

PROGRAMME = read_programme(None).programme
LADDER = PROGRAMME.ladder
T = {rung.key: rung for rung in LADDER}
START = date(2026, 1, 2)
TODAY = date(2026, 12, 1)
NOTHING = Record(today=TODAY, since=START)
EVERYTHING = Record(
    today=TODAY,
    since=START,
    told={
        "sales": [Told(START + timedelta(weeks=week), 100 + 50 * week) for week in range(20)],
        "days": [Told(START + timedelta(weeks=week), 5) for week in range(20)],
        "profit": [Told(date(2026, month, 2), 500) for month in range(2, 12)],
        "records": [Told(date(2026, month, 2), "daily") for month in range(2, 9)],
        "helpers": [Told(START, 1), Told(TODAY, 3)],
    },
    recorded_months=11,
    documents=frozenset(LicenceKind),
    rungs=frozenset(T),
    has_consented=True,
    attended_percent=100,
    plan_targets=3,
    has_letter=True,
    income_target=500,
    met_at=frozenset({MeetingKind.CLOSING}),
    has_confirmed=True,
)


def told(*values: int | str, days: int = 7) -> list[Told]:
    return [Told(START + timedelta(days=days * place), value) for place, value in enumerate(values)]


def need(rung: str, kind: NeedKind) -> Need:
    return next(one for one in (*T[rung].needs, *T[rung].any_of) if one.kind is kind)


@pytest.mark.parametrize(
    ("days", "done"),
    [
        ((), 0),
        ((5, 5, 5), 3),
        ((5, 0, 5, 0, 5), 3),
        ((5, 0, 5, 0, 5, 1), 4),
        ((5, 5, 5, 5, 0, 0, 0), 3),  # the first lies outside the latest six
        ((0, 7, 7, 7, 7, 7, 7), 6),
    ],
)
def test_running_is_counted_in_the_latest_reports(days: Sequence[int], done: int) -> None:
    record = replace(NOTHING, told={"days": told(*days)})

    assert standing(need("T2", NeedKind.TIMES_RUNNING), record) == Standing(done, 4)


@pytest.mark.parametrize(
    ("kept", "done"), [((), 0), (("daily",), 4), (("daily", "daily"), 8), (("daily", "sometimes"), 0)]
)
def test_a_record_book_is_kept_without_a_break(kept: Sequence[str], done: int) -> None:
    record = replace(NOTHING, told={"records": told(*kept, days=28)})

    assert standing(need("T3", NeedKind.BOOK_WEEKS), record) == Standing(done, 4)


@pytest.mark.parametrize(
    ("profits", "done"),
    [((), 0), ((1, 1), 2), ((1, 1, 1), 3), ((1, 1, 0), 0), ((9, 0, 1, 1), 2), ((1, -5, 2, 2, 2), 3)],
)
def test_months_of_profit_end_at_one_without(profits: Sequence[int], done: int) -> None:
    today = START + timedelta(days=31 * len(profits))
    record = replace(NOTHING, today=today, told={"profit": told(*profits, days=31)})

    assert standing(need("T5", NeedKind.PROFIT_MONTHS), record) == Standing(done, 3)


@pytest.mark.parametrize(
    ("target", "profits", "done"),
    [(None, (9, 9, 9), 0), (9, (9, 9, 9), 3), (10, (10, 9, 10), 1), (9, (1, 10, 9), 2)],
)
def test_income_is_held_against_what_they_themselves_want(
    target: int | None, profits: Sequence[int], done: int
) -> None:
    today = START + timedelta(days=31 * len(profits))
    record = replace(NOTHING, today=today, told={"profit": told(*profits, days=31)}, income_target=target)

    assert standing(need("T8", NeedKind.INCOME_REACHED), record) == Standing(done, 3)


def test_nobody_stands_alone_over_a_gap_that_was_not_waived() -> None:
    settled = {"T0", "T1", "T2", "T4"}

    assert unsettled(LADDER, settled) == ["T3", "T5", "T6"]  # a file for a bank is nobody's duty
    assert unsettled(LADDER, settled | {"T3", "T5", "T6"}) == []
    assert [one.kind for one in missing(T["T8"], replace(EVERYTHING, unsettled=("T3",)))] == [
        NeedKind.RUNGS_BELOW
    ]
    assert stands_on(LADDER, frozenset(settled), waived={"T3"}) == "T4"


@pytest.mark.parametrize(
    ("months", "done"), [((9, 10, 11), 3), ((8, 9, 11), 1), ((7, 9, 10), 2), ((7, 8, 9), 0), ((1, 2, 3), 0)]
)
def test_months_in_a_row_have_no_gap_and_are_not_old(months: Sequence[int], done: int) -> None:
    record = replace(NOTHING, told={"profit": [Told(date(2026, month, 2), 9) for month in months]})

    assert standing(need("T5", NeedKind.PROFIT_MONTHS), record).done == done
    assert standing(need("T8", NeedKind.INCOME_REACHED), replace(record, income_target=9)).done == done


def test_two_answers_of_one_month_are_one_month() -> None:
    record = replace(NOTHING, today=date(2026, 2, 1), told={"profit": told(5, 5, 5, 5, days=7)})

    assert standing(need("T5", NeedKind.PROFIT_MONTHS), record).done == 1


@pytest.mark.parametrize(
    ("sales", "kept", "grown"),
    [
        ((100,) * 5, False, 0),  # too few to compare
        ((100,) * 6, True, 0),
        ((100,) * 3 + (99,) * 3, False, 0),
        ((100,) * 6 + (124,) * 6, True, 24),
        ((100,) * 6 + (125,) * 6, True, 25),
        ((0,) * 6 + (5,) * 6, True, 100),
    ],
)
def test_sales_are_held_against_those_of_the_beginning(sales: Sequence[int], kept: bool, grown: int) -> None:
    record = replace(NOTHING, told={"sales": told(*sales)})

    assert standing(need("T5", NeedKind.SALES_KEPT), record).is_met is kept
    assert standing(need("T6", NeedKind.SALES_GROWN), record) == Standing(grown, 25)


def test_sales_of_a_fasting_month_are_no_growth() -> None:
    usual, fasting = told(*(100,) * 6), [replace(one, ordinary=False) for one in told(*(900,) * 6)]

    record = replace(NOTHING, told={"sales": [*usual, *fasting]})

    assert standing(need("T6", NeedKind.SALES_GROWN), record).done == 0


@pytest.mark.parametrize(
    ("today", "troubled", "months"),
    [
        (date(2026, 7, 1), None, 5),
        (date(2026, 7, 2), None, 6),
        (date(2026, 9, 1), date(2026, 3, 2), 5),
        (date(2026, 9, 2), date(2026, 3, 2), 6),
        (date(2026, 2, 28), date(2026, 1, 31), 1),
    ],
)
def test_months_without_trouble_begin_when_the_last_case_ended(
    today: date, troubled: date | None, months: int
) -> None:
    record = replace(NOTHING, today=today, troubled_on=troubled)

    assert standing(need("T8", NeedKind.MONTHS_WITHOUT_CASE), record) == Standing(months, 6)
    assert standing(need("T8", NeedKind.MONTHS_WITHOUT_CASE), replace(record, has_open_case=True)).done == 0


@pytest.mark.parametrize(
    ("rung", "kind", "met"),
    [
        ("T0", NeedKind.ATTENDANCE, {"attended_percent": 80}),
        ("T0", NeedKind.ATTENDANCE, {"well_shown": Evidence.SEEN}),
        ("T0", NeedKind.PLAN_TARGETS, {"plan_targets": 3}),
        ("T0", NeedKind.CONSENT, {"has_consented": True}),
        ("T1", NeedKind.FIRST_SALE, {"told": {"sales": told(0, 1)}}),
        ("T1", NeedKind.SHOWN, {"well_shown": Evidence.DOCUMENTED}),
        ("T4", NeedKind.DOCUMENT, {"documents": frozenset({LicenceKind.SKU})}),
        ("T6", NeedKind.WORKERS_MORE, {"told": {"helpers": told(1, 2)}}),
        ("T6", NeedKind.SEEN, {"well_shown": Evidence.SEEN}),
        ("T7", NeedKind.MONTHS_OF_RECORDS, {"recorded_months": 6}),
        ("T7", NeedKind.LETTER, {"has_letter": True}),
        ("T7", NeedKind.RUNG, {"rungs": frozenset({"T4"})}),
        ("T8", NeedKind.CLOSING_MEETING, {"met_at": frozenset({MeetingKind.CLOSING})}),
        ("T8", NeedKind.INCOME_REACHED, {"told": EVERYTHING.told, "income_target": 9}),
        ("T8", NeedKind.CONFIRMED, {"has_confirmed": True}),
    ],
)
def test_each_condition_is_met_by_what_it_asks_for(rung: str, kind: NeedKind, met: dict[str, object]) -> None:
    one = need(rung, kind)

    assert not is_met(one, NOTHING)
    assert is_met(one, replace(NOTHING, **met))  # type: ignore[arg-type]


def test_nothing_is_missing_where_no_case_is_open() -> None:
    assert is_met(need("T7", NeedKind.NO_OPEN_CASE), NOTHING)
    assert not is_met(need("T7", NeedKind.NO_OPEN_CASE), replace(NOTHING, has_open_case=True))


def test_a_paper_for_food_is_asked_of_those_who_make_food() -> None:
    licensed = replace(NOTHING, documents=frozenset({LicenceKind.NIB}), well_shown=Evidence.DOCUMENTED)

    assert reached(T["T4"], replace(licensed, business="jahit"))
    assert [one.one_of for one in missing(T["T4"], replace(licensed, business="Keripik pisang"))] == [
        (LicenceKind.PIRT,),
        (LicenceKind.HALAL,),
    ]


@pytest.mark.parametrize("key", T)
def test_with_everything_recorded_and_seen_each_rung_is_reached(key: str) -> None:
    assert reached(T[key], replace(EVERYTHING, well_shown=Evidence.SEEN))


@given(
    st.sampled_from(list(T)),
    st.builds(
        replace,
        st.just(EVERYTHING),
        plan_targets=st.integers(0, 9),
        recorded_months=st.integers(0, 99),
        met_at=st.frozensets(st.just(MeetingKind.CLOSING)),
        has_confirmed=st.booleans(),
        has_open_case=st.booleans(),
        documents=st.frozensets(st.sampled_from(LicenceKind)),
    ),
    st.sampled_from(Evidence),
)
def test_no_rung_is_reached_that_is_shown_less_well_than_it_asks(
    key: str, record: Record, shown: Evidence
) -> None:
    if shown < T[key].evidence:
        assert not reached(T[key], replace(record, well_shown=shown))


def test_a_visit_shows_that_a_business_runs_and_no_more_than_that() -> None:
    running = replace(NOTHING, told={"days": told(5, 5, 5, 5)})
    visited = replace(running, met_at=frozenset({MeetingKind.VISIT}))

    assert not reached(T["T2"], running)
    assert reached(T["T2"], visited)
    assert not reached(T["T2"], replace(visited, told={}))
    assert not reached(T["T2"], replace(running, met_at=frozenset({MeetingKind.GROUP})))
    assert [one.kind for one in missing(T["T6"], visited)][-1] is NeedKind.SEEN  # no new market by itself


def test_a_rung_is_due_once_only_people_are_missing() -> None:
    running = replace(NOTHING, today=START, told={"days": told(5, 5, 5, 5), "sales": told(1)})

    assert [key for key, rung in T.items() if is_due(rung, running)] == ["T1", "T2"]
    assert not is_due(T["T4"], EVERYTHING)  # papers are shown, never computed


@pytest.mark.parametrize(
    ("accepted", "here", "ahead"),
    [
        ((), "T0", "T1"),
        (("T4",), "T0", "T1"),
        (("T8",), "T8", None),
        (("T1", "T4"), "T1", "T2"),
        (("T1", "T2", "T3", "T4"), "T4", "T5"),
        (("T1", "T2", "T3", "T4", "T5", "T6"), "T6", "T8"),
        (("T1", "T2", "T3", "T4", "T5", "T6", "T7"), "T7", "T8"),
        (("T1", "T2", "T3", "T4", "T5", "T6", "T8"), "T8", None),
    ],
)
def test_a_licence_may_come_early_and_lifts_nobody_over_a_gap(
    accepted: Sequence[str], here: str, ahead: str | None
) -> None:
    assert stands_on(LADDER, frozenset(accepted)) == here
    following = PROGRAMME.next_rung(stands_on(LADDER, frozenset(accepted)))
    assert (following.key if following else None) == ahead


@given(st.lists(st.sampled_from(list(T))))
def test_nobody_ever_steps_down_by_what_is_accepted(accepted: list[str]) -> None:
    keys = list(T)
    places = [keys.index(stands_on(LADDER, frozenset(accepted[:end]))) for end in range(len(accepted) + 1)]

    assert places == sorted(places)


@pytest.mark.parametrize(
    ("target", "days", "beyond"), [(30, 60, None), (30, 61, 61), (None, 999, None), (0, 999, None)]
)
def test_twice_the_target_is_too_long(target: int | None, days: int, beyond: int | None) -> None:
    assert days_beyond(target, START, START + timedelta(days=days), 2) == beyond


def test_a_rung_without_conditions_is_reached_by_being_seen() -> None:
    plain = Rung.model_validate({"key": "X", "name": {"id": "x"}, "step": {"id": "x"}, "evidence": "E2"})

    assert not is_due(plain, EVERYTHING)
    assert not reached(plain, EVERYTHING)
    assert reached(plain, replace(NOTHING, well_shown=Evidence.SEEN))
