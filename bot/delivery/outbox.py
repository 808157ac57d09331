"""How does what is queued leave, in order, at Telegram's pace, and come to a known end?"""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from telegram import Bot
from telegram.error import TelegramError

from bot.clock import Clock
from bot.delivery.attaching import Attaching, Make
from bot.delivery.news import until
from bot.delivery.outcome import Broken, Gone, Later, Moved, Outcome, Perhaps, Sent, arrived, outcome
from bot.delivery.pacing import Pace
from bot.delivery.transport import AiohttpRequest
from bot.delivery.trouble import cannot_serve_now
from storage import left_behind, moving, outbox, replies, sent_albums
from storage.database import Database
from storage.outbox import Again, Ended, Head
from storage.vocabulary import OutboxState

IN_FLIGHT = 64
LEASE = timedelta(seconds=30)
LOOK_SECONDS = 1.0
LOOK_AHEAD = 2 * IN_FLIGHT
BEFORE_A_REPEAT = timedelta(seconds=5)
RETRY_SECONDS = 0.5
GATHER_SECONDS = 0.004
NEVER_AGAIN = frozenset({"answerCallbackQuery"})

Settle = Callable[[Session, datetime, Sequence[Ended]], None]
Waits = Callable[[Session, datetime, Head], datetime | None]

log = logging.getLogger(__name__)


class Landed(NamedTuple):
    """A call that has come back, and how."""

    head: Head
    outcome: Outcome


