"""How far has a broadcast come?"""

from storage import broadcasts
from storage.database import Database
from storage.tables import Delivery
from storage.vocabulary import DeliveryStatus
from tests.storage import rows


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
