"""Does what is written into a column come out of it as it was, on both engines?"""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import BigInteger, DateTime
from sqlmodel import SQLModel, select
from sqlmodel.sql.sqltypes import UTCDateTime

from storage import inbox
from storage.database import Database
from storage.tables import Case, Chat, Incoming, Message, Person
from storage.vocabulary import Direction, InboxState
from tests.engines import Postgres
from tests.storage import rows

FROM_TELEGRAM = {"chat_id", "telegram_id", "telegram_message_id", "message_id", "update_id"}
LARGEST_AT_TELEGRAM = 2**52 - 1
WITA = timezone(timedelta(hours=8))
COLUMNS = [column for table in SQLModel.metadata.tables.values() for column in table.columns]


def test_every_number_of_telegrams_has_room() -> None:
    theirs = [column for column in COLUMNS if column.name in FROM_TELEGRAM]

    assert len(theirs) >= len(FROM_TELEGRAM)
    assert [str(column) for column in theirs if not isinstance(column.type, BigInteger)] == []


def test_every_moment_is_kept_in_utc() -> None:
    moments = [column for column in COLUMNS if isinstance(column.type, DateTime | UTCDateTime)]

    assert moments
    assert [str(column) for column in moments if not isinstance(column.type, UTCDateTime)] == []


@pytest.mark.parametrize("number", [LARGEST_AT_TELEGRAM, -LARGEST_AT_TELEGRAM, -1_001_234_567_890])
def test_the_largest_number_of_a_chat_comes_back(database: Database, number: int) -> None:
    with database.writing() as session:
        sari = rows.person(session, "Sari", chat=number)

    with database.reading() as session:
        assert session.get_one(Chat, number).telegram_id == number
        assert session.get_one(Person, sari.id).chat_id == number


@pytest.mark.parametrize(
    "at",
    [
        pytest.param(datetime(2026, 3, 2, 9, 0, tzinfo=WITA), id="in the village"),
        pytest.param(datetime(2026, 3, 2, 1, 0, 0, 1, tzinfo=UTC), id="to the microsecond"),
        pytest.param(datetime(1970, 1, 1, tzinfo=UTC), id="long ago"),
    ],
)
def test_a_moment_comes_back_as_the_same_moment_in_utc(database: Database, at: datetime) -> None:
    with database.writing() as session:
        sari = rows.person(session)
        sari.created_at = at

    with database.reading() as session:
        kept = session.get_one(Person, sari.id).created_at

    assert kept == at
    assert kept.utcoffset() == timedelta()


def test_a_server_with_its_clock_set_to_the_village_still_speaks_utc(postgres: Postgres) -> None:
    with postgres.migrated() as url:
        database = Database(f"{url}&options=-c%20timezone%3DAsia/Makassar")
        with database.writing() as session:
            sari = rows.person(session)

        with database.reading() as session:
            kept = session.get_one(Person, sari.id).created_at

        assert kept == rows.NOW
        assert kept.utcoffset() == timedelta()
        database.close()


@pytest.mark.parametrize(
    "text",
    [
        "🌱👩‍🌾",
        "<b>&*_`",
        "Rp 1.250.000\n\tbaris dua",
        "x" * 4096,
        "مرحبا",
        "'; DROP TABLE person; --",
        "%s %(x)s :y",
    ],
)
def test_words_come_back_as_they_were_written(database: Database, text: str) -> None:
    with database.writing() as session:
        sari = rows.person(session, text)

    with database.reading() as session:
        assert session.get_one(Person, sari.id).name == text


def test_a_nul_in_a_message_costs_nobody_the_message(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session, chat=7))
        rows.keep(
            session,
            Message(
                participant_id=sari.id,
                author_id=sari.person_id,
                direction=Direction.IN,
                kind="text",
                text="laku\0 semua",
                chat_id=7,
                telegram_message_id=1,
                created_at=rows.NOW,
            ),
        )
        rows.case(session, sari, facts={"said": "laku\0 semua"})

    with database.reading() as session:
        kept = session.exec(select(Message.text)).one()
        facts = session.exec(select(Case.facts)).one()

    assert (kept or "").replace("\0", "") == "laku semua"
    assert facts == {"said": "laku\0 semua"}


def test_an_update_with_a_nul_is_kept_and_can_be_set_aside(database: Database) -> None:
    with database.writing() as session:
        inbox.store(session, [{"update_id": 1, "message": {"text": "a\0b"}}], rows.NOW)
        (waiting,) = inbox.waiting(session, 10)
        inbox.mark_failed(session, waiting.id, "ValueError: a\0b \ud800", rows.NOW)

    with database.reading() as session:
        kept = session.exec(select(Incoming)).one()

    assert kept.state is InboxState.FAILED
    assert kept.error == "ValueError: a\\0b \\ud800"
