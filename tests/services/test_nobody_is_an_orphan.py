"""Whatever happens in a programme, is there always somebody who will turn to each participant?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from bot.errors import CannotBeDone, Refusal
from bot.jobs.sweep import TICKS
from bot.programme.load import read_programme
from bot.rules.standing import ENDED
from bot.services import (
    cases,
    cohorts,
    enrolment,
    erasing,
    exits,
    good_hands,
    graduating,
    handover,
    helping,
    imports,
    invitations,
    milestones,
    pausing_together,
    putting_off,
    resting,
    workloads,
)
from bot.services.rosters import Row
from bot.services.work import House, Work
from bot.words import Words
from storage import cases as stored_cases
from storage import participants, people
from storage.database import Database
from storage.ladder_vocabulary import MilestoneStatus
from storage.tables import Case, Cohort, Participant, Person, RoleGrant
from storage.vocabulary import CaseOutcome, CaseReason, ExitGrade, Gone, ParticipantStatus, Role

MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
OUTCOMES = [one for one in CaseOutcome if one is not CaseOutcome.PAUSED]


@cache
def _house() -> House:
    return House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")


class Years:
    """A programme of two cohorts with an office, to which anything may happen."""

    def __init__(self, session: Session) -> None:
        self.session, self.now, self.chat = session, MONDAY, 1000
        with self.begin() as work:
            self.cohorts = [
                cohorts.add(work, code, code, date(2026, 2, 1), "Asia/Makassar")
                for code in ("MELATI", "MAWAR")
            ]
            self.links = [invitations.invite(work, Role.TRAINEE, one, None) for one in self.cohorts]
            self.comes(work, "Ratna", invitations.invite(work, Role.COORDINATOR, None, None))

    @contextmanager
    def begin(self) -> Iterator[Work]:
        yield Work(self.session, self.now, _house())
        self.session.flush()

    def comes(self, work: Work, name: str, link: str, chat: int | None = None) -> None:
        if chat is None:
            self.chat += 1
            chat = self.chat
        enrolment.welcome(work, chat, link)
        enrolment.agree(work, chat, name)
        if people.in_chat(self.session, chat) is None:
            enrolment.use_name(work, chat, "telegram", name)

    def sweeps(self) -> None:
        for tick in TICKS:
            for _ in tick(self.begin):
                pass

    def everybody(self) -> list[Participant]:
        return list(self.session.exec(select(Participant).order_by(col(Participant.id))).all())

    def one(self, number: int, *statuses: ParticipantStatus) -> Participant | None:
        some = [one for one in self.everybody() if not statuses or one.status in statuses]
        return some[number % len(some)] if some else None

    def case(self, number: int) -> Case | None:
        query = select(Case).where(col(Case.resolved_at).is_(None)).order_by(col(Case.id))
        found = self.session.exec(query).all()
        return found[number % len(found)] if found else None

    def trainer(self, number: int) -> Person | None:
        held = select(RoleGrant.person_id).where(col(RoleGrant.role) == Role.TRAINER)
        found = self.session.exec(
            select(Person).where(col(Person.id).in_(held)).order_by(col(Person.id))
        ).all()
        return found[number % len(found)] if found else None


def time_passes(years: Years, number: int) -> None:
    years.now += timedelta(days=number % 40, hours=number % 7)


def somebody_enrols(years: Years, number: int) -> None:
    with years.begin() as work:
        years.comes(work, f"Wati {number}", years.links[number % 2])


def the_office_imports(years: Years, number: int) -> None:
    cohort = years.cohorts[number % 2]
    names = [f"Sari {number} {one}" for one in "abc"]
    with years.begin() as work:
        rows = [
            Row(line=line, name=name, phone="", village="Muara Pantun", business="", trainer="")
            for line, name in enumerate(names, 2)
        ]
        for _ in range(1 + number % 2):  # the same list may come again
            imports.take_in(work, cohort, rows, partial=True)


def one_of_the_list_comes(years: Years, number: int) -> None:
    awaited = years.one(number, ParticipantStatus.INVITED)
    if awaited is not None:
        cohort = next(one for one in years.cohorts if one.id == awaited.cohort_id)
        with years.begin() as work:
            name = people.get(years.session, awaited.person_id).name
            years.comes(work, name, years.links[years.cohorts.index(cohort)])


def one_comes_again_or_changes_cohort(years: Years, number: int) -> None:
    one = years.one(number)
    chat = people.get(years.session, one.person_id).chat_id if one is not None else None
    if chat is not None:
        with years.begin() as work:
            years.comes(work, "Wati", years.links[number % 2], chat)


def one_rests(years: Years, number: int) -> None:
    one = years.one(number, *participants.FOLLOWED)
    if one is not None:
        with years.begin() as work:
            person = people.get(years.session, one.person_id)
            resting.begin(work, one, person, work.today(person.timezone) + timedelta(days=1 + number % 60))


def one_leaves(years: Years, number: int) -> None:
    one = years.one(number, *participants.TAKING_PART)
    if one is not None:
        with years.begin() as work:
            helping.leave(work, one, people.get(years.session, one.person_id))


def one_is_stuck(years: Years, number: int) -> None:
    one = years.one(number, *participants.FOLLOWED)
    if one is not None:
        with years.begin() as work:
            cases.open_case(work, one, CaseReason.SAID_STUCK)


def a_case_is_resolved(years: Years, number: int) -> None:
    one = years.one(number, *participants.TAKING_PART)
    case = stored_cases.unresolved(years.session, one.id) if one is not None else None
    trainer = years.trainer(number)
    if case is not None and trainer is not None:
        with years.begin() as work:
            cases.claim(work, case.id, trainer)
            cases.resolve(work, case.id, trainer, OUTCOMES[number % len(OUTCOMES)])


def a_case_is_put_aside(years: Years, number: int) -> None:
    case, trainer = years.case(number), years.trainer(number)
    if case is not None and trainer is not None:
        with years.begin() as work:
            putting_off.for_days(work, case.id, trainer, 1 + number % 30)


def a_case_changes_hands(years: Years, number: int) -> None:
    case, trainer, other = years.case(number), years.trainer(number), years.trainer(number + 1)
    if case is not None and trainer is not None and other is not None:
        with years.begin() as work:
            cases.claim(work, case.id, trainer)
            if number % 3:
                cases.hand_over(work, case.id, trainer, other.id)
            else:
                cases.give_back(work, case.id, trainer)


def a_case_was_not_solved(years: Years, number: int) -> None:
    ended = years.session.exec(select(Case).where(col(Case.resolved_at).is_not(None)).order_by(col(Case.id)))
    for case in ended.all()[number % 3 :: 3]:
        place = participants.get(years.session, case.participant_id)
        if place.status in participants.TAKING_PART:
            with years.begin() as work:
                cases.take_up_again(work, case, place, people.get(years.session, place.person_id))


def a_colleague_stands_in(years: Years, number: int) -> None:
    one, other = years.trainer(number), years.trainer(number + 1)
    if one is not None and other is not None and other is not one:
        with years.begin() as work:
            workloads.ask_colleague(work, one, other.id, 1 + number % 20)
            workloads.answer(work, other, one.id, agreed=True)


def a_village_rests(years: Years, number: int) -> None:
    with years.begin() as work:
        until = work.today("Asia/Makassar") + timedelta(days=1 + number % 20)
        village = "Muara Pantun" if number % 3 else None
        plan = pausing_together.Plan(years.cohorts[number % 2], village, until, "banjir")
        pausing_together.begin(work, plan, None)


def somebody_stands_alone(years: Years, number: int) -> None:
    one, trainer = years.one(number, *participants.TAKING_PART), years.trainer(number)
    if one is not None and trainer is not None:
        with years.begin() as work:
            climb = milestones.begin(work, one, "T8", MilestoneStatus.PROPOSED)
            milestones.settle(work, climb, trainer)
            graduating.graduate(work, climb, trainer)


def somebody_is_erased(years: Years, number: int) -> None:
    everybody = years.session.exec(select(Person).order_by(col(Person.id))).all()
    with years.begin() as work:
        erasing.erase(work, everybody[number % len(everybody)])


def a_trainer_comes(years: Years, number: int) -> None:
    with years.begin() as work:
        cohort = [*years.cohorts, None][number % 3]
        years.comes(work, f"Budi {number}", invitations.invite(work, Role.TRAINER, cohort, None))


def a_trainer_leaves(years: Years, number: int) -> None:
    leaver, other = years.trainer(number), years.trainer(number + 1)
    if leaver is not None:
        with years.begin() as work:
            handover.hand_on(work, leaver, other if other is not leaver and number % 2 else None, None)


def a_trainer_is_dismissed_unseen(years: Years, number: int) -> None:
    leaver = years.trainer(number)
    if leaver is not None:
        people.revoke(years.session, leaver.id, Role.TRAINER)


def a_chat_is_blocked(years: Years, number: int) -> None:
    person = years.session.exec(select(Person).order_by(col(Person.id))).all()[1:]
    chats = [one.chat_id for one in person if one.chat_id is not None]
    if chats:
        people.mark_gone(years.session, chats[number % len(chats)], Gone.BLOCKED, years.now)


def a_follow_up_is_ended(years: Years, number: int) -> None:
    one = years.one(number)
    if one is not None:
        grade = list(ExitGrade)[number % len(ExitGrade)]
        with years.begin() as work:
            exits.end_from_the_office(work, one.id, grade, "no more to say")


def a_cohort_is_closed(years: Years, number: int) -> None:
    cohort: Cohort = years.cohorts[number % 2]
    waiting = [one for one in years.everybody() if one.cohort_id == cohort.id and one.status not in ENDED]
    with years.begin() as work:
        if cohort.closed_at is not None or waiting:
            with pytest.raises((cohorts.StillFollowedUp, cohorts.CohortClosed)):
                cohorts.close(work, cohort.code)
        else:
            cohorts.close(work, cohort.code)


EVENTS: list[Callable[[Years, int], None]] = [
    time_passes,
    somebody_enrols,
    the_office_imports,
    one_of_the_list_comes,
    one_comes_again_or_changes_cohort,
    one_rests,
    one_leaves,
    one_is_stuck,
    a_case_is_resolved,
    a_case_is_put_aside,
    a_case_changes_hands,
    a_case_was_not_solved,
    a_colleague_stands_in,
    a_village_rests,
    somebody_stands_alone,
    somebody_is_erased,
    a_trainer_comes,
    a_trainer_leaves,
    a_trainer_is_dismissed_unseen,
    a_chat_is_blocked,
    a_follow_up_is_ended,
    a_cohort_is_closed,
]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 419)), min_size=4, max_size=24)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = Database("sqlite://")
    database.migrate()
    yield database
    database.close()


@given(history=HISTORIES)
@settings(max_examples=12)
def test_after_any_history_everybody_has_an_owner_and_a_date_or_an_exit(
    database: Database, history: list[tuple[Callable[[Years, int], None], int]]
) -> None:
    with database.writing() as session:
        years = Years(session)
        for event, number in history:
            try:
                with session.begin_nested():
                    event(years, number)
            except (Refusal, CannotBeDone):
                session.expire_all()
            years.sweeps()
            for one in years.everybody():
                with years.begin() as work:
                    assert good_hands.gaps_of(work, one) == frozenset(), (event.__name__, one)
                case = stored_cases.unresolved(session, one.id)
                assert case is None or one.status is not ParticipantStatus.WITHDRAWN, event.__name__
                assert case is None or case.snoozed_until or case.next_step_at, event.__name__
        session.rollback()
