"""Who can join by a link, how often and until when?"""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.programme.load import read_programme
from bot.services import invitations
from bot.services.invitations import (
    InvitationClosed,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
)
from bot.services.work import House, Work
from bot.words import Words
from storage import keepsakes
from storage.database import Database
from storage.tables import Cohort, Invitation, Person
from storage.vocabulary import Role
from tests.engines import SqliteFiles

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
STAFF = [Role.PARTNER, Role.TRAINER, Role.COORDINATOR]


def _house() -> House:
    return House(read_programme(None), Words({}), bytes(32), "id", "Asia/Makassar")


@pytest.fixture
def work(sqlite_files: SqliteFiles) -> Iterator[Work]:
    database = sqlite_files.in_memory()
    with database.writing() as session:
        yield Work(session, NOW, _house())
    database.close()


@pytest.fixture
def cohort(work: Work) -> Cohort:
    cohort = Cohort(
        code="KUTIM-1", name="Kutim", started=date(2026, 2, 2), timezone="Asia/Makassar", created_at=NOW
    )
    work.session.add(cohort)
    work.session.flush()
    return cohort


def _person(work: Work, name: str) -> int:
    person = Person(name=name, language="id", timezone="Asia/Makassar", created_at=NOW)
    work.session.add(person)
    work.session.flush()
    return person.id


def _later(work: Work, by: timedelta) -> Work:
    return Work(work.session, work.now + by, work.house)


def test_a_link_leads_to_its_invitation(work: Work, cohort: Cohort) -> None:
    budi = _person(work, "Budi")
    payload = invitations.invite(work, Role.TRAINER, cohort, created_by=budi)

    invitation = invitations.find(work, payload)

    assert (invitation.role, invitation.cohort_id, invitation.created_by) == (Role.TRAINER, cohort.id, budi)
    assert invitations.link("pendamping_bot", payload) == f"https://t.me/pendamping_bot?start={payload}"


def test_a_payload_fits_into_a_deep_link_and_is_nowhere_kept(work: Work) -> None:
    payload = invitations.invite(work, Role.TRAINER, None, created_by=None)

    assert len(payload) <= 64
    assert payload.replace("-", "").replace("_", "").isalnum()
    assert payload not in str(work.session.exec(select(Invitation)).one())


@pytest.mark.parametrize("payload", ["", "x", "x" * 5000, "\ud800", "' or 1=1"])
def test_an_invented_payload_opens_nothing(work: Work, payload: str) -> None:
    invitations.invite(work, Role.COORDINATOR, None, created_by=None)

    with pytest.raises(InvitationUnknown):
        invitations.find(work, payload)


@pytest.mark.parametrize("role", STAFF)
@pytest.mark.parametrize(
    ("after", "opens"),
    [
        (timedelta(days=7) - timedelta(seconds=1), True),
        (timedelta(days=7), False),
        (timedelta(days=7, seconds=1), False),
    ],
)
def test_a_staff_link_ends_after_seven_days(work: Work, role: Role, after: timedelta, opens: bool) -> None:
    payload = invitations.invite(work, role, None, created_by=None)

    if opens:
        assert invitations.find(_later(work, after), payload).role is role
    else:
        with pytest.raises(InvitationExpired):
            invitations.find(_later(work, after), payload)


@pytest.mark.parametrize("role", STAFF)
def test_a_staff_link_is_for_one_person(work: Work, role: Role) -> None:
    payload = invitations.invite(work, role, None, created_by=None)
    invitation = invitations.find(work, payload)
    budi, tini = _person(work, "Budi"), _person(work, "Tini")

    invitations.use(work, invitation, budi)

    assert (invitation.used_by, invitation.used_at) == (budi, NOW)
    with pytest.raises(InvitationUsed):
        invitations.find(work, payload)
    with pytest.raises(InvitationUsed):
        invitations.use(work, invitation, tini)
    assert invitation.used_by == budi


def test_a_trainee_link_is_for_the_whole_cohort_until_it_is_closed(work: Work, cohort: Cohort) -> None:
    payload = invitations.invite(work, Role.TRAINEE, cohort, created_by=None)
    for name in ("Sari", "Wati", "Nur"):
        invitations.use(work, invitations.find(work, payload), _person(work, name))
    assert invitations.find(_later(work, timedelta(days=900)), payload).cohort_id == cohort.id

    cohort.closed_at = NOW

    with pytest.raises(InvitationClosed):
        invitations.find(work, payload)
    with pytest.raises(InvitationClosed):
        invitations.invite(work, Role.TRAINEE, cohort, created_by=None)


def test_trainees_are_never_invited_into_no_cohort(work: Work) -> None:
    with pytest.raises(ValueError, match="cohort"):
        invitations.invite(work, Role.TRAINEE, None, created_by=None)


def test_of_many_who_open_a_staff_link_together_one_gets_in(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'p.db'}")
    database.migrate()
    with database.writing() as session:
        work = Work(session, NOW, _house())
        payload = invitations.invite(work, Role.COORDINATOR, None, created_by=None)
        persons = [_person(work, f"Person {number}") for number in range(8)]
    ready, got_in = threading.Barrier(len(persons)), []

    def opens(person_id: int) -> None:
        ready.wait()
        try:
            with database.writing() as session:
                work = Work(session, NOW, _house())
                invitations.use(work, invitations.find(work, payload), person_id)
        except InvitationUsed:
            return
        got_in.append(person_id)

    threads = [threading.Thread(target=opens, args=(person,)) for person in persons]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(got_in) == 1
    with database.reading() as session:
        assert session.exec(select(Invitation)).one().used_by == got_in[0]
    database.close()


def test_what_is_remembered_is_made_once_however_many_ask_together(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'p.db'}")
    database.migrate()
    ready, answers = threading.Barrier(8), []

    def asks(number: int) -> None:
        ready.wait()
        with database.writing() as session:
            answers.append(keepsakes.remember(session, "seal", lambda: str(number)))

    threads = [threading.Thread(target=asks, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(answers) == 8
    assert len(set(answers)) == 1
    with database.reading() as session:
        assert keepsakes.recall(session, "seal") == answers[0]
        assert keepsakes.recall(session, "another") is None
    database.close()
