"""How do all the rooms come together into one running bot?"""

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any, TypeVar

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes

from bot import pictures
from bot.clock import Clock, SystemClock
from bot.delivery.fetcher import Fetcher
from bot.delivery.hearing import Hearing
from bot.delivery.inbox import Inbox
from bot.delivery.outbox import Outbox
from bot.delivery.pacing import Pace
from bot.delivery.parsing import read_update
from bot.delivery.shelf import Shelf
from bot.delivery.transport import AiohttpRequest
from bot.errors import WrongSetting
from bot.jobs import own_sleep, press_again
from bot.jobs.one_by_one import Begin
from bot.jobs.sweep import TICKS
from bot.opening import open_house
from bot.services import documents, evidence, night
from bot.services.office import USERNAME
from bot.services.people import visitor
from bot.services.settlement import Journey, settle
from bot.services.speech import say
from bot.services.work import Work
from bot.settings import MENDS, Settings
from handlers import every_way_in
from handlers.context import CURRENT_WORK, Context
from handlers.errors import MISTAKES, refuse_kindly
from storage import inbox, keepsakes, leases, people
from storage.outbox import Ended, Head
from storage.tables import EvidenceItem
from storage.vocabulary import Lane

ACTIVE = "active"
LEASE_SECONDS = 20
RENEW_SECONDS = 5.0
LONGEST_RETRY_SECONDS = 60.0
# With what comes after it, a clean end within ten seconds.
GOODBYE_SECONDS = 5.0
MEGABYTE = 1024 * 1024

log = logging.getLogger(__name__)

Telegram = Application[Any, Context, Any, Any, Any, Any]
Result = TypeVar("Result")


