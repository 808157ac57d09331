"""How do the files that people send come to us, without anybody waiting for them?"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from telegram import Bot
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.clock import Clock
from bot.delivery.clearing import clear_away
from bot.delivery.contents import suffix_of
from bot.delivery.news import until
from bot.delivery.shelf import Shelf
from bot.delivery.transport import AiohttpRequest, TooLarge
from bot.delivery.trouble import cannot_serve_now
from storage import evidence
from storage.database import Database
from storage.evidence import Fetched, Kept, Later, NotKept, Wanted
from storage.tables import EvidenceItem
from storage.vocabulary import EvidenceState

AT_ONCE = 4
LOOK_SECONDS = 5.0
RETRY_SECONDS = 0.5
LONGEST_FETCH = timedelta(minutes=4)
LEASE = timedelta(minutes=5)
FIRST_BACK_OFF = timedelta(seconds=5)
LONGEST_BACK_OFF = timedelta(hours=1)
MOST_TRIES = 72  # three days, mostly
TOO_LARGE = "too large"
FORBIDDEN = "forbidden type"
PLACE = "location"

Settle = Callable[[Session, datetime, EvidenceItem], None]

log = logging.getLogger(__name__)


class Fetcher:
    """Fetches what committed rows ask for, a few at a time, and commits what became of each.

    A file is on the disk before its row says so; whatever is killed in between is fetched again once
    its lease ends, and lies in the same place.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: Bot,
        request: AiohttpRequest,
        *,
        turn: asyncio.Lock,
        shelf: Shelf,
        most_bytes: int,
        settle: Settle,
    ) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._request = request
        self._turn = turn
        self._shelf = shelf
        self._most_bytes = most_bytes
        self._settle = settle
        self._news = asyncio.Event()
        self._is_busy = False

    def wake(self) -> None:
        """There may be something to fetch."""
        self._news.set()

    def is_busy(self) -> bool:
        return self._is_busy

    def has_work(self, session: Session) -> bool:
        """There is something to fetch or to clear away."""
        return evidence.is_any_due(session, self._clock.now()) or bool(evidence.let_go_of(session))

    async def run(self) -> None:
        """Fetches for ever; a database that does not answer is asked again."""
        while True:
            self._news.clear()
            try:
                while self._has_work():
                    await self._take_turn()
                    await self._clear_away()
            except SQLAlchemyError as failure:
                log.warning("evidence could not be looked up (%s)", str(failure).splitlines()[0])
                await asyncio.sleep(RETRY_SECONDS)
            except Exception:
                log.exception("fetching evidence failed in a way that nobody thought of")
                await asyncio.sleep(RETRY_SECONDS)
            await until(self._news, LOOK_SECONDS)

    async def _clear_away(self) -> None:
        async with self._turn:
            with self._database.writing() as session:
                clear_away(session, self._shelf)

    def _has_work(self) -> bool:
        with self._database.reading() as session:
            return self.has_work(session)

    async def _take_turn(self) -> None:
        self._is_busy = True
        try:
            async with self._turn:
                with self._database.writing() as session:
                    wanted = evidence.claim(session, self._clock.now(), AT_ONCE, LEASE)
            fetched = await asyncio.gather(*(self._fetched(one) for one in wanted))
            await self._write_down(wanted, fetched)
        finally:
            self._is_busy = False

    async def _write_down(self, wanted: Sequence[Wanted], fetched: Sequence[Fetched]) -> None:
        now = self._clock.now()
        async with self._turn:
            with self._database.writing() as session:
                for one, end in zip(wanted, fetched, strict=True):
                    item = evidence.end(session, one.id, end, now)
                    if isinstance(end, Kept):
                        # Whoever sent it may have been erased meanwhile.
                        evidence.let_go(session, [end.path])
                    if item is not None:
                        self._draw_conclusions(session, now, item)

    def _draw_conclusions(self, session: Session, now: datetime, item: EvidenceItem) -> None:
        """A mistake in what follows must not cost the file."""
        try:
            with session.begin_nested():
                self._settle(session, now, item)
        except Exception as failure:
            if cannot_serve_now(failure):
                raise
            log.exception("no conclusion could be drawn from how a file came")

    async def _fetched(self, wanted: Wanted) -> Fetched:
        try:
            async with asyncio.timeout(LONGEST_FETCH.total_seconds()):
                return await self._fetch(wanted)
        except TelegramError as error:
            return self._refused(wanted, error)
        except OSError as trouble:
            return self._later(wanted, f"{type(trouble).__name__}: {trouble}")
        except Exception as mistake:
            log.exception("a file could not be fetched in a way that nobody thought of")
            return self._later(wanted, type(mistake).__name__)

    def _refused(self, wanted: Wanted, error: TelegramError) -> Fetched:
        match error:
            case TooLarge():
                return NotKept(EvidenceState.REFUSED, TOO_LARGE)
            case BadRequest() if "too big" in error.message.lower():
                return NotKept(EvidenceState.REFUSED, TOO_LARGE)
            case BadRequest() | Forbidden():
                return _failed(error.message)
            case RetryAfter():
                # Read past the property, whose type depends on the process environment.
                pause: timedelta = error._retry_after  # noqa: SLF001
                return self._later(wanted, error.message, pause)
        return self._later(wanted, f"{type(error).__name__}: {error.message}")

    async def _fetch(self, wanted: Wanted) -> Fetched:
        if wanted.kind == PLACE:
            return await self._kept(_place(wanted.words or ""), "geojson")
        if (wanted.claimed_bytes or 0) > self._most_bytes:
            return NotKept(EvidenceState.REFUSED, TOO_LARGE)
        content = await self._content(wanted.file_id or "")
        suffix = await asyncio.to_thread(suffix_of, content)
        if suffix is None:
            return NotKept(EvidenceState.REFUSED, FORBIDDEN)
        return await self._kept(content, suffix)

    async def _content(self, file_id: str) -> bytes:
        asked = orjson.dumps({"file_id": file_id})
        file: Any = await self._request.call(f"{self._bot.base_url}/getFile", asked)
        path = file.get("file_path") if isinstance(file, dict) else None
        if not isinstance(path, str):
            raise BadRequest("Telegram names no path for the file")
        return await self._request.download(f"{self._bot.base_file_url}/{path}", self._most_bytes)

    async def _kept(self, content: bytes, suffix: str) -> Kept:
        return await asyncio.to_thread(self._shelf.put, content, suffix)

    def _later(self, wanted: Wanted, reason: str, pause: timedelta | None = None) -> Fetched:
        if wanted.tries >= MOST_TRIES:
            return _failed(f"given up after {wanted.tries} tries: {reason}")
        waits = min(FIRST_BACK_OFF * 2.0 ** min(wanted.tries - 1, 20), LONGEST_BACK_OFF)
        return Later(self._clock.now() + (pause or waits), reason)


def _failed(reason: str) -> NotKept:
    return NotKept(EvidenceState.FAILED, reason)


def _place(words: str) -> bytes:
    latitude, longitude = (float(part) for part in words.split(","))
    return orjson.dumps({"type": "Point", "coordinates": [longitude, latitude]})
