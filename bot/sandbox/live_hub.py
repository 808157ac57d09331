"""Who watches the village, and what are they told as it happens?"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from secrets import token_hex

import orjson

from bot.sandbox.emulator import Emulator
from bot.sandbox.events import (
    ChatActionShown,
    Event,
    Json,
    MessageAdded,
    MessageDeleted,
    MessageEdited,
    TapAnswered,
)
from bot.sandbox.live_views import message_view, messages_view, person_view
from bot.sandbox.stage import Stage

MOST_UNREAD = 5000
GATHER_SECONDS = 0.1
LOOK_SECONDS = 1.0
AN_HOUR = timedelta(hours=1)


class Watcher:
    """One open page, and what it has not read yet."""

    def __init__(self) -> None:
        self._unread: asyncio.Queue[bytes | None] = asyncio.Queue(MOST_UNREAD)

    def tell(self, told: bytes | None) -> None:
        """None ends it. A page that cannot keep up is let go too: it comes back for the whole state."""
        try:
            self._unread.put_nowait(told)
        except asyncio.QueueFull:
            while not self._unread.empty():
                self._unread.get_nowait()
            self._unread.put_nowait(None)

    async def next(self) -> bytes | None:
        return await self._unread.get()


class Hub:
    def __init__(self, emulator: Emulator, stage: Stage, weather: Callable[[], Json]) -> None:
        self._weather = weather
        self._emulator = emulator
        self._stage = stage
        self._run = token_hex(8)
        self._watchers: set[Watcher] = set()
        self._stirred = asyncio.Event()
        self._told: dict[str, Json] = {}
        self._cast = self._present()
        self._stop_listening = emulator.listen(self._hear)
        stage.listen(self._turn_the_page)

    def close(self) -> None:
        self._stop_listening()
        for watcher in self._watchers:
            watcher.tell(None)

    @contextmanager
    def watching(self) -> Iterator[Watcher]:
        """A watcher who is told the whole state first, then every change; nothing twice, nothing missing."""
        self._tell_changes()
        watcher = Watcher()
        watcher.tell(orjson.dumps(self.state()))
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    def state(self) -> Json:
        return {
            "type": "state",
            "run": self._run,
            "ready": self._stage.is_open,
            "bot": self._emulator.username,
            "timezone": self._stage.timezone,
            "links": {link.role: link.url for link in self._stage.links},
            "phones": [
                {
                    "role": phone.role,
                    "people": [
                        person_view(person) | {"messages": messages_view(person.chat, self._emulator.files)}
                        for person in phone.people
                    ],
                }
                for phone in self._stage.phones
            ],
            "clock": self._clock(),
            **self._beside(),
        }

    def stir(self) -> None:
        """Something may have changed that no event tells of."""
        self._stirred.set()

    async def keep_up(self) -> None:
        """Tells what has changed beside the messages, soon after anything has happened."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stirred.wait(), LOOK_SECONDS)
                await asyncio.sleep(GATHER_SECONDS)
            self._stirred.clear()
            if self._watchers:
                self._tell_changes()

    def _tell_changes(self) -> None:
        now = {kind: {"type": kind, kind: told} for kind, told in self._beside().items()}
        for person_id in self._cast:
            person = self._stage.person(person_id)
            if person is not None:
                now[f"person:{person_id}"] = {"type": "person", "person": person_view(person)}
        for name, told in now.items():
            if self._told.get(name) != told:
                self._tell(told)
        self._told = now

    def _hear(self, event: Event) -> None:
        told = self._view(event)
        if told is not None and told["chat"] in self._cast:
            self._tell(told)
        self._stirred.set()

    def _view(self, event: Event) -> Json | None:
        match event:
            case MessageAdded(chat_id, message) | MessageEdited(chat_id, message):
                view = message_view(message, self._emulator.chat(chat_id), self._emulator.files)
                return {"type": "message", "chat": chat_id, "message": view}
            case MessageDeleted(chat_id, message_id):
                return {"type": "deleted", "chat": chat_id, "id": message_id}
            case ChatActionShown(chat_id, action):
                return {"type": "action", "chat": chat_id, "action": action}
            case TapAnswered(person_id, _, query_id, text, alert):
                return {"type": "toast", "chat": person_id, "query": query_id, "text": text, "alert": alert}
        return None

    def _turn_the_page(self) -> None:
        cast = self._present()
        if cast != self._cast:
            self._cast = cast
            self._tell(self.state())
        self._tell({"type": "clock", "clock": self._clock()})
        self._stirred.set()

    def _present(self) -> list[int]:
        return [person.id for phone in self._stage.phones for person in phone.people]

    def _tell(self, told: Json) -> None:
        if self._watchers:
            words = orjson.dumps(told)
            for watcher in self._watchers:
                watcher.tell(words)

    def _clock(self) -> Json:
        passage = self._stage.passage
        return {
            "now": int(self._stage.now().timestamp() * 1000),
            "passage": passage and {"done": passage.done / AN_HOUR, "wanted": passage.wanted / AN_HOUR},
        }

    def _beside(self) -> dict[str, Json]:
        walked = self._stage.walked()
        return {
            "guide": {"done": list(walked.steps), "trainee": walked.trainee, "trainer": walked.trainer},
            "faults": self._weather(),
        }
