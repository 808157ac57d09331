"""What can a visitor do with a phone, with the clock and with the network?"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.sandbox.emulator import Emulator
from bot.sandbox.events import Json
from bot.sandbox.faults import Fault, TooManyRequests
from bot.sandbox.people import Person
from bot.sandbox.stage import Stage

LONGEST_MOVE = timedelta(days=366)
FLOOD = TooManyRequests(retry_after=5)
FLOODED_SENDS = 3
MUARA_PANTUN = (0.87, 116.72)
SENDS = ("sendMessage", "copyMessage", "editMessageText", "sendPhoto", "sendVoice", "sendDocument")

OF_A_PERSON: dict[str, Callable[[Person, Json], Any]] = {
    "open": lambda person, asked: person.opens(_text(asked, "link")),
    "type": lambda person, asked: person.types(_text(asked, "text")),
    "reply": lambda person, asked: person.replies(_number(asked, "message"), _text(asked, "text")),
    "edit": lambda person, asked: person.edits(_number(asked, "message"), _text(asked, "text")),
    "delete": lambda person, asked: person.deletes(_number(asked, "message")),
    "key": lambda person, asked: person.presses_key(_text(asked, "text")),
    "location": lambda person, _asked: person.sends_location(*MUARA_PANTUN),
    "contact": lambda person, _asked: person.sends_contact(),
    "sticker": lambda person, asked: person.sends_sticker(_text(asked, "emoji")),
    "block": lambda person, _asked: person.blocks(),
    "unblock": lambda person, _asked: person.unblocks(),
}


class NotPossible(ValueError):
    """Nobody could do this with a phone in their hand."""


class Visitor:
    """Acts for the people on the stage; what no client would let them do raises ValueError."""

    def __init__(self, emulator: Emulator, stage: Stage) -> None:
        self._emulator = emulator
        self._stage = stage
        self._floods: list[Fault] = []
        self._moves: set[asyncio.Task[None]] = set()

    def does(self, asked: Any) -> Json:
        if not isinstance(asked, dict):
            raise NotPossible("an act is an object")
        match _text(asked, "act"):
            case "move":
                self._move(_hours(asked))
            case "cut":
                self._emulator.begin_outage()
            case "mend":
                self._emulator.end_outage()
            case "flood":
                self._floods.append(self._emulator.faults.schedule(FLOOD, *SENDS, times=FLOODED_SENDS))
            case "arrive":
                return {"person": self._stage.newcomer(_text(asked, "role")).id}
            case "press":
                query = self._person(asked).presses_data(_text(asked, "data"), on=_number(asked, "message"))
                return {"query": query["id"]}
            case act if act in OF_A_PERSON:
                OF_A_PERSON[act](self._person(asked), asked)
            case act:
                raise NotPossible(f"nobody can {act!r}")
        return {}

    def weather(self) -> Json:
        """What is wrong with the network at the moment."""
        floods = sum(FLOODED_SENDS - fault.struck for fault in self._floods)
        return {"down": self._emulator.faults.is_down, "floods": floods}

    async def rest(self) -> None:
        """Leaves the clock alone."""
        for move in self._moves:
            move.cancel()
        await asyncio.gather(*self._moves, return_exceptions=True)

    def _move(self, by: timedelta) -> None:
        move = asyncio.create_task(self._stage.move(by))
        self._moves.add(move)
        move.add_done_callback(self._moves.discard)

    def _person(self, asked: Json) -> Person:
        person = self._stage.person(_number(asked, "person"))
        if person is None:
            raise NotPossible("nobody here has this number")
        return person


def _text(asked: Json, name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise NotPossible(f"{name} must be a text")
    return value


def _number(asked: Json, name: str) -> int:
    value = asked.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotPossible(f"{name} must be a number")
    return value


def _hours(asked: Json) -> timedelta:
    hours = _number(asked, "hours")
    if not 0 < hours <= LONGEST_MOVE / timedelta(hours=1):
        raise NotPossible("the clock moves forward, by at most a year")
    return timedelta(hours=hours)