class App:
    """The bot: what comes in, what time does, what goes out, on one database and one clock."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock | None = None,
        pace: Pace | None = None,
        machine: Clock | None = None,
    ) -> None:
        self.settings = settings
        shelf = _shelf(settings)
        self.clock = clock or SystemClock()
        self._machine = machine or SystemClock()
        self.database, self.house = open_house(settings)
        self._request = AiohttpRequest()
        self._polls = AiohttpRequest(connections=1)
        self.telegram = self._connect()
        self.holder = secrets.token_hex(8)
        self._turn = asyncio.Lock()
        self._sweeping = asyncio.Lock()
        self._hearing = Hearing(self.clock, self._machine)
        self.outbox = Outbox(
            self.database,
            self.clock,
            self.telegram.bot,
            self._request,
            turn=self._turn,
            pace=pace or Pace(per_second=settings.sends_per_second),
            settle=self._settle,
            waits=self._waits,
            make=self._make,
        )
        self.inbox = Inbox(
            self.database,
            self.clock,
            self.telegram.bot,
            self._polls,
            turn=self._turn,
            handle=self._handle,
            apologise=self._apologise,
            after=self._wake,
            hearing=self._hearing,
        )
        self.fetcher = Fetcher(
            self.database,
            self.clock,
            self.telegram.bot,
            self._request,
            turn=self._turn,
            shelf=shelf,
            most_bytes=settings.media_max_mb * MEGABYTE,
            settle=self._settle_evidence,
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator["App"]:
        """The bot at work; it stops cleanly when the block is left, with nothing lost."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(
            self.ring,
            "interval",
            seconds=self.settings.sweep_seconds,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        try:
            await self._greet_telegram()
            async with self._at_work(scheduler):
                yield self
        finally:
            await self.telegram.shutdown()
            await self._request.shutdown()
            await self._polls.shutdown()

    @asynccontextmanager
    async def _at_work(self, scheduler: AsyncIOScheduler) -> AsyncIterator[None]:
        self._hearing.last_heard = press_again.last_heard(self.begin)
        endless = (self.inbox.poll(), self.inbox.process(), self.fetcher.run())
        loops = [asyncio.create_task(one) for one in endless]
        sending = asyncio.create_task(self.outbox.run())
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.outbox.stop(), GOODBYE_SECONDS)
            await asyncio.wait({sending}, timeout=1.0)
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)

    def close(self) -> None:
        self.outbox.close()
        self.database.close()

    async def ring(self) -> None:
        """One sweep; where the end of the program cuts it off, that is no mistake to be told of."""
        with contextlib.suppress(asyncio.CancelledError):
            await self.sweep()

    async def sweep(self) -> None:
        """Looks for everything that is due by now. A failing look is logged and does not stop the others."""
        async with self._sweeping:
            for tick in (*TICKS, self._ask_to_press_again, self._notice_own_sleep):
                try:
                    await self._look(tick)
                except Exception:
                    log.exception("%s failed and is tried again at the next ring", tick.__name__)
            self._wake()

    async def _look(self, tick: Callable[[Begin], Iterator[int]]) -> None:
        """A chunk at a time, so that whoever writes meanwhile does not wait for all that is due."""
        chunks = tick(self.begin)
        while True:
            async with self._turn:
                acted = next(chunks, None)
            if acted is None:
                return
            if acted:
                self._wake()
            await asyncio.sleep(0)

    def _ask_to_press_again(self, begin: Begin) -> Iterator[int]:
        yield from press_again.ask(begin, self._hearing.last_heard, self._hearing.deaf_until)
        self._hearing.deaf_until = None

    def _notice_own_sleep(self, begin: Begin) -> Iterator[int]:
        """After the others, so that what they skipped can be told."""
        return own_sleep.notice(begin, self._machine.now())

    @contextmanager
    def begin(self) -> Iterator[Work]:
        """One transaction for a use case."""
        with self.database.writing() as session:
            yield self.work(session)

    def is_idle(self) -> bool:
        """Nothing waits to be handled or to be sent now."""
        if self._turn.locked() or self.outbox.is_under_way() or self.fetcher.is_busy():
            return False
        with self.database.reading() as session:
            return not (
                inbox.waiting_count(session)
                or self.fetcher.has_work(session)
                or self.outbox.has_something_to_send(session)
            )

    def work(self, session: Session) -> Work:
        return Work(session, self.clock.now(), self.house)

    async def work_when_alone(self) -> None:
        """Works while it holds the lease and stands by while another does, for ever."""
        while True:
            await self._wait_for_the_lease()
            async with self.running():
                await self._keep_the_lease()

    async def _wait_for_the_lease(self) -> None:
        """Returns once this process is the one that works; only PostgreSQL lets several try."""
        while not self._has_the_lease():
            await asyncio.sleep(RENEW_SECONDS)

    async def _keep_the_lease(self) -> None:
        """Returns when the lease was lost or ran out, so that two processes never work at once."""
        renewed = time.monotonic()
        while (has_it := self._has_the_lease()) is not False:
            if has_it:
                renewed = time.monotonic()
            elif time.monotonic() - renewed >= LEASE_SECONDS:
                break
            await asyncio.sleep(RENEW_SECONDS)
        log.error("another process works now, or may; this one stands by")

    def _has_the_lease(self) -> bool | None:
        """None where the database does not answer."""
        if self.database.is_sqlite:
            return True
        try:
            with self.database.writing() as session:
                return leases.hold(session, ACTIVE, self.holder, self._machine.now(), LEASE_SECONDS)
        except SQLAlchemyError as failure:
            log.warning("the lease could not be renewed (%s)", str(failure).partition("\n")[0])
            return None

    def give_up_the_lease(self) -> None:
        if self.database.is_sqlite:
            return
        try:
            with self.database.writing() as session:
                leases.release(session, ACTIVE, self.holder)
        except SQLAlchemyError:
            log.warning("the lease could not be given up; it ends by itself in %d s", LEASE_SECONDS)

    def _connect(self) -> Telegram:
        root = self.settings.telegram_api_url
        telegram = (
            ApplicationBuilder()
            .token(self.settings.token)
            .base_url(f"{root}/bot")
            .base_file_url(f"{root}/file/bot")
            .request(self._request)
            .get_updates_request(self._polls)
            .context_types(ContextTypes(context=Context))
            .updater(None)
            .job_queue(None)
            .build()
        )
        telegram.add_handlers(every_way_in())
        telegram.add_error_handler(refuse_kindly)
        return telegram

    async def _greet_telegram(self) -> None:
        """Learns the bot's own name; tries for ever, because a network may come back."""
        wait = 1.0
        while True:
            try:
                await self.telegram.initialize()
                break
            except InvalidToken:
                log.error("Telegram does not know this BOT_TOKEN; trying again in %.0f s", wait)  # noqa: TRY400
            except (NetworkError, TelegramError) as failure:
                log.warning("Telegram cannot be reached (%s); trying again in %.0f s", failure, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_RETRY_SECONDS)
        with self.database.writing() as session:
            keepsakes.replace(session, USERNAME, self.telegram.bot.username)

    async def _handle(self, session: Session, raw: dict[str, Any]) -> None:
        """One update through the handlers, inside the inbox's transaction."""
        update = read_update(raw, self.telegram.bot)
        mistakes: list[Exception] = []
        MISTAKES.set(mistakes)
        CURRENT_WORK.set(self.work(session))
        await self.telegram.process_update(update)
        if mistakes:
            raise mistakes[0]

    def _apologise(self, session: Session, raw: dict[str, Any]) -> None:
        chat_id = _private_chat(raw)
        if chat_id is not None:
            work = self.work(session)
            whom = people.in_chat(session, chat_id) or visitor(work, chat_id)
            say(work, whom, "something-broke")

    def _make(self, kind: str, facts: dict[str, Any]) -> bytes:
        """A picture is drawn from its facts alone, a file is written from what is recorded now."""
        if kind in pictures.KINDS:
            return pictures.draw(kind, facts)
        with self.database.reading() as session:
            return documents.write(self.work(session), kind, facts)

    def _waits(self, session: Session, now: datetime, head: Head) -> datetime | None:
        """A check-in that was queued by day does not come at night."""
        if head.lane != Lane.CHECK_IN:
            return None
        return night.waits_until(Work(session, now, self.house), head.chat_id)

    def _settle(self, session: Session, now: datetime, ended: Sequence[Ended]) -> None:
        journeys = [
            Journey(
                end.about,
                end.state,
                end.error,
                end.message_id,
                end.link,
                end.outbox_id,
                end.album,
                end.chat_id,
            )
            for end in ended
            if end.about
        ]
        if journeys:
            settle(Work(session, now, self.house), journeys)

    def _settle_evidence(self, session: Session, now: datetime, item: EvidenceItem) -> None:
        evidence.ended(Work(session, now, self.house), item, self.settings.media_max_mb)
        self.outbox.wake()

    async def do(self, act: Callable[[Work], Result]) -> Result:
        """One use case that nobody wrote to the bot for, in its turn."""
        async with self._turn:
            with self.begin() as work:
                result = act(work)
        self._wake()
        return result

    def _wake(self) -> None:
        """What was handled may have left something to send or to fetch."""
        self.outbox.wake()
        self.fetcher.wake()


def _shelf(settings: Settings) -> Shelf:
    """The folder of all evidence; raises WrongSetting where nothing can be put there."""
    shelf = Shelf(settings.media_dir)
    try:
        shelf.make_ready()
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise WrongSetting("MEDIA_DIR", f"cannot be written to ({reason})", MENDS["MEDIA_DIR"]) from fault
    return shelf


def _private_chat(raw: dict[str, Any]) -> int | None:
    """Whose private chat an update comes from, read with care: it may be one that cannot be parsed."""
    for part in raw.values():
        if isinstance(part, dict):
            sender = part.get("from")
            if isinstance(sender, dict) and isinstance(sender.get("id"), int):
                return int(sender["id"])
    return None
