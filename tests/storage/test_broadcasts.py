"""Who still waits for a copy, and how far has a broadcast come?"""

from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlmodel import Session

from storage import broadcasts, outbox
from storage.database import Database
from storage.outbox import Copy
from storage.tables import Chat, Delivery, Outgoing
from storage.vocabulary import BroadcastStatus, DeliveryStatus, Gone, Lane, ParticipantStatus
from tests.storage import rows
from tests.storage.rows import NOW

MOMENT = timedelta(microseconds=1)


def _waiting_for(session: Session, broadcast_id: int, limit: int = 10) -> list[str]:
    return [one.whom.name for one in broadcasts.waiting(session, broadcast_id, NOW, limit)]


def test_how_far_a_broadcast_has_come_is_counted(database: Database) -> None:
    with database.writing() as session:
        sent = rows.broadcast(session)
        copies = [
            rows.delivery(session, sent.id, rows.person(session, name).id, DeliveryStatus.QUEUED)
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
        assert not broadcasts.is_over(session, sent.id)
        assert copies[0].sent_at == rows.NOW
        assert copies[1].sent_at is None
        assert broadcasts.end_delivery(session, 404, DeliveryStatus.SENT, rows.NOW, None) is None


def test_a_copy_that_is_promised_again_stays_one(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session)
        people = [rows.person(session, name).id for name in ("Sari", "Budi", "Tini")]

        for part in (people[:2], people):
            broadcasts.add_deliveries(session, broadcast.id, dict.fromkeys(part, NOW))

        assert broadcasts.counts(session, broadcast.id)[DeliveryStatus.QUEUED] == 3


def test_thousands_of_copies_are_promised_by_one_statement(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session)
        people = [rows.person(session, f"P{number}").id for number in range(60)]
        said: list[str] = []
        event.listen(database.engine, "before_cursor_execute", lambda _c, _u, words, *_: said.append(words))

        broadcasts.add_deliveries(session, broadcast.id, dict.fromkeys(people, NOW))
        broadcasts.add_out_of_reach(session, broadcast.id, [people[0]], NOW, "gone")

        assert sum(words.startswith("INSERT") for words in said) == 2
        assert broadcasts.counts(session, broadcast.id)[DeliveryStatus.QUEUED] == 60


def test_copies_wait_for_their_moment_and_go_in_its_order(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session)
        due = {"Sari": NOW, "Budi": NOW - MOMENT, "Tini": NOW + MOMENT}
        broadcasts.add_deliveries(
            session, broadcast.id, {rows.person(session, name).id: at for name, at in due.items()}
        )

        assert _waiting_for(session, broadcast.id) == ["Budi", "Sari"]
        assert _waiting_for(session, broadcast.id, limit=1) == ["Budi"]


def test_a_copy_with_a_place_in_the_outbox_waits_no_more(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session, BroadcastStatus.SENDING)
        sari, budi = rows.person(session, "Sari", 1), rows.person(session, "Budi", 2)
        broadcasts.add_deliveries(session, broadcast.id, dict.fromkeys((sari.id, budi.id), NOW))
        assert broadcasts.to_hand_over(session, NOW, 10, []) == [broadcast.id]
        [first] = broadcasts.waiting(session, broadcast.id, NOW, 1)
        copy = Copy(1, "sendMessage", {}, key=f"broadcast:{broadcast.id}:{sari.id}")
        outbox.enqueue_many(session, [copy], lane=Lane.BROADCAST, now=NOW, send_by=NOW)

        broadcasts.place(session, [first.delivery_id], broadcast.edition)

        assert _waiting_for(session, broadcast.id) == ["Budi"]
        assert broadcasts.in_hand(session, broadcast.id) == 1
        delivery = session.get_one(Delivery, first.delivery_id)
        assert delivery.outbox_id is not None
        assert session.get_one(Outgoing, delivery.outbox_id).key == copy.key


@pytest.mark.parametrize(
    "status", [one for one in BroadcastStatus if one is not BroadcastStatus.SENDING], ids=str
)
def test_nothing_is_handed_over_of_what_is_not_under_way(database: Database, status: BroadcastStatus) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session, status)
        broadcasts.add_deliveries(session, broadcast.id, {rows.person(session).id: NOW})

        assert broadcasts.to_hand_over(session, NOW, 10, []) == []


@pytest.mark.parametrize(
    ("statuses", "has_left"),
    [
        ([], False),
        ([ParticipantStatus.ACTIVE], False),
        ([ParticipantStatus.WITHDRAWN], True),
        ([ParticipantStatus.WITHDRAWN, ParticipantStatus.ACTIVE], False),
    ],
)
def test_whoever_left_meanwhile_is_known(
    database: Database, statuses: list[ParticipantStatus], has_left: bool
) -> None:
    with database.writing() as session:
        broadcast, sari = rows.broadcast(session), rows.person(session, "Sari", 1)
        for status in statuses:
            rows.participant(session, sari, status=status)
        broadcasts.add_deliveries(session, broadcast.id, {sari.id: NOW})

        [waiting] = broadcasts.waiting(session, broadcast.id, NOW, 10)

        assert (waiting.has_left, waiting.is_gone) == (has_left, False)


def test_whoever_closed_the_chat_meanwhile_is_known(database: Database) -> None:
    with database.writing() as session:
        broadcast, sari = rows.broadcast(session), rows.person(session, "Sari", 1)
        session.get_one(Chat, 1).gone = Gone.BLOCKED
        broadcasts.add_deliveries(session, broadcast.id, {sari.id: NOW})

        [waiting] = broadcasts.waiting(session, broadcast.id, NOW, 10)

        assert waiting.is_gone
