"""Which updates does the bot still have to be told?"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from bot.sandbox.events import Json
from bot.sandbox.refusals import ApiError, conflict

MESSAGE_LIFE = timedelta(hours=24)
TAP_LIFE = timedelta(seconds=150)
LONGEST_POLL_SECONDS = 50
LARGEST_BATCH = 100
ONLY_WHEN_ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True)
class _Pending:
    update: Json
    dies: datetime


@dataclass
class _Poll:
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended_by: ApiError | None = None

    def end(self, reason: ApiError) -> None:
        self.ended_by = reason
        self.woken.set()


class UpdateQueue:
    """Keeps each update until a later offset confirms it or its life ends on the given clock."""

    def __init__(self, now: Callable[[], datetime], first_id: int) -> None:
        self._now = now
        self._next_id = first_id
        self._pending: dict[int, _Pending] = {}
        self._wanted: frozenset[str] | None = None
        self._poll: _Poll | None = None

    @property
    def unconfirmed(self) -> int:
        self._bury_the_dead()
        return len(self._pending)

    @property
    def polled(self) -> bool:
        """Whether somebody waits for updates right now."""
        return self._poll is not None

    def push(self, kind: str, body: Json, life: timedelta = MESSAGE_LIFE) -> int | None:
        """Queues an update and returns its id; None where the bot did not ask for this kind."""
        if not self._wants(kind):
            return None
        return self.inject({kind: body}, life)

    def inject(self, update: Json, life: timedelta = MESSAGE_LIFE) -> int:
        """Queues whatever it is given, wanted or not, readable or not."""
        update_id = self._next_id
        self._next_id += 1
        self._pending[update_id] = _Pending({"update_id": update_id, **update}, self._now() + life)
        if self._poll:
            self._poll.woken.set()
        return update_id

    def want(self, kinds: list[str]) -> None:
        """What the bot is told from now on; an empty list means all but the chatty kinds."""
        self._wanted = frozenset(kinds) or None

    @property
    def wanted(self) -> list[str]:
        return sorted(self._wanted or ())

    def drop_all(self) -> None:
        self._pending.clear()

    def end_poll(self, reason: ApiError) -> None:
        if self._poll:
            self._poll.end(reason)

    async def poll(self, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """The oldest unconfirmed updates; waits in real seconds while there is none."""
        self._confirm(offset)
        self.end_poll(
            conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        )
        mine = self._poll = _Poll()
        try:
            if not self.unconfirmed:
                await _wait(mine.woken, min(timeout_seconds, LONGEST_POLL_SECONDS))
            if mine.ended_by:
                raise mine.ended_by
        finally:
            if self._poll is mine:
                self._poll = None
        self._bury_the_dead()
        return [pending.update for pending in islice(self._pending.values(), limit)]

    def _wants(self, kind: str) -> bool:
        return kind not in ONLY_WHEN_ASKED_FOR if self._wanted is None else kind in self._wanted

    def _confirm(self, offset: int) -> None:
        self._bury_the_dead()
        if offset < 0:
            kept = list(self._pending)[offset:]
            self._pending = {update_id: self._pending[update_id] for update_id in kept}
            return
        for update_id in [waiting for waiting in self._pending if waiting < offset]:
            del self._pending[update_id]

    def _bury_the_dead(self) -> None:
        now = self._now()
        for update_id in [known for known, pending in self._pending.items() if pending.dies <= now]:
            del self._pending[update_id]


async def _wait(woken: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await woken.wait()
    except TimeoutError:
        return
