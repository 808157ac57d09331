"""Does a chat that several share name the one who speaks, on every database and read ahead or not?"""

from sqlmodel import Session

from storage import people
from storage.ahead import read_ahead
from storage.database import Database
from storage.tables import Chat, Person
from tests.storage.rows import NOW, person

CHAT, ALONE = 7001, 7002


def _share(session: Session) -> tuple[Person, Person]:
    siti, andi = person(session, "Siti", CHAT), person(session, "Andi", CHAT)
    chat = session.get_one(Chat, CHAT)
    people.share(session, chat, siti)
    people.speaks(session, chat, siti, NOW, has_said_so=True)
    return siti, andi


def _heard(session: Session) -> tuple[str, str]:
    heard, found = people.heard_in(session, CHAT), people.in_chat(session, CHAT)
    assert heard is not None
    assert found is not None
    return heard.name, found.name


def test_whoever_speaks_is_found_though_another_came_later(database: Database) -> None:
    with database.writing() as session:
        _share(session)

        assert _heard(session) == ("Siti", "Siti")


def test_a_switch_is_seen_by_the_rest_of_the_batch(database: Database) -> None:
    with database.writing() as session:
        _, andi = _share(session)
    with database.writing() as session:
        read_ahead(session, [CHAT])
        before = _heard(session)

        people.speaks(session, session.get_one(Chat, CHAT), andi, NOW, has_said_so=False)

        assert before == ("Siti", "Siti")
        assert _heard(session) == ("Andi", "Andi")


def test_a_chat_of_one_is_that_ones_and_says_nothing_of_sharing(database: Database) -> None:
    with database.writing() as session:
        dewi = person(session, "Dewi", ALONE)

        assert people.heard_in(session, ALONE) is dewi
        assert not dewi.shares_chat
