"""Does a cohort begin once and end once?"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from bot.programme.load import read_programme
from bot.services import cohorts
from bot.services.cohorts import CohortClosed, CohortCodeTaken, CohortUnknown
from bot.services.work import House, Work
from bot.words import Words
from storage.tables import Cohort
from tests.engines import SqliteFiles

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def work(sqlite_files: SqliteFiles) -> Iterator[Work]:
    database = sqlite_files.in_memory()
    house = House(read_programme(None), Words({}), bytes(32), "id", "Asia/Makassar")
    with database.writing() as session:
        yield Work(session, NOW, house)
    database.close()


def _added(work: Work, code: str = "KUTIM-1") -> Cohort:
    return cohorts.add(work, code, "Kutai Timur 1", date(2026, 2, 2), "Asia/Makassar")


def test_a_cohort_is_found_in_capitals_or_not(work: Work) -> None:
    cohort = _added(work)

    assert cohorts.find(work.session, "kutim-1") is cohort
    assert cohorts.find_open(work.session, "KUTIM-1") is cohort


def test_a_code_is_given_once(work: Work) -> None:
    _added(work)

    for code in ("KUTIM-1", "kutim-1"):
        with pytest.raises(CohortCodeTaken, match="'KUTIM-1' already"):
            _added(work, code)


def test_an_unknown_cohort_is_a_kind_error(work: Work) -> None:
    with pytest.raises(CohortUnknown, match="cohort list"):
        cohorts.find(work.session, "NOWHERE")


def test_a_cohort_ends_once_and_is_then_no_longer_open(work: Work) -> None:
    cohort = _added(work)

    cohorts.close(work, "kutim-1")

    assert cohort.closed_at == NOW
    with pytest.raises(CohortClosed, match="2026-03-02"):
        cohorts.close(work, "KUTIM-1")
    with pytest.raises(CohortClosed):
        cohorts.find_open(work.session, "KUTIM-1")


def test_an_overview_shows_the_newest_cohort_first(work: Work) -> None:
    older = _added(work, "OLDER")
    older.started = date(2025, 1, 1)
    newer = _added(work, "NEWER")

    assert [overview.cohort for overview in cohorts.overviews(work)] == [newer, older]
