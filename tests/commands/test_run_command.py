"""Does `pendamping run` begin, end and refuse to begin as promised?"""

import asyncio
import json
import logging
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.programme.load import built_in_source
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import AnsweredLate
from bot.sandbox.server import serve
from storage.database import Database
from storage.inbox import waiting_count
from storage.outcomes import counts
from storage.vocabulary import OutboxState
from tests.commands.conftest import Office
from tests.faults.process import Bot, a_bot
from tests.people import TOKEN

PROGRAMME_WITH_A_FAULT = 'colour = "green"\n' + built_in_source()


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def able(office: Office) -> Office:
    """Everything is set right, so that one wrong setting is the only one."""
    office.sets(BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")
    return office


@pytest.mark.parametrize(
    ("name", "value", "mend"),
    [
        ("BOT_TOKEN", "hello", "put the token that BotFather gave you into BOT_TOKEN, like 123456:ABC-def"),
        ("TELEGRAM_API_URL", "telegram", "give the root of a Bot API, like https://api.telegram.org"),
        ("DATABASE_URL", "mysql://x", "use sqlite:///file.db or postgresql://user:password@host:5432/name"),
        ("DATABASE_URL", "postgresql://a:secret@127.0.0.1:9/x", "use sqlite:///file.db or postgresql://"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/x.db", "use sqlite:///file.db or postgresql://"),
        ("UPDATES", "webhook", "use polling"),
        ("PUBLIC_URL", "http://bot.example.org", "give the https address at which people reach the web side"),
        ("HTTP_HOST", "203.0.113.7", "give the address to listen at, like 127.0.0.1 or 0.0.0.0"),
        ("HTTP_PORT", "0", "use a free port from 1 to 65535"),
        ("PROGRAMME", "nowhere.toml", "give the path of a readable programme file, or leave it out"),
        ("DEFAULT_TIMEZONE", "WITA", "use an IANA name like Asia/Makassar"),
        ("DEFAULT_LANGUAGE", "jv", "use a language that has a word file, like id or en"),
        ("SWEEP_SECONDS", "0", "use a whole number of seconds from 1 to 86400"),
        ("SWEEP_SECONDS", "abc", "use a whole number of seconds from 1 to 86400"),
        ("SENDS_PER_SECOND", "0", "use a whole number from 1 to 1000"),
        ("MEDIA_DIR", "/proc/nowhere", "give a folder that the program may write to"),
        ("MEDIA_MAX_MB", "50", "use a whole number from 1 to 20"),
        ("LOG_FORMAT", "xml", "use text or json"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line_that_names_it_and_the_mend(
    able: Office, name: str, value: str, mend: str
) -> None:
    able.sets(**{name: value})

    ended = able.types("run")

    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert ended.err.startswith(f"{name}: ")
    assert mend in ended.err
    assert "secret" not in ended.err
    assert not (able.folder / "pendamping.db").exists()


def test_a_missing_token_is_named(office: Office) -> None:
    ended = office.types("run")

    assert ended.status == 2
    assert ended.err == (
        "BOT_TOKEN: is missing; put the token that BotFather gave you into BOT_TOKEN, like 123456:ABC-def.\n"
    )
    assert not (office.folder / "pendamping.db").exists()


@pytest.mark.parametrize(
    ("programme", "place"),
    [("name = = 3", "line 1"), (PROGRAMME_WITH_A_FAULT, "colour"), ("\udcff", "utf-8")],
    ids=["no TOML", "a wrong key", "no text"],
)
def test_a_faulty_programme_file_is_named_with_the_place(able: Office, programme: str, place: str) -> None:
    able.has_file("ours.toml", programme.encode("utf-8", "surrogateescape"))
    able.sets(PROGRAMME="ours.toml")

    ended = able.types("run")

    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert ended.err.startswith("PROGRAMME: ")
    assert "ours.toml" in ended.err
    assert place in ended.err


def test_a_wrong_setting_in_the_file_beside_is_named_just_so(office: Office) -> None:
    office.has_file(".env", f"BOT_TOKEN={TOKEN}\nSWEEP_SECONDS=soon\n")

    ended = office.types("run")

    assert ended.status == 2
    assert ended.err.startswith("SWEEP_SECONDS: ")


@pytest.fixture
def emulator() -> Emulator:
    return Emulator(SystemClock(), token=TOKEN)


@pytest.fixture
async def url(emulator: Emulator) -> AsyncIterator[str]:
    async with serve(emulator) as url:
        yield url


@pytest.fixture
async def bot(url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    """Made in a folder with nothing in it but `.env`."""
    (tmp_path / ".env").write_text("LOG_FORMAT=json\nDEFAULT_LANGUAGE=en\n")
    async with a_bot(tmp_path, url, "sqlite:///village.db", SENDS_PER_SECOND="1000") as bot:
        yield bot


async def test_told_to_stop_in_the_middle_of_a_rush_it_ends_in_time_and_loses_nothing(
    bot: Bot, emulator: Emulator
) -> None:
    crowd = [emulator.person(f"Peserta {number}") for number in range(40)]
    for person in crowd:
        person.opens()
    await bot.starts()
    await emulator.until(lambda: bool(crowd[0].heard), seconds=30)

    status = await bot.is_told_to_stop(by=signal.SIGTERM)
    unheard = sum(not person.heard for person in crowd)
    written = [json.loads(line) for line in bot.logged.splitlines()]
    await bot.starts()
    await emulator.until(
        lambda: emulator.updates.polled and all(person.heard for person in crowd), seconds=30
    )
    status_again = await bot.is_told_to_stop(by=signal.SIGINT)

    assert (status, status_again) == (0, 0)
    assert [len(person.heard) for person in crowd] == [1] * 40, f"{unheard} were left for the second run"
    assert crowd[0].last_heard.startswith("👋 Welcome.")  # as the file beside says
    assert [one for one in written if one["level"] in {"error", "critical"}] == []
    assert TOKEN not in bot.logged
    database = Database(f"sqlite:///{bot.folder / 'village.db'}")
    with database.reading() as session:
        assert waiting_count(session) == 0
        assert counts(session)[OutboxState.SENT] == 40
    database.close()


async def test_told_to_stop_while_telegram_is_out_of_reach_it_ends_all_the_same(
    bot: Bot, emulator: Emulator
) -> None:
    emulator.begin_outage()
    await bot.starts()
    async with asyncio.timeout(30):
        while "Telegram cannot be reached" not in bot.logged:
            await asyncio.sleep(0.02)

    status = await bot.is_told_to_stop()

    assert status == 0
    assert [json.loads(line)["level"] for line in bot.logged.splitlines()].count("error") == 0


async def test_told_to_stop_while_an_answer_of_telegram_s_hangs_it_ends_in_time(
    bot: Bot, emulator: Emulator
) -> None:
    emulator.faults.schedule(AnsweredLate(seconds=60), "sendMessage")
    sari = emulator.person("Sari")
    sari.opens()
    await bot.starts()
    await emulator.until(lambda: bool(sari.heard), seconds=30)

    status = await bot.is_told_to_stop()

    assert status == 0
