"""Is everything written down, and the token never?"""

import json
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from bot.app import App
from bot.logs import HIDDEN, configure_logs
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import CutAfterDelivery, Refused, ServerError, TooManyRequests
from bot.sandbox.server import serve
from tests.clock import still_clock
from tests.people import TOKEN, MuaraPantun, settings_for

ENCODED = TOKEN.replace(":", "%3A")

Style = Literal["text", "json"]
STYLES = pytest.mark.parametrize("style", ["text", "json"])

log = logging.getLogger("somewhere")


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def fails_with(words: str) -> None:
    told_in_confidence = "Sari has debts"
    raise ValueError(f"{words} ({len(told_in_confidence)} characters were told)")


@STYLES
def test_the_token_is_hidden_wherever_it_comes_from(style: Style, capfd: pytest.CaptureFixture[str]) -> None:
    configure_logs(style, (TOKEN,))

    log.warning("calling https://api.telegram.org/bot%s/getMe", TOKEN)
    log.warning("calling bot%s", ENCODED)
    log.warning("given", extra={"token": TOKEN})
    try:
        fails_with("x" * 60 + f" https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        log.exception("it failed")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"deprecated: {TOKEN}", UserWarning, stacklevel=1)

    written = capfd.readouterr()
    assert TOKEN not in written.out + written.err
    assert ENCODED not in written.err
    assert TOKEN.partition(":")[2] not in written.err
    assert written.err.count(HIDDEN) >= 4


@STYLES
def test_a_traceback_shows_where_and_what_but_no_values(
    style: Style, capfd: pytest.CaptureFixture[str]
) -> None:
    configure_logs(style)

    try:
        fails_with("the well is dry")
    except ValueError:
        log.exception("no water")

    written = capfd.readouterr().err
    assert "no water" in written
    assert "ValueError: the well is dry" in written
    assert "in fails_with" in written
    assert "Sari has debts" not in written


def test_json_is_one_object_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    configure_logs("json")

    log.info("first\nwith a second line")
    try:
        fails_with("dry")
    except ValueError:
        log.exception("it failed: %s", "no water")

    first, second = map(json.loads, capfd.readouterr().err.splitlines())
    assert first["event"] == "first\nwith a second line"
    assert (first["level"], first["logger"]) == ("info", "somewhere")
    assert first["timestamp"].endswith("Z")
    assert second["event"] == "it failed: no water"
    assert "ValueError: dry" in second["exception"]


@pytest.mark.parametrize("library", ["httpx", "httpcore", "apscheduler.executors.default", "aiohttp.access"])
def test_talkative_libraries_are_heard_only_when_something_is_wrong(
    library: str, capfd: pytest.CaptureFixture[str]
) -> None:
    configure_logs("text")

    logging.getLogger(library).info("HTTP Request: POST")
    logging.getLogger(library).warning("careful")

    written = capfd.readouterr().err
    assert "HTTP Request" not in written
    assert "careful" in written


@pytest.mark.parametrize(
    ("level", "hidden"),
    [(logging.INFO, ()), (logging.DEBUG, (TOKEN,))],
    ids=["nothing of it is even said", "of all that is said it is hidden"],
)
async def test_the_bot_in_trouble_never_writes_its_token(
    level: int, hidden: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    configure_logs("text", hidden)
    logging.getLogger().setLevel(level)
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN)
    emulator.faults.schedule(Refused(401, "Unauthorized"), "getMe")
    emulator.faults.schedule(ServerError(502, html=True), "getUpdates")
    for mishap in (ServerError(), TooManyRequests(1), CutAfterDelivery(), Refused(404, "Not Found")):
        emulator.faults.schedule(mishap, "sendMessage")
    async with serve(emulator) as url:
        app = App(settings_for(url, f"sqlite:///{tmp_path / 'village.db'}"), clock=clock)
        async with app.running():
            village = MuaraPantun(app, emulator, clock, url)
            for name in ("Sari", "Rina", "Budi", "Tono"):
                emulator.person(name).opens()
            await village.settle()
        app.close()

    written = capfd.readouterr().err
    assert written.count("updates could not be fetched") >= 1
    assert "Telegram does not know this BOT_TOKEN" in written
    assert TOKEN not in written
    assert ENCODED not in written
