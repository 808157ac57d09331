"""Does the row that the office entered become the person whom we know, with all that hangs on it?"""

from sqlmodel import select

from storage import joining
from storage.database import Database
from storage.tables import Case, Delivery, Participant, Person, RoleGrant
from storage.vocabulary import BroadcastStatus, DeliveryStatus
from tests.storage import rows


def test_all_that_hangs_on_the_entered_row_moves_and_the_row_goes(database: Database) -> None:
    with database.writing() as session:
        known, entered = rows.person(session, "Sari", chat=7), rows.person(session, "Sari W.")
        entered.phone = "+6281234567801"
        place = rows.participant(session, entered)
        case = rows.case(session, place)
        case.asked_id = entered.id
        both, one = (rows.broadcast(session, BroadcastStatus.DONE) for _ in "ab")
        for broadcast, person in ((both, known), (both, entered), (one, entered)):
            rows.delivery(session, broadcast.id, person.id, DeliveryStatus.SENT)
        session.flush()
        former, copies = entered.id, (both.id, one.id)

        joining.take_place(session, place, known)

    with database.reading() as session:
        [person] = session.exec(select(Person)).all()
        assert (person.chat_id, person.phone) == (7, "+6281234567801")
        assert [place.person_id for place in session.exec(select(Participant))] == [person.id]
        assert [case.asked_id for case in session.exec(select(Case))] == [person.id]
        assert sorted((one.broadcast_id, one.person_id) for one in session.exec(select(Delivery))) == [
            (copy, person.id) for copy in copies
        ]
        assert former not in {grant.person_id for grant in session.exec(select(RoleGrant))}


def test_who_has_another_place_keeps_it(database: Database) -> None:
    with database.writing() as session:
        known, entered = rows.person(session, "Sari", chat=7), rows.person(session, "Sari")
        ids = known.id, entered.id
        first = rows.participant(session, entered)
        other = rows.participant(session, entered, rows.cohort(session))

        second = other.id
        joining.take_place(session, first, known)

    with database.reading() as session:
        assert {one.person_id for one in session.exec(select(Participant))} == set(ids)
        assert session.get_one(Participant, second).person_id == ids[1]
