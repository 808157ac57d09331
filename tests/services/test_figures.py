"""Do the figures of a report follow from what is recorded, and do their parts add up?"""

from collections import Counter
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel, select

from bot.papers import Table
from bot.rules.programme_figures import Known
from bot.services import figures, programme_report
from bot.services.figures import Figures
from bot.services.work import Work
from storage.ladder_vocabulary import MilestoneStatus
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.lending_vocabulary import ReferralStatus
from storage.meeting_vocabulary import MeetingKind
from storage.plan_vocabulary import PlanStatus, TargetState
from storage.tables import (
    ActionPlan,
    Answer,
    CheckIn,
    Cohort,
    Meeting,
    MeetingGuest,
    Milestone,
    Participant,
    Person,
    PlanTarget,
    Referral,
    Support,
)
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus, Source
from tests.storage import rows

VILLAGES = (None, "Sepaso", "sepaso", "Muara Pantun", "Bengalon")


def _a_year(work: Work, dice: Random) -> Cohort:
    """A cohort in which anything may have happened, beside another that must not be counted."""
    session = work.session
    other, cohort = rows.cohort(session), rows.cohort(session)
    for where in (other, *[cohort] * dice.randint(0, 7)):
        person = rows.person(session, chat=dice.choice([None, dice.randint(1, 10**9)]))
        place = rows.participant(
            session,
            person,
            where,
            status=dice.choice(list(ParticipantStatus)),
            enrolled_at=dice.choice([None, rows.NOW]),
            village=dice.choice(VILLAGES),
            trainer_id=dice.choice([None, person.id]),
        )
        for week in range(dice.randint(0, 10)):
            _reports(session, place, week, dice)
        if dice.random() < 0.5:
            _gets(session, where, dice.choice([None, place]), dice)
    return cohort


def _reports(session: Session, place: Participant, week: int, dice: Random) -> None:
    at = rows.NOW - timedelta(weeks=week)
    status = dice.choice(list(CheckInStatus))
    asked = rows.check_in(session, place, status=status, local_date=at.date(), planned_at=at)
    if dice.random() < 0.7:
        source = dice.choice(list(Source))
        replaced = dice.choice([None, None, at])
        sold = dice.randint(0, 10) * 100_000
        rows.answer(session, asked, value=sold, source=source, answered_at=at, replaced_at=replaced)
        kept = dice.choice(["daily", "never"])
        told = {"kind": AnswerKind.CHOICE, "value": kept, "raw": kept}
        rows.answer(session, asked, "records", source=source, answered_at=at, replaced_at=replaced, **told)


def _gets(session: Session, cohort: Cohort, place: Participant | None, dice: Random) -> None:
    support = Support(
        cohort_id=cohort.id,
        participant_id=place.id if place is not None else None,
        partner=dice.choice(["CV Maju", "Dinas"]),
        kind=dice.choice(list(SupportKind)),
        what="apa saja",
        amount=dice.choice([None, 10**6]),
        status=dice.choice(list(SupportStatus)),
        pledged_at=rows.NOW,
    )
    rows.keep(session, support)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_the_figures_are_those_that_one_counts_by_hand(work: Work, seed: int) -> None:
    nested = work.session.begin_nested()
    cohort = _a_year(work, Random(seed))  # noqa: S311  (dice, and no secret)
    found = figures.of_cohort(work, cohort)
    paper = programme_report.write(work, cohort, "id")
    counted = _by_hand(work, cohort)
    nested.rollback()

    assert _told(found) == counted
    _add_up([table for section in paper.sections for table in section.tables], found)


def _told(found: Figures) -> dict[str, object]:
    return {
        "participants": found.whole.participants,
        "linked": found.whole.linked,
        "heard": found.whole.heard,
        "supported": found.whole.supported,
        "status": found.by_status,
        "due": found.due,
        "completed": found.completed,
        "left out": found.left_out,
        "keeps records": found.latest.keeps_records.part if found.latest.keeps_records else None,
        "rupiah": sum(one.rupiah for one in found.support),
        "villages": {name: reach.participants for name, reach in found.by_village.items()},
    }


