"""Until when can what an announcement asks be answered?"""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import AddPart, OpenFor
from bot.errors import Refusal
from bot.rules.local_time import at_local
from bot.services.speech import choice, column, say
from bot.services.spoken_times import read_when
from bot.services.work import Work
from bot.words import Ready, moment
from storage import broadcasts
from storage.tables import Broadcast, Person

CLOSING = "closing"
UNTIL, DAYS_OPEN = "open_until", "open_days"
DAYS = (1, 3, 7)
USUALLY = timedelta(days=7)
LATEST = timedelta(days=366)
DAY = timedelta(days=1)
# Until a day means: with that day.
END_OF_DAY = time(23, 59)
_UNTIL = re.compile(r"^(?:sampai|hingga|s/d|until|till?)\s+(?:dengan\s+)?")


class ClosingUnclear(Refusal):
    """No day and no hour of the coming year could be read."""

    words = "closing-unclear"


class ClosesTooEarly(Refusal):
    """Somebody would get it when it can be answered no more."""

    words = "closes-too-early"

    def __init__(self, until: str) -> None:
        super().__init__(until=until)


def ask(work: Work, author: Person, broadcast: Broadcast) -> None:
    """So many days after it goes, or a moment of its own; what repeats has none."""
    choices = [
        choice(work, author, "button-open-for", OpenFor(broadcast.id, days), days=days) for days in DAYS
    ]
    if not broadcasts.rewords_series(broadcast):
        choices.append(choice(work, author, "button-closes-at", AddPart(broadcast.id, CLOSING)))
    say(work, author, "broadcast-how-long", buttons=column(choices))


def for_days(content: Mapping[str, Any], days: int) -> dict[str, Any]:
    return {**_without_an_end(content), DAYS_OPEN: days if days in DAYS else max(DAYS)}


def until_typed(work: Work, author: Person, content: Mapping[str, Any], text: str) -> dict[str, Any]:
    """ "Jumat jam 12", "5 Maret"; raises ClosingUnclear where no moment of the coming year is named."""
    today = work.today(author.timezone)
    when = read_when(_UNTIL.sub("", text.casefold().strip()), today)
    if when is None:
        raise ClosingUnclear
    zone = ZoneInfo(author.timezone)
    until = at_local(when.day or today, when.hour or END_OF_DAY, zone)
    if when.day is None and until <= work.now:
        until = at_local(today + DAY, when.hour or END_OF_DAY, zone)
    if not work.now < until <= work.now + LATEST:
        raise ClosingUnclear
    return {**_without_an_end(content), UNTIL: until.isoformat()}


def closes_at(content: Mapping[str, Any], now: datetime) -> datetime:
    """Of an announcement that goes now; where the moment that was chosen is over, the usual time."""
    until = _chosen(content)
    if until is not None and until > now:
        return until
    days = content.get(DAYS_OPEN)
    return now + (timedelta(days=days) if days else USUALLY)


def must_be_open(content: Mapping[str, Any], arrives: datetime, reader: Person) -> None:
    """Raises ClosesTooEarly where the last one gets it when it is closed."""
    until = _chosen(content)
    if until is not None and is_over_by(content, arrives):
        raise ClosesTooEarly(moment(until, reader.timezone, reader.language))


def is_over_by(content: Mapping[str, Any], arrives: datetime) -> bool:
    until = _chosen(content)
    return until is not None and until <= arrives


def of_each_turn(content: Mapping[str, Any], first: datetime) -> dict[str, Any]:
    """What repeats is open after each turn for as many days as after the first."""
    until = _chosen(content)
    if until is None:
        return dict(content)
    return {**_without_an_end(content), DAYS_OPEN: max(1, -((first - until) // DAY))}


def kept_for_another_time(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in content.items() if name != UNTIL}


def note(work: Work, reader: Person, content: Mapping[str, Any]) -> Ready:
    """A line for the preview, where its author has chosen."""
    until = _chosen(content)
    if until is not None:
        at = moment(until, reader.timezone, reader.language)
        return Ready("\n" + work.text(reader, "broadcast-open-until", at=at))
    if DAYS_OPEN in content:
        return Ready("\n" + work.text(reader, "broadcast-open-for", days=content[DAYS_OPEN]))
    return Ready("")


def _chosen(content: Mapping[str, Any]) -> datetime | None:
    return datetime.fromisoformat(content[UNTIL]) if UNTIL in content else None


def _without_an_end(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in content.items() if name not in {UNTIL, DAYS_OPEN}}
