"""Who gets a broadcast?"""

import pytest
from sqlmodel import Session

from storage import broadcasts, outbox
from storage.database import Database
from storage.tables import Cohort, Delivery
from storage.vocabulary import DeliveryStatus, Gone, ParticipantStatus, Role
from tests.storage import rows

TAKES_PART = {
    ParticipantStatus.ACTIVE,
    ParticipantStatus.STALLED,
    ParticipantStatus.PAUSED,
    ParticipantStatus.INDEPENDENT,
}


def _names(session: Session, *roles: Role, within: list[Cohort] | None = None) -> list[str]:
    cohorts = None if within is None else [cohort.id for cohort in within]
    return [person.name for person in broadcasts.audience(session, roles or (Role.TRAINEE,), cohorts)]


@pytest.mark.parametrize("status", ParticipantStatus)
def test_whoever_takes_part_hears_it_and_whoever_left_does_not(
    database: Database, status: ParticipantStatus
) -> None:
    with database.writing() as session:
        rows.participant(session, rows.person(session, "Sari", chat=1), status=status)

        assert _names(session) == (["Sari"] if status in TAKES_PART else [])


def test_whoever_left_one_cohort_still_hears_what_is_for_the_other(database: Database) -> None:
    with database.writing() as session:
        melati, mawar = rows.cohort(session), rows.cohort(session)
        sari = rows.person(session, "Sari", chat=1)
        rows.participant(session, sari, melati, status=ParticipantStatus.WITHDRAWN)
        rows.participant(session, sari, mawar)

        assert _names(session, within=[melati]) == []
        assert _names(session, within=[mawar]) == ["Sari"]
        assert _names(session) == ["Sari"]


def test_two_who_share_a_chat_get_one_copy(database: Database) -> None:
    with database.writing() as session:
        for name, chat in (("Sari", 1), ("Ibu Sari", 1), ("Budi", 2)):
            rows.participant(session, rows.person(session, name, chat))

        assert _names(session) == ["Sari", "Budi"]


def test_whoever_has_no_chat_is_counted_and_not_written_to(database: Database) -> None:
    with database.writing() as session:
        melati = rows.cohort(session)
        rows.participant(session, rows.person(session, "Sari"), melati, status=ParticipantStatus.INVITED)
        rows.participant(session, rows.person(session, "Budi"), melati, status=ParticipantStatus.WITHDRAWN)

        assert _names(session) == []
        assert broadcasts.without_chat(session, [melati.id]) == 1
        assert broadcasts.without_chat(session, [rows.cohort(session).id]) == 0


def test_a_cohort_hears_only_what_is_for_it(database: Database) -> None:
    with database.writing() as session:
        melati, mawar = rows.cohort(session), rows.cohort(session)
        rows.participant(session, rows.person(session, "Sari", chat=1), melati)
        rows.participant(session, rows.person(session, "Budi", chat=2), mawar)

        assert _names(session, within=[melati]) == ["Sari"]
        assert _names(session, within=[mawar]) == ["Budi"]
        assert _names(session, within=[]) == []
        assert _names(session) == ["Sari", "Budi"]


def test_a_role_hears_what_is_for_it_in_its_cohort_and_those_for_all_in_every_one(database: Database) -> None:
    with database.writing() as session:
        melati, mawar = rows.cohort(session), rows.cohort(session)
        rows.participant(session, rows.person(session, "Sari", chat=1), melati)
        rows.grant(session, rows.person(session, "Tini", chat=2), Role.TRAINER, melati)
        rows.grant(session, rows.person(session, "Wati", chat=3), Role.TRAINER, None)
        rows.grant(session, rows.person(session, "Rina", chat=4), Role.COORDINATOR, None)

        assert _names(session, Role.TRAINER, within=[melati]) == ["Tini", "Wati"]
        assert _names(session, Role.TRAINER, within=[mawar]) == ["Wati"]
        assert _names(session, Role.TRAINER, Role.COORDINATOR) == ["Tini", "Wati", "Rina"]
        assert _names(session, Role.TRAINEE, Role.TRAINER, within=[melati]) == ["Sari", "Tini", "Wati"]


def test_whoever_holds_several_roles_gets_one_copy(database: Database) -> None:
    with database.writing() as session:
        melati = rows.cohort(session)
        tini = rows.person(session, "Tini", chat=1)
        rows.participant(session, tini, melati)
        rows.grant(session, tini, Role.TRAINER, melati)
        rows.grant(session, tini, Role.TRAINER, None)

        assert _names(session, Role.TRAINEE, Role.TRAINER) == ["Tini"]


def test_chats_that_are_gone_are_known(database: Database) -> None:
    with database.writing() as session:
        for chat in (1, 2):
            rows.person(session, chat=chat)
        outbox.mark_chat_gone(session, 2, Gone.BLOCKED, rows.NOW)

        assert broadcasts.gone_chats(session) == {2}


def test_how_far_a_broadcast_has_come_is_counted(database: Database) -> None:
    with database.writing() as session:
        sent = rows.broadcast(session)
        copies = [
            rows.keep(
                session,
                Delivery(
                    broadcast_id=sent.id,
                    person_id=rows.person(session, name).id,
                    status=DeliveryStatus.QUEUED,
                ),
            )
            for name in ("Sari", "Budi", "Tini")
        ]
        ends = (DeliveryStatus.SENT, DeliveryStatus.FAILED)
        for copy, status in zip(copies, ends, strict=False):
            assert broadcasts.end_delivery(session, copy.id, status, rows.NOW, None) == sent.id
        session.flush()

        counts = broadcasts.counts(session, sent.id)

        assert (counts[DeliveryStatus.SENT], counts[DeliveryStatus.FAILED]) == (1, 1)
        assert (counts[DeliveryStatus.QUEUED], counts[DeliveryStatus.UNREACHABLE]) == (1, 0)
        assert broadcasts.names(session, sent.id, DeliveryStatus.FAILED, 10) == ["Budi"]
        assert copies[0].sent_at == rows.NOW
        assert copies[1].sent_at is None
        assert broadcasts.end_delivery(session, 404, DeliveryStatus.SENT, rows.NOW, None) is None
