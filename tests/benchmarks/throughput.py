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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import cpu_count
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.benchmarks import ours
from tests.benchmarks.stub import FIRST_CHAT

BAR = 1.5
AIM = 3.0
PATIENCE_SECONDS = 180.0
CONTESTANTS = ("python-telegram-bot echo", "aiogram echo", "pendamping, durable")


def main(messages: int, rounds: int) -> int:
    """Prints the table; 0 where the bar is met."""
    rates: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    calls: dict[str, int] = {}
    with _stub() as api_url:
        for _ in range(rounds):
            for name in CONTESTANTS:
                rate, made = _race(name, api_url, messages)
                rates[name].append(rate)
                calls[name] = made
    medians = {name: statistics.median(found) for name, found in rates.items()}
    _print(medians, rates, calls, messages)
    return 0 if medians[CONTESTANTS[2]] >= BAR * medians[CONTESTANTS[0]] else 1


def _race(name: str, api_url: str, messages: int) -> tuple[float, int]:
    """One contestant, one run: messages answered a second, and calls made."""
    _get(f"{api_url}/reset?messages={messages}")
    with (
        tempfile.TemporaryDirectory(prefix="pendamping-bench-") as folder,
        _running(_command(name, api_url, Path(folder), messages)),
    ):
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            time.sleep(0.1)
            stats = _get(f"{api_url}/stats")
            if stats["seconds"] is not None:
                return messages / stats["seconds"], stats["calls"]
    raise RuntimeError(f"{name} answered {stats['answered']} of {messages} only")


def _command(name: str, api_url: str, folder: Path, messages: int) -> Sequence[str]:
    if name == CONTESTANTS[0]:
        return ["-m", "tests.benchmarks.ptb_echo", api_url]
    if name == CONTESTANTS[1]:
        return ["-m", "tests.benchmarks.aiogram_echo", api_url]
    database_url = f"sqlite:///{folder / 'bench.db'}"
    ours.prepare(database_url, [FIRST_CHAT + number for number in range(1, messages + 1)])
    return ["-m", "tests.benchmarks.ours", api_url, database_url]


@contextmanager
def _running(arguments: Sequence[str]) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
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


def _print(
    medians: dict[str, float], rates: dict[str, list[float]], calls: dict[str, int], messages: int
) -> None:
    table = Table(
        title=f"{messages} messages from {messages} chats, median of {len(rates[CONTESTANTS[0]])} runs"
    )
    for heading in ("", "updates/s", "against PTB", "against aiogram", "calls made", "runs"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name in CONTESTANTS:
        table.add_row(
            name,
            f"{medians[name]:.0f}",
            f"{medians[name] / medians[CONTESTANTS[0]]:.2f}",
            f"{medians[name] / medians[CONTESTANTS[1]]:.2f}",
            str(calls[name]),
            ", ".join(f"{rate:.0f}" for rate in rates[name]),
        )
    console = Console(width=110)
    console.print(table)
    console.print(
        f"{cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"synchronous=FULL. Bar: {BAR} against PTB; aim: {AIM}."
    )
