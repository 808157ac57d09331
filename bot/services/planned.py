"""When does an announcement that is planned reach whom, and how is that told before it goes?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.buttons import CancelBroadcast, EditBroadcast, PutOff, ShowBroadcast
from bot.rules.local_time import at_local
from bot.rules.sending_times import Arrival, Comes, arrival
from bot.services.audiences import found_by
from bot.services.speech import Keyboard, choice, column, say
from bot.services.work import Work
from bot.words import Ready, clock_time, lines, moment, weekday_and_date
from storage.audiences.people import Found
from storage.tables import Broadcast, Person


@dataclass(frozen=True)
class Hour:
    """An hour of a day, of everybody's own zone."""

    day: date
    hour: time

    def in_zone(self, zone: str) -> datetime:
        return at_local(self.day, self.hour, ZoneInfo(zone))

    def on_the_wall(self, zone: str, language: str) -> str:
        """The hour as its zone names it: "09.00 WITA"."""
        return clock_time(self.in_zone(zone), zone, language)


def hour_of(broadcast: Broadcast) -> Hour | None:
    if broadcast.local_day is None or broadcast.local_hour is None:
        return None
    return Hour(broadcast.local_day, broadcast.local_hour)


def arrivals(work: Work, audience: Found, hour: Hour | None) -> Mapping[int, datetime]:
    """When each of them gets it; at once where no hour was chosen."""
    if hour is None:
        return {one.id: work.now for one in audience.recipients}
    in_zone = {zone: _arrival(work, zone, hour).at for zone in _zones(audience)}
    return {one.id: in_zone[one.timezone] for one in audience.recipients}


def begins(work: Work, audience: Found, hour: Hour) -> datetime:
    """When the first of them gets it, to the second."""
    first = min((_arrival(work, zone, hour).at for zone in _zones(audience)), default=work.now)
    return first.replace(microsecond=0)


def is_plain(work: Work, person: Person, audience: Found, hour: Hour) -> bool:
    """Does it reach everybody at the same moment, which is also that hour where this person is?"""
    return {_arrival(work, zone, hour).at for zone in _zones(audience)} == {hour.in_zone(person.timezone)}


def spread_in_words(work: Work, person: Person, audience: Found, hour: Hour) -> Ready:
    """How many get it at which hour, and why some get it at another."""
    counted: Counter[tuple[Comes, str]] = Counter()
    for zone, count in _zones(audience).items():
        comes = _arrival(work, zone, hour)
        is_later = comes.comes is Comes.NEXT_DAY
        at = moment(comes.at, zone, person.language) if is_later else hour.on_the_wall(zone, person.language)
        counted[comes.comes, at] += count
    return lines(
        [
            work.text(person, f"broadcast-comes-{comes}", count=count, at=at)
            for (comes, at), count in counted.most_common()
        ]
    )


def _zones(audience: Found) -> Counter[str]:
    return Counter(one.timezone for one in audience.recipients)


def _arrival(work: Work, zone: str, hour: Hour) -> Arrival:
    return arrival(hour.day, hour.hour, ZoneInfo(zone), work.now)


def tell(work: Work, person: Person, broadcast: Broadcast) -> None:
    """What is planned, with what can be done about it until it goes; looking changes nothing."""
    if broadcast.scheduled_at is None:
        return
    buttons = _until_it_goes(work, person, broadcast, broadcast.scheduled_at)
    audience, hour = found_by(work, broadcast.audience), hour_of(broadcast)
    if hour is None or not audience.recipients or is_plain(work, person, audience, hour):
        at = moment(broadcast.scheduled_at, person.timezone, person.language)
        say(work, person, "broadcast-scheduled", buttons=buttons, at=at)
    else:
        say(
            work,
            person,
            "broadcast-scheduled-locally",
            buttons=buttons,
            day=weekday_and_date(hour.day, person.language),
            lines=spread_in_words(work, person, audience, hour),
        )


def _until_it_goes(work: Work, person: Person, broadcast: Broadcast, at: datetime) -> Keyboard:
    return column(
        [
            choice(work, person, "button-look-again", ShowBroadcast(broadcast.id)),
            choice(work, person, "button-edit-broadcast", EditBroadcast(broadcast.id)),
            choice(work, person, "button-put-off", PutOff(broadcast.id, int(at.timestamp()))),
            choice(work, person, "button-cancel", CancelBroadcast(broadcast.id)),
        ]
    )
