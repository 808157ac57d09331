"""Is it said of every table whose data stand in it?"""

import pytest
from sqlalchemy import JSON, BigInteger, Column, Enum, String, Table
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from storage.whose import WHOSE

TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}
# Who acted is a number, and stays; these columns never lead to somebody of whom a row speaks.
ACTORS = {
    "actor_id",
    "agreed_by",
    "asked",
    "asked_id",
    "assigned_to",
    "author_id",
    "banker_id",
    "by_id",
    "called_by",
    "changed_by",
    "created_by",
    "decided_by",
    "confirmed_by",
    "drafted_by",
    "entered_by",
    "given_by",
    "how_entered_by",
    "kept_by",
    "left_by",
    "made_by",
    "marked_by",
    "muted_by",
    "recorded_by",
    "released_by",
    "removed_by",
    "reported_by",
    "revoked_by",
    "saved_by",
    "stand_in",
    "trainer_id",
    "used_by",
}
# The number of a group is nobody's.
ROOMS = {"common_room", "staff_room"}


def _leads_to_somebody(column: Column[object]) -> bool:
    people = {"person.id", "participant.id", "chat.telegram_id"}
    is_chat = isinstance(column.type, BigInteger) and column.name in {"chat_id", "user_id"}
    return is_chat or any(key.target_fullname in people for key in column.foreign_keys)


def _holds_words(column: Column[object]) -> bool:
    return isinstance(column.type, String | AutoString | JSON) and not isinstance(column.type, Enum)


def test_every_table_is_named_once() -> None:
    assert set(WHOSE) == set(TABLES)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_whoever_a_row_speaks_of_is_known(table: Table) -> None:
    named = {one.by for one in WHOSE[table.name].theirs}
    emptied = {column for one in WHOSE[table.name].theirs for column in one.blanked or ()}
    goes = any(one.blanked is None for one in WHOSE[table.name].theirs)

    forgotten = {
        column.name
        for column in table.columns
        if _leads_to_somebody(column) and column.name not in {*named, *emptied, *ACTORS} and not goes
    }

    assert named <= set(table.columns.keys())
    assert forgotten == ({"chat_id"} if table.name in ROOMS else set())


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_what_stays_of_a_row_says_nothing(table: Table) -> None:
    whose = WHOSE[table.name]
    if any(one.blanked is None for one in whose.theirs):
        return
    emptied = {column for one in whose.theirs for column in one.blanked or ()}

    said = {column.name for column in table.columns if _holds_words(column)}

    assert said == emptied & said | whose.plain
