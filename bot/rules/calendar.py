"""On which day, and at which hour, is an occurrence really asked?"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

LONGEST_PUT_OFF = 6


@dataclass(frozen=True)
class Rest:
    """Days, the first and the last included, on which nobody is asked; `why` names them."""

    first: date
    last: date
    why: str

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Fast:
    """Days on which who would be asked between two hours is asked at another."""

    first: date
    last: date
    not_from: time
    not_until: time
    hour: time

    def hour_on(self, day: date, hour: time) -> time:
        touches = self.first <= day <= self.last and self.not_from <= hour < self.not_until
        return self.hour if touches else hour


@dataclass(frozen=True)
class Calendar:
    """What is special about days, for one person. `is_holiday` knows the public holidays."""

    rests: Sequence[Rest] = ()
    fasts: Sequence[Fast] = ()
    market_weekdays: Collection[int] = ()
    is_holiday: Callable[[date], bool] = lambda _day: False


@dataclass(frozen=True)
class Slot:
    """The local day and hour of asking."""

    day: date
    hour: time


def slot(planned: date, hour: time, calendar: Calendar) -> Slot | Rest:
    """When the occurrence planned for that day is asked, or the rest for which it is left out.

    Holidays and market days put it off to the next ordinary day within the week, and where there is none it
    stays where it was.
    """
    for put_off in range(LONGEST_PUT_OFF + 1):
        day = planned + timedelta(days=put_off)
        rest = next((rest for rest in calendar.rests if rest.covers(day)), None)
        if rest is not None:
            return rest
        if not calendar.is_holiday(day) and day.weekday() not in calendar.market_weekdays:
            return Slot(day, _hour(day, hour, calendar))
    return Slot(planned, _hour(planned, hour, calendar))


def after_rests(day: date, hour: time, calendar: Calendar) -> Slot:
    """The first day from then on, and its hour, on which somebody is asked who can be asked any day."""
    found = slot(day, hour, calendar)
    while isinstance(found, Rest):
        found = slot(found.last + timedelta(days=1), hour, calendar)
    return found


def _hour(day: date, hour: time, calendar: Calendar) -> time:
    for fast in calendar.fasts:
        hour = fast.hour_on(day, hour)
    return hour
