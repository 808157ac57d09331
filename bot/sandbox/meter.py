"""Where did the bot write faster than Telegram allows?"""

import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Limit = Literal["1/s in a private chat", "20/min in a group", "30/s overall"]

TOLERANCE_SECONDS = 0.05  # two sends a second apart may arrive a little closer


@dataclass(frozen=True)
class Violation:
    limit: Limit
    chat_id: int
    method: str
    gap_seconds: float  # since the message after which this one had to wait
    at: float  # on the monotonic clock


class Meter:
    """Only reports. Counts delivered messages; in groups also edits."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._private: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=1))
        self._groups: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=20))
        self._overall: deque[float] = deque(maxlen=30)
        self.violations: list[Violation] = []

    def sent(self, chat_id: int, method: str, *, private: bool, messages: int = 1) -> None:
        """One call that put so many messages into the chat; an album is one step for a private chat."""
        if private:
            self._note("1/s in a private chat", self._private[chat_id], 1, chat_id, method)
        for _ in range(messages):
            if not private:
                self._note("20/min in a group", self._groups[chat_id], 60, chat_id, method)
            self._note("30/s overall", self._overall, 1, chat_id, method)

    def edited_in_group(self, chat_id: int, method: str) -> None:
        self._note("20/min in a group", self._groups[chat_id], 60, chat_id, method)

    def clear(self) -> None:
        self.violations.clear()

    def _note(self, limit: Limit, recent: deque[float], seconds: float, chat_id: int, method: str) -> None:
        now = self._monotonic()
        if len(recent) == recent.maxlen and now - recent[0] < seconds - TOLERANCE_SECONDS:
            self.violations.append(Violation(limit, chat_id, method, now - recent[0], now))
        recent.append(now)