class Outbox:
    """Sends what is committed: one call a chat at a time, many chats at once.

    Each turn is one transaction: it writes down how calls ended, lets `settle` draw the conclusions,
    and takes the next ones. Only what is committed as taken is sent.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: Bot,
        request: AiohttpRequest,
        *,
        turn: asyncio.Lock,
        pace: Pace,
        settle: Settle,
        waits: Waits,
        make: Make,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._request = request
        self._turn = turn
        self._pace = pace
        self._settle = settle
        self._waits = waits
        self._attaching = Attaching(request, make)
        self._lease = lease
        self._news = asyncio.Event()
        self._landed: list[Landed] = []
        self._under_way: dict[int, tuple[Head, asyncio.Task[None]]] = {}
        self._resting: dict[int, float] = {}
        self._pace_held_back = False
        self._stopping = False
        self._took_over = False

    def wake(self) -> None:
        """There may be something to send."""
        self._news.set()

    async def run(self) -> None:
        """Sends until it is stopped; a database that does not answer is asked again."""
        self._stopping = False
        self._took_over = False
        while not (self._stopping and not self._under_way and not self._landed):
            self._news.clear()
            try:
                wait = await self._take_turn()
            except SQLAlchemyError as failure:
                log.warning("the outbox could not be read (%s)", str(failure).splitlines()[0])
                await asyncio.sleep(RETRY_SECONDS)
                continue
            except Exception:
                log.exception("sending failed in a way that nobody thought of")
                await asyncio.sleep(RETRY_SECONDS)
                continue
            if wait > 0:
                await until(self._news, wait)
                # Under load many calls come back within moments; written down together they cost a fraction.
                await asyncio.sleep(GATHER_SECONDS if len(self._under_way) > IN_FLIGHT // 2 else 0)

    async def stop(self) -> None:
        """Takes nothing more, and returns when all that is under way has come back and is written down."""
        self._stopping = True
        self.wake()
        while self._under_way or self._landed:
            await asyncio.sleep(0.01)

    def close(self) -> None:
        self._attaching.close()

    def is_under_way(self) -> bool:
        """A call has not come back yet, or how it ended is not written down."""
        return bool(self._under_way or self._landed)

    def has_something_to_send(self, session: Session) -> bool:
        """Something could leave now, were there nothing under way."""
        heads, ended = outbox.heads(session, self._clock.now(), LOOK_AHEAD, (), ())
        return bool(heads or ended)

    async def _take_turn(self) -> float:
        """One transaction; seconds to wait before the next one, 0 for none."""
        landed = list(self._landed)
        room = 0 if self._stopping else IN_FLIGHT - len(self._under_way) + len(landed)
        if not landed and room == 0:
            return LOOK_SECONDS
        async with self._turn:
            with self._database.writing() as session:
                now = self._clock.now()
                if not self._took_over:
                    left_behind.take_over(session, now)
                ended = self._write_down(session, landed, now)
                outbox.end(session, ended, now)
                chosen: list[Head] = []
                wait = LOOK_SECONDS
                if room > 0:
                    chosen, expired, wait = self._choose(session, now, room, landed)
                    outbox.end(session, expired, now)
                    ended += expired
                outbox.claim(session, chosen, now, self._lease)
                self._draw_conclusions(session, now, [end for end in ended if end.about])
        self._took_over = True
        del self._landed[: len(landed)]
        for one in landed:
            self._under_way.pop(one.head.id, None)
        for head in chosen:
            self._under_way[head.id] = (head, asyncio.create_task(self._send(head)))
        return 0.0 if chosen or ended else wait

    def _choose(
        self, session: Session, now: datetime, room: int, landed: Sequence[Landed]
    ) -> tuple[list[Head], list[Ended], float]:
        """What may leave now, what is too late, and how long until something else may leave."""
        back = {one.head.id for one in landed}
        away = [head for head, _ in self._under_way.values() if head.id not in back]
        busy = [*(head.chat_id for head in away), *self._resting_chats()]
        # To read more than may leave is waste, unless the pace makes some of them wait.
        look = LOOK_AHEAD if self._pace_held_back else room
        heads, ended = outbox.heads(session, now, look, busy, [head.id for head in away])
        has_seen_all = look == LOOK_AHEAD or len(heads) + len(ended) < look
        self._pace_held_back = False
        chosen: list[Head] = []
        put_off: list[Again] = []
        chats: set[int] = set()
        soonest = LOOK_SECONDS
        for head in heads:
            if len(chosen) == room:
                soonest = 0.0
                break
            if head.chat_id in chats:
                continue
            wait = self._pace.wait(head.chat_id, head.method)
            if wait > 0:
                self._pace_held_back = True
                soonest = min(soonest, wait) if has_seen_all else 0.0
                self._resting[head.chat_id] = time.monotonic() + min(wait, LOOK_SECONDS)
                continue
            chats.add(head.chat_id)
            until = self._waits(session, now, head)
            if until is not None:
                put_off.append(Again(head.id, until, head.repeats + head.is_repeat, "put off"))
                soonest = 0.0
                continue
            self._pace.leaves(head.chat_id, head.method)
            chosen.append(head)
        outbox.put_back(session, put_off)
        chosen = sent_albums.with_all(session, replies.with_replies(session, chosen))
        return chosen, ended, min([soonest, *self._seconds_of_rest()])

    def _resting_chats(self) -> Collection[int]:
        """Chats whose next call was found waiting for the pace; they need not be looked at before."""
        now = time.monotonic()
        self._resting = {chat: until for chat, until in self._resting.items() if until > now}
        return self._resting

    def _seconds_of_rest(self) -> Iterable[float]:
        now = time.monotonic()
        return (max(until - now, 0.001) for until in self._resting.values())

    def _write_down(self, session: Session, landed: Sequence[Landed], now: datetime) -> list[Ended]:
        ended: list[Ended] = []
        again: list[Again] = []
        for one in landed:
            end = self._end_of(session, one, now)
            if isinstance(end, Again):
                again.append(end)
            else:
                ended.append(end)
        outbox.put_back(session, again)
        return ended

    def _end_of(self, session: Session, one: Landed, now: datetime) -> Ended | Again:  # noqa: PLR0911
        head = one.head
        repeats = head.repeats + head.is_repeat

        def ends(
            state: OutboxState,
            message_id: int | None = None,
            error: str | None = None,
            link: str | None = None,
            album: tuple[int, ...] = (),
        ) -> Ended:
            return Ended(head.id, head.about, head.chat_id, state, message_id, error, link, album)

        match one.outcome:
            case Sent(message_id, link, album):
                return ends(OutboxState.SENT, message_id, link=link, album=album)
            case Gone(why):
                outbox.mark_chat_gone(session, head.chat_id, why, now)
                return ends(OutboxState.UNREACHABLE, error=why)
            case Moved(chat_id):
                moving.move_chat(session, head.chat_id, chat_id)
                return Again(head.id, now, repeats, f"the group moved to {chat_id}")
            case Later() | Perhaps() if head.method in NEVER_AGAIN:
                return ends(OutboxState.FAILED, error="not in time")
            case Later(pause):
                return Again(head.id, now + pause, repeats, "not sent")
            case Perhaps(reason) if repeats < outbox.MOST_REPEATS:
                return Again(head.id, now + BEFORE_A_REPEAT, repeats + 1, reason)
            case Perhaps(reason):
                return ends(OutboxState.UNKNOWN, error=reason)
            case Broken(reason):
                return ends(OutboxState.FAILED, error=reason)

    def _draw_conclusions(self, session: Session, now: datetime, ended: Sequence[Ended]) -> None:
        """For all together, as is fast; one by one where that fails, so that one mistake stops no other."""
        if not ended:
            return
        try:
            with session.begin_nested():
                self._settle(session, now, ended)
        except Exception as failure:
            if cannot_serve_now(failure):
                raise
            if len(ended) > 1:
                for one in ended:
                    self._draw_conclusions(session, now, [one])
            else:
                log.exception("no conclusion could be drawn from how %s ended", ended[0].about)

    async def _send(self, head: Head) -> None:
        end: Outcome
        self._pace.left(head.chat_id, head.method)
        try:
            result = await self._call(head)
            end = arrived(result)
        except TelegramError as error:
            end = outcome(error, head.attempts + 1)
        except Exception as mistake:
            log.exception("a send failed in a way that nobody thought of")
            end = Perhaps(type(mistake).__name__)
        if isinstance(end, Later) and end.flood:
            self._pace.flooded(head.chat_id, end.pause.total_seconds())
        self._landed.append(Landed(head, end))
        self.wake()

    async def _call(self, head: Head) -> Any:
        root = self._bot.base_url
        if head.brings_something:
            return await self._attaching.send(root, head)
        return await self._request.call(f"{root}/{head.method}", head.body)
