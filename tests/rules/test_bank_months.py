"""Are the months of a file those that were told of, with nothing made up in between?"""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.bank_months import MOST_MONTHS, Month, Report, month_before, months_of
from storage.vocabulary import Evidence, Source

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
FIGURES = st.none() | st.integers(-(10**9), 10**9)
REPORTS = st.lists(
    st.builds(
        Report, DAYS, st.booleans(), FIGURES, FIGURES, st.frozensets(st.sampled_from(Source)), st.booleans()
    ),
    max_size=30,
)


def test_a_month_adds_up_its_weeks_and_gets_its_profit_from_the_month_after() -> None:
    reports = [
        Report(date(2026, 3, 6), is_answered=True, sales=100),
        Report(date(2026, 3, 13), is_answered=False),
        Report(
            date(2026, 3, 20), is_answered=True, sales=50, by=frozenset({Source.TRAINER}), with_paper=True
        ),
        Report(date(2026, 4, 3), is_answered=True, profit=70),
    ]

    march, april = months_of(reports)

    assert march == Month(
        date(2026, 3, 1), 3, 2, 150, 2, 70, (Source.SELF, Source.TRAINER), Evidence.DOCUMENTED
    )
    assert april == Month(date(2026, 4, 1), 1, 1, None, 0, None, (Source.SELF,), Evidence.REPORTED)


def test_the_first_month_may_be_known_by_its_profit_alone() -> None:
    [march, _] = months_of([Report(date(2026, 4, 3), is_answered=True, profit=70)])

    assert (march.first, march.asked, march.sales, march.profit) == (date(2026, 3, 1), 0, None, 70)


def test_a_month_in_which_nobody_asked_is_there_and_empty() -> None:
    told = (date(2025, 12, 5), date(2026, 2, 6))

    found = months_of(Report(day, is_answered=True) for day in told)

    assert [month.first for month in found] == [date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    assert (found[1].asked, found[1].sales) == (0, None)


@given(REPORTS)
def test_months_follow_each_other_and_never_turn_silence_into_zero(reports: list[Report]) -> None:
    found = months_of(reports)

    assert len(found) <= MOST_MONTHS
    for earlier, later in pairwise(found):
        assert month_before(later.first) == earlier.first
    for month in found:
        assert (month.sales is None) == (month.sales_reports == 0)
        assert month.answered <= month.asked


@given(st.lists(st.builds(Report, DAYS, st.booleans(), FIGURES), max_size=30))
def test_the_order_in_which_weeks_are_read_is_no_matter(reports: list[Report]) -> None:
    assert months_of(reports) == months_of(list(reversed(reports)))
