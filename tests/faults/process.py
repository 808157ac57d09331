"""The real program as a process of its own, that can be ended in every way."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.people import TOKEN

ROOT = Path(__file__).parents[2]
FOREIGN = (
    "BOT_",
    "TELEGRAM_",
    "DATABASE_",
    "UPDATES",
    "PROGRAMME",
    "DEFAULT_",
    "SWEEP_",
    "SENDS_",
    "LOG_",
    "MEDIA_",
)
# As it is, but for how much of an announcement is in hand at once.
SMALL_PORTIONS = """
from bot.services import broadcasts, changing
from bot.__main__ import main

for part in (broadcasts, changing):
    part.PORTION = part.REFILL_BELOW = {}
main()
"""


class Bot:
    """`python -m bot run` in a folder; what it logs is kept there.

    With a `portion`, announcements leave and change so few at a time instead of by hundreds.
    """

    def __init__(
        self, folder: Path, api_url: str, database_url: str, portion: int | None = None, **settings: str
    ) -> None:
        self.folder = folder
        self._program = ("-m", "bot") if portion is None else ("-c", SMALL_PORTIONS.format(portion))
        self._settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api_url,
            "DATABASE_URL": database_url,
            "SWEEP_SECONDS": "1",
            **settings,
        }
        self._process: Process | None = None

    @property
    def logged(self) -> str:
        return (self.folder / "log").read_text()

    async def starts(self) -> None:
        with (self.folder / "log").open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._program,
                "run",
                cwd=self.folder,
                env=_environment() | self._settings,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=log,
            )

    async def is_killed(self) -> None:
        """As by a power cut: nothing more is done."""
        await self._ends_by(signal.SIGKILL)

    async def is_told_to_stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """The exit status; TimeoutError where it takes longer than promised."""
        return await self._ends_by(by)

    async def _ends_by(self, number: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(number)
        return await asyncio.wait_for(self._process.wait(), 10)

    async def is_cleared_away(self) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.is_killed()


@asynccontextmanager
async def a_bot(
    folder: Path, api_url: str, database_url: str, portion: int | None = None, **settings: str
) -> AsyncIterator[Bot]:
    """Not started yet; whatever is left of it is ended at the end."""
    bot = Bot(folder, api_url, database_url, portion, **settings)
    try:
        yield bot
    finally:
        await bot.is_cleared_away()


def _environment() -> dict[str, str]:
    """Ours, without what the person at this desk has set for the program."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    return kept | {"PYTHONPATH": str(ROOT)}
