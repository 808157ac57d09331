"""How does what people send come in without ever being lost?"""

import asyncio
import logging
import random
import time
import traceback
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from telegram import Bot
from telegram.error import Conflict, TelegramError

from bot.clock import Clock
from bot.delivery.hearing import Hearing
from bot.delivery.transport import AiohttpRequest
from bot.delivery.trouble import cannot_serve_now
from storage import ahead, gathered, inbox
from storage.database import Database
from storage.inbox import Waiting

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "chat_join_request"]
BATCH = 100
LONG_POLL = timedelta(seconds=50)
ANSWER_MARGIN = timedelta(seconds=15)
FIRST_WAIT_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 30.0
CONFLICT_WAIT_SECONDS = 5.0
UNNUMBERED_WAIT_SECONDS = 1.0

Update = dict[str, Any]
Handle = Callable[[Session, Update], Awaitable[None]]
Apologise = Callable[[Session, Update], None]

log = logging.getLogger(__name__)


class Inbox:
    """Fetches updates, keeps them, confirms them, and has them handled in the order in which they came.

    An update is confirmed to Telegram only after it is stored, and is done only in the commit that holds
    all that follows from it; so whatever is killed in between comes again, and counts once.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: Bot,
        request: AiohttpRequest,
        *,
        turn: asyncio.Lock,
        handle: Handle,
        apologise: Apologise,
        after: Callable[[], None],
        hearing: Hearing,
        long_poll: timedelta = LONG_POLL,
    ) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._request = request
        self._turn = turn
        self._handle = handle
        self._apologise = apologise
        self._after = after
        self._hearing = hearing
        self._long_poll = long_poll
        self._stored = asyncio.Event()
        self._offset: int | None = None
        self.last_good_poll = time.monotonic()

    async def poll(self) -> None:
        """Fetches for ever; nothing that Telegram or the network answers ends it."""
        self._offset = None
        failures = 0
        while True:
            try:
                await self._fetch()
                failures = 0
            except (TelegramError, SQLAlchemyError) as failure:
                failures += 1
                wait = _wait(failures, failure)
                log.warning("updates could not be fetched (%s); again in %.1f s", _words(failure), wait)
                await asyncio.sleep(wait)
            except Exception:
                failures += 1
                log.exception("fetching updates failed in a way that nobody thought of")
                await asyncio.sleep(_wait(failures, None))

    async def process(self) -> None:
        """Handles what is stored, a batch at a time, for ever."""
        failures = 0
        while True:
            try:
                handled = await self._handle_batch()
                failures = 0
            except SQLAlchemyError as failure:
                failures += 1
                wait = _wait(failures, failure)
                log.warning("the database did not answer (%s); again in %.1f s", _words(failure), wait)
                await asyncio.sleep(wait)
                continue
            except Exception:
                failures += 1
                log.exception("handling updates failed in a way that nobody thought of")
                await asyncio.sleep(_wait(failures, None))
                continue
            if handled:
                self._after()
            else:
                await self._stored.wait()
                self._stored.clear()

    async def _fetch(self) -> None:
        updates = await self._get_updates()
        self.last_good_poll = time.monotonic()
        self._hearing.heard()
        if not updates:
            # Confirmed by the call that brought nothing. Telegram may begin anew at a lower number
            # after a quiet week, so an old number must not stay the floor.
            self._offset = None
            return
        known = {number: update for update in updates if (number := inbox.number_of(update)) is not None}
        if not known:
            # Nothing can be confirmed, so the same comes again at once.
            log.warning("%d updates came without a number", len(updates))
            await asyncio.sleep(UNNUMBERED_WAIT_SECONDS)
            return
        async with self._turn:
            if await self._taken_in_at_once(list(known.values())):
                self._after()
            else:
                with self._database.writing() as session:
                    inbox.store(session, list(known.values()), self._clock.now())
                self._stored.set()
        self._offset = max(known) + 1

    async def _get_updates(self) -> Sequence[Update]:
        asked: dict[str, Any] = {
            "timeout": int(self._long_poll.total_seconds()),
            "limit": BATCH,
            "allowed_updates": ALLOWED_UPDATES,
        }
        if self._offset is not None:
            asked["offset"] = self._offset
        answer = await self._request.call(
            f"{self._bot.base_url}/getUpdates",
            orjson.dumps(asked),
            (self._long_poll + ANSWER_MARGIN).total_seconds(),
        )
        if not isinstance(answer, list):
            raise TelegramError("what came is no list of updates")
        return answer

    async def _taken_in_at_once(self, updates: Sequence[Update]) -> bool:
        """One commit stores them and holds all that follows from them; False where others came before them,
        or one of them cannot be handled, and nothing is done yet.
        """
        try:
            with self._database.writing() as session:
                if inbox.is_any_waiting(session):
                    return False
                now = self._clock.now()
                await self._handle_all(session, inbox.store_handled(session, updates, now))
        except Exception as failure:
            if cannot_serve_now(failure):
                raise
            log.info("one of a batch could not be handled; all are stored first", exc_info=True)
            return False
        return True

    async def _handle_batch(self) -> int:
        async with self._turn:
            try:
                return await self._handle_together()
            except Exception as failure:
                if cannot_serve_now(failure):
                    raise
                log.info("one of a batch could not be handled; each is tried alone", exc_info=True)
            return await self._handle_each_alone()

    async def _handle_together(self) -> int:
        """The fast way, in which most batches go: all or nothing."""
        with self._database.writing() as session:
            batch = inbox.waiting(session, BATCH)
            if batch:
                await self._handle_all(session, [orjson.loads(one.body) for one in batch])
                inbox.mark_handled(session, [one.id for one in batch], self._clock.now())
        return len(batch)

    async def _handle_all(self, session: Session, updates: Sequence[Update]) -> None:
        """Read ahead for all, written together."""
        chats = {chat for update in updates if (chat := inbox.chat_of(update)) is not None}
        ahead.read_ahead(session, chats)
        gathered.gather(session, chats)
        for update in updates:
            await self._handle(session, update)
        gathered.pour_out(session)

    async def _handle_each_alone(self) -> int:
        """A savepoint each, so that the one that fails takes nobody along."""
        with self._database.writing() as session:
            batch = inbox.waiting(session, BATCH)
            handled = [one.id for one in batch if await self._handled(session, one)]
            inbox.mark_handled(session, handled, self._clock.now())
        return len(batch)

    async def _handled(self, session: Session, one: Waiting) -> bool:
        """One update inside its own savepoint; a failing one is set aside and the rest go on."""
        update = orjson.loads(one.body)
        try:
            with session.begin_nested():
                await self._handle(session, update)
        except Exception as failure:
            if cannot_serve_now(failure):
                raise
            self._set_aside(session, one, update)
            return False
        return True

    def _set_aside(self, session: Session, one: Waiting, update: Update) -> None:
        log.exception("an update could not be handled and was set aside")
        inbox.mark_failed(session, one.id, traceback.format_exc(), self._clock.now())
        try:
            with session.begin_nested():
                self._apologise(session, update)
        except Exception as failure:
            if cannot_serve_now(failure):
                raise
            log.exception("and there was no way to apologise")


def _wait(failures: int, failure: Exception | None) -> float:
    """Doubles up to a ceiling, with some chance in it, so that many do not knock together."""
    first = CONFLICT_WAIT_SECONDS if isinstance(failure, Conflict) else FIRST_WAIT_SECONDS
    ceiling = min(first * 2.0 ** min(failures - 1, 10), LONGEST_WAIT_SECONDS)
    return ceiling * random.uniform(0.5, 1.0)  # noqa: S311  (no secret)


def _words(failure: Exception) -> str:
    return f"{type(failure).__name__}: {failure}".splitlines()[0]
