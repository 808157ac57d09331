"""Does everything of somebody go, and nothing of anybody else?"""

from datetime import time
from typing import Any

import orjson
from sqlalchemy import JSON, Boolean, Column, Date, Enum, Float, Integer, Table, Time, insert, select
from sqlmodel import Session, SQLModel
from sqlmodel.sql.sqltypes import UTCDateTime

from storage import erasing, traces
from storage.database import Database
from storage.said_of_them import Concern, concern_of
from storage.tables import Outgoing, Participant, Person
from storage.vocabulary import OutboxState
from storage.whose import NAMELESS, WHOSE
from tests.storage import rows
from tests.storage.rows import NOW

TABLES = SQLModel.metadata.sorted_tables
CHATS = {"chat_id", "user_id", "telegram_id"}
ROOMS = {"common_room", "staff_room"}
BUTTONS = {"inline_keyboard": [[{"text": "Sari", "callback_data": "b"}]]}


class Somebody:
    """A person with a row in every table there is, and their mark in every word that can be theirs."""

    def __init__(self, session: Session, number: int) -> None:
        self.mark, self.number, self.chat = f"Sari{number}", number, 7_000_000_000 + number
        self.rows: dict[str, dict[str, Any]] = {}
        for table in TABLES:
            self.rows[table.name] = self._row(session, table)

    @property
    def id(self) -> int:
        return int(self.rows["person"]["id"])

    def kept(self, session: Session) -> dict[str, list[Any]]:
        """What stands in their rows now."""
        found = {}
        for table in TABLES:
            keys = (column == self.rows[table.name][column.name] for column in table.primary_key)
            found[table.name] = [
                tuple(row) for row in session.connection().execute(select(table).where(*keys))
            ]
        return found

    def _row(self, session: Session, table: Table) -> dict[str, Any]:
        values = {column.name: self._value(table, column) for column in table.columns}
        given = {name: value for name, value in values.items() if value is not None}
        key = session.connection().execute(insert(table).values(given)).inserted_primary_key or ()
        return given | dict(zip((column.name for column in table.primary_key), key, strict=True))

    def _value(self, table: Table, column: Column[Any]) -> Any:
        for reference in column.foreign_keys:
            target = reference.column
            return self.rows.get(target.table.name, {}).get(target.name)
        if column.name in CHATS and table.name not in ROOMS:
            return self.chat
        is_numbered = column.primary_key and len(table.primary_key) == 1
        return None if is_numbered and isinstance(column.type, Integer) else self._word(table, column)

    def _word(self, table: Table, column: Column[Any]) -> Any:
        whose = WHOSE[table.name]
        is_theirs = whose.theirs and column.name not in whose.plain
        says = f"{self.mark} {column.name}" if is_theirs else f"{self.number}"
        if isinstance(column.type, Enum):
            return column.type.enums[0]
        known: dict[type[Any], Any] = {
            JSON: {"what": says},
            Boolean: False,
            Integer: self.number,
            Float: self.number,
            UTCDateTime: NOW,
            Date: NOW.date(),
            Time: time(9),
        }
        return next((value for kind, value in known.items() if isinstance(column.type, kind)), says)


def everything(session: Session) -> str:
    connection = session.connection()
    return "\n".join(str(tuple(row)) for table in TABLES for row in connection.execute(select(table)))


def test_whoever_has_something_everywhere_is_found_nowhere_afterwards(database: Database) -> None:
    with database.writing() as session:
        sari, wati = Somebody(session, 1), Somebody(session, 2)
        before = wati.kept(session)
        assert everything(session).count(sari.mark) > 50

        erasing.erase(session, erasing.whom(session, session.get_one(Person, sari.id)))

        left = everything(session)
        assert [line for line in left.splitlines() if sari.mark in line or str(sari.chat) in line] == []
        assert wati.kept(session) == before
        places = session.connection().execute(select(Participant.__table__)).all()  # type: ignore[attr-defined]
        assert len(places) == 2
        assert session.get_one(Person, sari.id).name == NAMELESS


def test_where_a_phone_is_shared_the_other_loses_nothing(database: Database) -> None:
    with database.writing() as session:
        sari, wati = (
            rows.person(session, "Sari", chat=7_000_000_001),
            rows.person(session, "Wati", chat=7_000_000_001),
        )
        for whose in (sari, wati):
            _sent(session, 7_000_000_001, f"<b>{whose.name}</b>, apa kabar?")

        erasing.erase(session, erasing.whom(session, sari))
        traces.wipe(session, ["Sari"], [], Concern())

        assert session.get_one(Person, wati.id).chat_id == 7_000_000_001
        assert session.get_one(Person, sari.id).chat_id is None
        left = everything(session)
        assert "<b>Wati</b>, apa kabar?" in left
        assert "Sari" not in left


def test_names_and_words_go_from_what_others_were_told(database: Database) -> None:
    with database.writing() as session:
        told = _sent(session, 5, 'Sari: "minyak naik terus bu" & <i>macet</i>')
        quoted = _sent(session, 5, "minyak naik terus bu, kata seseorang")
        alike = _sent(session, 5, "Apa sarinya sudah jadi?")

        traces.wipe(session, ["Sari"], ["minyak naik terus bu"], Concern())

        session.expire_all()
        assert (told.body, quoted.body) == ("{}", "{}")
        assert "sarinya" in alike.body


def test_of_what_waits_for_others_only_what_is_read_of_them_changes(database: Database) -> None:
    with database.writing() as session:
        sari = rows.person(session, "Sari", chat=1)
        place = rows.participant(session, sari)
        about, to_trainer = f"pause:{place.id}:back", "<b>Sari</b> &amp; b sudah membaik, kata text."
        waits = _sent(session, 5, to_trainer, OutboxState.QUEUED, key=about)
        change = _sent(session, 5, "Sari: selesai", OutboxState.QUEUED, edits=waits.id)
        other = _sent(
            session, 6, "Halo Sari, minyak naik terus bu?", OutboxState.QUEUED, key="pause:999:back"
        )
        unkeyed = _sent(session, 6, "Halo Sari", OutboxState.QUEUED)
        concern = concern_of(session, erasing.whom(session, sari), sari.chat_id)

        traces.wipe(session, ["Sari", "b", "amp", "text"], ["minyak naik terus bu"], concern)

        session.expire_all()
        read = [orjson.loads(call.body) for call in (waits, change, other, unkeyed)]
        assert [one["text"] for one in read] == [
            "<b>…</b> &amp; … sudah membaik, kata ….",
            "…: selesai",
            "Halo Sari, minyak naik terus bu?",
            "Halo Sari",
        ]
        assert all(one["reply_markup"] == BUTTONS for one in read)


def _sent(
    session: Session, chat_id: int, text: str, state: OutboxState = OutboxState.SENT, **more: Any
) -> Outgoing:
    body = orjson.dumps(
        {"text": text, "reply_markup": BUTTONS if state is OutboxState.QUEUED else {}}
    ).decode()
    return rows.keep(
        session,
        Outgoing(
            chat_id=chat_id,
            lane=0,
            method="sendMessage",
            body=body,
            state=state,
            not_before=NOW,
            created_at=NOW,
            **more,
        ),
    )