def _by_hand(work: Work, cohort: Cohort) -> dict[str, object]:
    def all_of(table: type[SQLModel]) -> list[SQLModel]:
        return list(work.session.exec(select(table)).all())

    places = [
        one for one in all_of(Participant) if isinstance(one, Participant) and one.cohort_id == cohort.id
    ]
    ids = {one.id for one in places}
    chats = {one.id: one.chat_id for one in all_of(Person) if isinstance(one, Person)}
    asked = {one.id: one for one in all_of(CheckIn) if isinstance(one, CheckIn) and one.participant_id in ids}
    given_ = [
        one
        for one in all_of(Answer)
        if isinstance(one, Answer) and one.check_in_id in asked and one.replaced_at is None
    ]
    support = [one for one in all_of(Support) if isinstance(one, Support) and one.cohort_id == cohort.id]
    newest: dict[int, tuple[object, object]] = {}
    for one in given_:
        if one.question == "records":
            check_in = asked[one.check_in_id]
            at = newest.get(check_in.participant_id)
            if at is None or check_in.planned_at > at[0]:  # type: ignore[operator]  # moments both
                newest[check_in.participant_id] = (check_in.planned_at, one.value)
    ended = Counter(one.status for one in asked.values())
    alike = Counter(place.village.casefold() if place.village else None for place in places)
    called = {place.village.casefold(): place.village for place in places if place.village}
    written = Counter(place.village for place in places if place.village)
    for plain in called:
        called[plain] = max(
            sorted(name for name in written if name.casefold() == plain), key=written.__getitem__
        )
    return {
        "participants": len(places),
        "linked": sum(bool(chats[place.person_id] or place.enrolled_at) for place in places),
        "heard": len({asked[one.check_in_id].participant_id for one in given_}),
        "supported": len(
            {one.participant_id for one in support if one.status in {"delivered", "confirmed"}} - {None}
        ),
        "status": dict(Counter(place.status for place in places)),
        "due": sum(ended[how] for how in CheckInStatus if how in {"completed", "partial", "missed"}),
        "completed": ended[CheckInStatus.COMPLETED],
        "left out": ended[CheckInStatus.CANCELLED],
        "keeps records": sum(value == "daily" for _, value in newest.values()),
        "rupiah": sum(one.amount or 0 for one in support if one.status not in {"withdrawn", "shared_out"}),
        "villages": {called.get(plain or ""): count for plain, count in alike.items()},
    }


def _add_up(tables: list[Table], found: Figures) -> None:
    """Each column of whole numbers comes to its total, and people to all of them."""
    assert tables
    for table in tables:
        for column, total in enumerate(table.total or ()):
            if isinstance(total, int):
                assert sum(int(row[column]) for row in table.rows) == total, table.name
    everybody = [table.total[1] for table in tables if table.total and table.columns[1] == "Orang"]
    assert everybody.count(found.whole.participants) >= 5


def test_what_came_of_plans_meetings_rungs_and_referrals_is_counted_once_it_is_recorded(work: Work) -> None:
    nested = work.session.begin_nested()
    cohort, other = rows.cohort(work.session), rows.cohort(work.session)
    before = figures.of_cohort(work, cohort).outcomes
    sari, wati, tini = (rows.participant(work.session, rows.person(work.session), cohort) for _ in range(3))
    stranger = rows.participant(work.session, rows.person(work.session), other)
    for place, targets in ((sari, 3), (wati, 2), (stranger, 3)):
        _agrees(work, place, targets)
    _meets(work, cohort, MeetingKind.GROUP, [(sari, True), (wati, False), (tini, None)])
    _meets(work, cohort, MeetingKind.VISIT, [(tini, True)])
    _meets(work, other, MeetingKind.GROUP, [(stranger, True)])
    for rung in ("T1", "T2"):
        accepted = MilestoneStatus.ACCEPTED
        rows.keep(
            work.session, Milestone(participant_id=sari.id, rung=rung, status=accepted, begun_at=rows.NOW)
        )
    for place, status in (
        (sari, ReferralStatus.DISBURSED),
        (wati, ReferralStatus.REJECTED),
        (tini, ReferralStatus.REFERRED),
        (stranger, ReferralStatus.DISBURSED),
    ):
        _is_recommended(work, place, status)
    after = figures.of_cohort(work, cohort).outcomes
    tables = [
        table
        for section in programme_report.write(work, cohort, "en").sections
        for table in section.tables
        if table.title == "Referrals to banks by their step"
    ]
    nested.rollback()

    assert set(vars(before).values()) == {None}
    assert (after.plans, after.whole_plans) == (Known(2, 3), Known(1, 3))
    assert after.settled == Known(2, 4)
    assert (after.meetings, after.visits, after.attended) == (1, 1, Known(2, 3, 1))
    assert after.climbed == Known(1, 3)
    assert after.with_money == Known(1, 3)
    assert [table.total for table in tables] == [["Total", 3]]


