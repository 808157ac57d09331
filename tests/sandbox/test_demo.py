"""Does the demo start, say where it is, and go when it is told to?"""

import signal
import socket
import subprocess
from pathlib import Path

import aiohttp

from bot.programme.load import built_in_source, parse_programme
from bot.programme.rhythm import Calendar
from bot.sandbox.demo import without_calendar

from .demo_process import demo_command, started_demo


async def test_the_demo_says_where_its_page_is_and_serves_it(tmp_path: Path) -> None:
    with started_demo(tmp_path / "temporary") as demo:
        async with aiohttp.ClientSession() as session, session.get(demo.url) as page:
            served = await page.text()

        status, said = demo.is_interrupted()

    assert demo.url.startswith("http://127.0.0.1:")
    assert '<main class="phones"' in served
    assert status == 0
    assert "Traceback" not in said
    assert list(demo.folder.iterdir()) == []


def test_ctrl_c_ends_the_demo_while_its_history_is_still_being_lived(tmp_path: Path) -> None:
    command = demo_command(port=0)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "enrol" in process.stderr.readline()

        process.send_signal(signal.SIGINT)
        shown, said = process.communicate(timeout=10)

    assert process.returncode == 0
    assert shown == ""
    assert "Traceback" not in said


def test_a_taken_port_is_said_in_one_line_with_a_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = subprocess.run(demo_command(port), capture_output=True, text=True, timeout=30, check=False)

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert f"port {port} is taken" in ended.stderr
    assert "--port 0" in ended.stderr


def test_the_demos_programme_knows_no_holidays_and_is_the_built_in_one_else() -> None:
    built_in = parse_programme(built_in_source()).programme

    shown = parse_programme(without_calendar(built_in_source())).programme

    assert built_in.calendar.breaks
    assert shown == built_in.model_copy(update={"calendar": Calendar()})
