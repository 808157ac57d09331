"""When may the next message leave without hurting Telegram's limits?

30 a second in all, 1 a second to a chat, 20 a minute to a group: Telegram's Bot FAQ.
"""

import time
from collections import defaultdict, deque
from collections.abc import Callable

A_MINUTE = 60.0
FLOODED_CHATS = 3
FLOOD_WINDOW_SECONDS = 5.0
MOST_REMEMBERED_CHATS = 10_000
UNPACED = frozenset(
    {
        "answerCallbackQuery",
        "sendChatAction",
        "setMyCommands",
        "deleteMyCommands",
        "deleteMessage",
        "deleteMessages",
    }
)


class Pace:
    """Real seconds, by a monotonic clock; a clock that people move does not make Telegram more patient."""

    def __init__(
        self,
        per_second: int = 30,
        chat_interval: float = 1.0,
        group_per_minute: int = 20,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._gap = 1.0 / per_second
        self._chat_interval = chat_interval
        self._group_per_minute = group_per_minute
        self._monotonic = monotonic
        self._next_of_all = 0.0
        self._next_of_chat: dict[int, float] = {}
        self._group_sends: dict[int, deque[float]] = defaultdict(deque)
        self._floods: deque[tuple[float, int, float]] = deque()

    def wait(self, chat_id: int, method: str) -> float:
        """Seconds until this call may leave; 0 for now."""
        if method in UNPACED:
            return 0.0
        now = self._monotonic()
        return max(
            0.0,
            self._next_of_all - now,
            self._next_of_chat.get(chat_id, 0.0) - now,
            self._group_full_until(chat_id, now) - now,
        )

    def leaves(self, chat_id: int, method: str) -> None:
        """Counts a call that leaves now."""
        if method in UNPACED:
            return
        now = self._monotonic()
        self._next_of_all = max(self._next_of_all, now) + self._gap
        self._next_of_chat[chat_id] = max(self._next_of_chat.get(chat_id, 0.0), now + self._chat_interval)
        if chat_id < 0:
            self._group_sends[chat_id].append(now)
        if len(self._next_of_chat) > MOST_REMEMBERED_CHATS:
            self._next_of_chat = {chat: at for chat, at in self._next_of_chat.items() if at > now}

    def left(self, chat_id: int, method: str) -> None:
        """It is really on its way only now: what was to be written down before took its time."""
        if method not in UNPACED:
            at = self._monotonic() + self._chat_interval
            self._next_of_chat[chat_id] = max(self._next_of_chat.get(chat_id, 0.0), at)

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Telegram asked for a pause: for that chat; for all, once several chats are asked to pause."""
        now = self._monotonic()
        until = now + seconds
        self._next_of_chat[chat_id] = max(self._next_of_chat.get(chat_id, 0.0), until)
        self._floods.append((now, chat_id, until))
        while self._floods and self._floods[0][0] < now - FLOOD_WINDOW_SECONDS:
            self._floods.popleft()
        if len({chat for _, chat, _ in self._floods}) >= FLOODED_CHATS:
            # Each chat keeps its own pause; for all, the shortest of them is the one that surely was meant.
            self._next_of_all = max(self._next_of_all, min(flood[2] for flood in self._floods))

    def _group_full_until(self, chat_id: int, now: float) -> float:
        if chat_id >= 0:
            return 0.0
        sends = self._group_sends[chat_id]
        while sends and sends[0] <= now - A_MINUTE:
            sends.popleft()
        return sends[0] + A_MINUTE if len(sends) >= self._group_per_minute else 0.0
