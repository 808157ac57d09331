"""Is nobody among few told of in what may be handed out, neither alone nor by reckoning?"""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from bot.papers import Paper, Table
from bot.services import campus, handed_out
from bot.services.work import Work
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.people_vocabulary import Sex
from storage.tables import Cohort, Participant, Support
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus
from tests.storage import rows


@pytest.fixture
def melati(work: Work) -> Iterator[Cohort]:
    nested = work.session.begin_nested()
    yield rows.cohort(work.session)
    nested.rollback()


def _come(work: Work, cohort: Cohort, dice: Random, count: int) -> None:
    for number in range(count):
        start = rows.NOW - timedelta(days=120)
        place = rows.participant(
            work.session,
            rows.person(work.session, f"Sari Rahasia {number}"),
            cohort,
            status=dice.choice(list(ParticipantStatus)),
            village=dice.choice([None, "Sepaso", "Bengalon"]),
            sex=dice.choice([None, *Sex]),
            birth_year=dice.choice([None, 1960, 1985, 2000]),
            rung=dice.choice(["T0", "T1", "T4"]),
            enrolled_at=start,
        )
        for week in range(dice.randint(1, 3)):
            day = start + timedelta(weeks=week)
            status = dice.choice([CheckInStatus.COMPLETED, CheckInStatus.MISSED])
            asked = rows.check_in(work.session, place, status=status, local_date=day.date(), planned_at=day)
            if status is CheckInStatus.COMPLETED:
                said = dice.choice(["progress", "same", "stuck"])
                rows.answer(work.session, asked, "status", kind=AnswerKind.CHOICE, value=said, raw=said)
        gift = Support(
            cohort_id=cohort.id,
            participant_id=place.id,
            partner="CV Maju",
            kind=SupportKind.EQUIPMENT,
            what="mesin",
            status=dice.choice(list(SupportStatus)),
            pledged_at=rows.NOW,
        )
        rows.keep(work.session, gift)


def _handed_out(work: Work, cohort: Cohort) -> Paper:
    campus.group_newcomers(work, cohort.id)
    return handed_out.write(work, cohort, "id")


def _tables(paper: Paper) -> list[Table]:
    return [table for section in paper.sections for table in section.tables]


def _people(paper: Paper) -> dict[str, list[int]]:
    return {
        one.name: [cell for row in one.rows for cell in row if isinstance(cell, int)]
        for one in _tables(paper)
        if one.total is not None
    }


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_no_cell_is_of_fewer_than_five_nor_does_one_follow_from_the_others(work: Work, seed: int) -> None:
    dice = Random(seed)  # noqa: S311
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    _come(work, cohort, dice, dice.choice([4, 11, 23]))
    first = _handed_out(work, cohort)
    _come(work, cohort, dice, 1)
    second = _handed_out(work, cohort)
    nested.rollback()

    for paper in (first, second):
        assert "Rahasia" not in str(paper)
        assert "CV Maju" not in str(paper)
        for table in _tables(paper):
            numbers = [[cell for cell in row if isinstance(cell, int)] for row in table.rows]
            assert all(cell >= 5 for row in numbers for cell in row)
            if table.total is None:
                assert all(whole - part >= 5 for part, whole in filter(None, numbers))
    by_name, anew = _people(first), _people(second)
    assert all(
        cell == other or abs(cell - other) >= 5
        for name in by_name.keys() & anew.keys()
        for cell, other in zip(sorted(by_name[name]), sorted(anew[name]), strict=False)
    )


def test_what_is_counted_is_what_is_recorded(work: Work, melati: Cohort) -> None:
    for number in range(10):
        rows.participant(
            work.session, rows.person(work.session), melati, village="Sepaso", sex=list(Sex)[number // 5]
        )
    told = {one.name: [list(row) for row in one.rows] for one in _tables(_handed_out(work, melati))}

    assert told["Menurut desa"] == [["Sepaso", 10]]
    assert sorted(told["Perempuan dan laki-laki"]) == [["Laki-laki", 5], ["Perempuan", 5]]
    assert told["Menurut anak tangga"] == [["T0 Baru dilatih", 10]]
    somebody = work.session.exec(select(Participant).where(col(Participant.cohort_id) == melati.id)).first()
    assert somebody is not None
    somebody.rung = "T2"
    told = {one.name: [list(row) for row in one.rows] for one in _tables(_handed_out(work, melati))}
    assert sorted(told["Menurut anak tangga"]) == [
        ["T0 Baru dilatih", 5],
        ["T0 Baru dilatih – T2 Jalan rutin", 5],
    ]