def test_practices_are_compared_in_one_person_and_help_is_laid_beside_the_ledger(work: Work) -> None:
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    sari, wati, tini = (rows.participant(work.session, rows.person(work.session), cohort) for _ in range(3))
    _tells(work, sari, 0, practices=["stock"], support=["none"])
    _tells(work, sari, 12, practices=["stock", "target", "records"], support=["funds", "moral"])
    _tells(work, wati, 12, practices=["none"], support=["none"])
    for place, kind in ((sari, SupportKind.FUNDS), (wati, SupportKind.EQUIPMENT), (tini, SupportKind.VISIT)):
        status = SupportStatus.DELIVERED
        rows.keep(
            work.session,
            Support(
                cohort_id=cohort.id,
                participant_id=place.id,
                partner="CV Maju",
                kind=kind,
                what="apa saja",
                status=status,
                pledged_at=rows.NOW,
                delivered_at=rows.NOW,
            ),
        )
    found = figures.of_cohort(work, cohort)
    tables = {
        table.title or table.name: table
        for section in programme_report.write(work, cohort, "en").sections
        for table in section.tables
    }
    nested.rollback()

    assert found.habits is not None
    assert found.habits.more == Known(1, 1, 2)
    habits = tables["Business habits, when first and last asked"]
    assert list(habits.rows[1]) == ["Money is written down", 0, 1]
    assert list(habits.rows[-1]) == ["Median a person, of 6", "1", "3"]
    assert "answered twice or more: 1. Only once: 1." in str(habits.note)
    both = tables["Help as recipients and as the support ledger tell it"]
    assert [list(row) for row in both.rows if any(row[1:])] == [
        ["Money", 1, 1, 1, 1],
        ["Equipment", 0, 0, 1, 0],
        ["Encouragement", 1, 0, 0, 0],
        ["Any help", 1, 1, 2, 1],
    ]
    assert "2 participants have answered, 1 have not" in str(both.note)


def _tells(work: Work, place: Participant, week: int, **said: list[str]) -> None:
    at = rows.NOW + timedelta(weeks=week)
    asked = rows.check_in(
        work.session,
        place,
        question_set="quarterly",
        status=CheckInStatus.COMPLETED,
        local_date=at.date(),
        planned_at=at,
    )
    for question, value in said.items():
        told = {"kind": AnswerKind.CHOICES, "value": value, "raw": "x", "answered_at": at}
        rows.answer(work.session, asked, question, **told)


def _agrees(work: Work, place: Participant, targets: int) -> None:
    """The first target is reached, the second past its day, a third is still to come."""
    plan = rows.keep(
        work.session,
        ActionPlan(
            participant_id=place.id,
            status=PlanStatus.AGREED,
            drafted_by=place.person_id,
            drafted_at=rows.NOW,
        ),
    )
    days = [rows.NOW + rows.WEEK, rows.NOW - rows.WEEK, rows.NOW + rows.WEEK]
    for number, day in enumerate(days[:targets]):
        rows.keep(
            work.session,
            PlanTarget(
                plan_id=plan.id,
                place=number,
                what="apa saja",
                first_due_on=day.date(),
                due_on=day.date(),
                state=TargetState.REACHED if number == 0 else TargetState.OPEN,
            ),
        )


def _meets(
    work: Work, cohort: Cohort, kind: MeetingKind, there: list[tuple[Participant, bool | None]]
) -> None:
    caller = rows.person(work.session, "Budi")
    meeting = rows.keep(
        work.session,
        Meeting(
            cohort_id=cohort.id,
            called_by=caller.id,
            kind=kind,
            starts_at=rows.NOW - rows.WEEK,
            place="balai desa",
            called_at=rows.NOW - rows.WEEK,
        ),
    )
    for place, attended in there:
        rows.keep(
            work.session, MeetingGuest(meeting_id=meeting.id, participant_id=place.id, attended=attended)
        )


def _is_recommended(work: Work, place: Participant, status: ReferralStatus) -> None:
    rows.keep(
        work.session,
        Referral(
            participant_id=place.id,
            cohort_id=place.cohort_id,
            lender="bri",
            lender_name="BRI",
            status=status,
            referred_at=rows.NOW,
            changed_at=rows.NOW,
        ),
    )
