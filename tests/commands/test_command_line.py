"""Does the command line tell its commands, its faults and its end as promised?"""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.commands.conftest import Office

COMMANDS = [
    "run",
    "demo",
    "cohort",
    "programme",
    "invite",
    "import",
    "end",
    "handover",
    "enter",
    "cards",
    "paper",
    "export",
    "broadcast",
    "audience",
    "support",
    "partner",
    "referrals",
    "fairness",
    "erase",
    "template",
    "pause",
    "why",
    "precision",
    "report",
    "results",
    "read",
    "risk",
]


def test_the_help_names_every_command_there_is(office: Office) -> None:
    ended = office.types("--help")

    assert ended.status == 0
    named = re.findall(r"^│ (\w+)  ", ended.out, re.MULTILINE)
    assert sorted(named) == sorted(COMMANDS)


@pytest.mark.parametrize(
    "command", [*COMMANDS, "cohort add", "cohort list", "cohort close", "programme check"]
)
def test_every_command_explains_itself(office: Office, command: str) -> None:
    ended = office.types(*command.split(), "--help")

    assert ended.status == 0
    assert ended.err == ""


def test_an_unknown_command_is_wrong_usage(office: Office) -> None:
    assert office.types("dance").status == 2


def test_no_command_at_all_shows_what_there_is(office: Office) -> None:
    ended = office.types()

    assert ended.status == 2
    assert "cohort" in ended.out + ended.err


@pytest.mark.parametrize(
    ("setting", "value", "mend"),
    [
        ("DATABASE_URL", "mysql://localhost/x", "use sqlite:///file.db or postgresql://"),
        ("DATABASE_URL", "sqlite:///no/such/folder/p.db", "use sqlite:///file.db or postgresql://"),
        ("DATABASE_URL", "postgresql://x:secret@127.0.0.1:9/x", "use sqlite:///file.db or postgresql://"),
        ("DEFAULT_TIMEZONE", "WITA", "use an IANA name"),
        ("PROGRAMME", "nowhere.toml", "give the path"),
        ("BOT_TOKEN", "secret", "put the token that BotFather gave you"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it_and_the_mend(
    office: Office, setting: str, value: str, mend: str
) -> None:
    office.sets(**{setting: value})

    ended = office.types("cohort", "list")

    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert ended.err.startswith(f"{setting}: ")
    assert mend in ended.err
    assert "secret" not in ended.err


def test_a_file_that_is_no_database_is_a_wrong_setting(office: Office) -> None:
    office.has_file("pendamping.db", b"a letter to the village head, not a database" * 100)

    ended = office.types("cohort", "list")

    assert ended.status == 2
    assert ended.err.startswith("DATABASE_URL: cannot be opened (file is not a database)")


def test_a_database_of_a_newer_version_is_left_as_it_is(office: Office) -> None:
    office.types("cohort", "list")
    with closing(sqlite3.connect(office.folder / "pendamping.db")) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")

    ended = office.types("cohort", "list")

    assert ended.status == 2
    assert ended.err.startswith("DATABASE_URL: its tables are of another version of this program")
    assert ended.err.count("\n") == 1


def test_the_settings_may_stand_in_a_file_beside(office: Office) -> None:
    office.has_file(".env", "DATABASE_URL=sqlite:///elsewhere.db\n")

    office.types("cohort", "list")

    assert (office.folder / "elsewhere.db").exists()


def test_the_module_is_the_command(office: Office) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "cohort", "list"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        cwd=office.folder,
        check=False,
    )

    assert ended.returncode == 0
    assert ended.stdout == "code\tname\tstarted\tzone\tparticipants\tstate\n"
    assert ended.stderr == ""
