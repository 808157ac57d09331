"""How many updates a second does the whole durable path handle, against bare echoes on the same stub?"""

import json
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os import cpu_count, sysconf
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.benchmarks import ours
from tests.benchmarks.stub import FIRST_CHAT

BAR = 1.5
AIM = 3.0
PATIENCE_SECONDS = 180.0
WARM_UP_SECONDS = 0.5
QUIET_SECONDS = 1.5  # longer than any pause between two calls of a contestant that still has some to make
CONTESTANTS = ("python-telegram-bot echo", "aiogram echo", "pendamping, durable")


@dataclass(frozen=True)
class Run:
    """What one contestant needed: `rate` is to the last answer, `whole_rate` to the last call of any kind."""

    rate: float
    whole_rate: float
    cpu_milliseconds: float  # of the contestant's process, an update, to the last call
    calls: int


def main(messages: int, rounds: int) -> int:
    """Prints the table; 0 where the bar is met."""
    runs: dict[str, list[Run]] = {name: [] for name in CONTESTANTS}
    with _stub() as api_url:
        for _ in range(rounds):
            for name in CONTESTANTS:
                runs[name].append(_race(name, api_url, messages))
    _print(runs, messages)
    return 0 if _median(runs[CONTESTANTS[2]], "rate") >= BAR * _median(runs[CONTESTANTS[0]], "rate") else 1


def _median(runs: Sequence[Run], figure: str) -> float:
    return float(statistics.median(getattr(run, figure) for run in runs))


def _race(name: str, api_url: str, messages: int) -> Run:
    """One contestant, one run, from the moment it is up and asks for updates."""
    _get(f"{api_url}/reset?messages={messages}")
    with (
        tempfile.TemporaryDirectory(prefix="pendamping-bench-") as folder,
        _running(_command(name, api_url, Path(folder), messages)) as process,
    ):
        _wait_for(api_url, lambda stats: stats["polled"])
        time.sleep(WARM_UP_SECONDS)
        spent = _cpu_seconds(process)
        _get(f"{api_url}/begin")
        stats = _wait_for(
            api_url, lambda stats: stats["seconds"] is not None and stats["idle_seconds"] > QUIET_SECONDS
        )
        return Run(
            rate=messages / stats["seconds"],
            whole_rate=messages / stats["seconds_to_last_call"],
            cpu_milliseconds=(_cpu_seconds(process) - spent) * 1000 / messages,
            calls=stats["calls"],
        )


def _wait_for(api_url: str, holds: Callable[[Any], bool]) -> Any:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds(stats := _get(f"{api_url}/stats")):
        if time.monotonic() > deadline:
            raise RuntimeError(f"after {PATIENCE_SECONDS:.0f} s it stood at {stats}")
        time.sleep(0.1)
    return stats


def _cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    """What the process has used of the processors so far, in its own code and in the kernel."""
    after_name = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / sysconf("SC_CLK_TCK")


def _command(name: str, api_url: str, folder: Path, messages: int) -> Sequence[str]:
    if name == CONTESTANTS[0]:
        return ["-m", "tests.benchmarks.ptb_echo", api_url]
    if name == CONTESTANTS[1]:
        return ["-m", "tests.benchmarks.aiogram_echo", api_url]
    database_url = f"sqlite:///{folder / 'bench.db'}"
    ours.prepare(database_url, [FIRST_CHAT + number for number in range(1, messages + 1)])
    return ["-m", "tests.benchmarks.ours", api_url, database_url]


@contextmanager
def _running(arguments: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def _stub() -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.stub"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def _get(url: str) -> Any:
    with urllib.request.urlopen(url) as answer:  # noqa: S310  (loopback)
        return json.load(answer)["result"]


def _print(runs: dict[str, list[Run]], messages: int) -> None:
    table = Table(
        title=f"{messages} messages from {messages} chats, median of {len(runs[CONTESTANTS[0]])} runs",
        caption="'answered' counts to the last answer, 'all done' to the last call (buttons taken away, too)",
    )
    for heading in ("", "answered/s", "PTB", "aiogram", "all done/s", "PTB", "CPU ms each", "calls", "runs"):
        table.add_column(heading, justify="left" if not heading else "right")
    ptb, aiogram, _ = (runs[name] for name in CONTESTANTS)
    for name, own in runs.items():
        rate, whole = _median(own, "rate"), _median(own, "whole_rate")
        table.add_row(
            name,
            f"{rate:.0f}",
            f"x {rate / _median(ptb, 'rate'):.2f}",
            f"x {rate / _median(aiogram, 'rate'):.2f}",
            f"{whole:.0f}",
            f"x {whole / _median(ptb, 'whole_rate'):.2f}",
            f"{_median(own, 'cpu_milliseconds'):.2f}",
            str(own[-1].calls),
            ", ".join(f"{run.rate:.0f}" for run in own),
        )
    console = Console(width=120)
    console.print(table)
    console.print(
        f"{cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"synchronous=FULL. Bar: {BAR} against PTB; aim: {AIM}."
    )
