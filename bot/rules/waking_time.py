"""How much waking time lies between two moments, and when has so much of it gone by?"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.quiet_hours import first_waking_moment

NONE = timedelta()


@dataclass(frozen=True)
class Waking:
    """Somebody's day: awake but for the quiet hours, in their zone; equal times mean no quiet hours."""

    quiet_from: time
    quiet_until: time
    zone: ZoneInfo

    def first_moment(self, moment: datetime) -> datetime:
        return first_waking_moment(moment, self.quiet_from, self.quiet_until, self.zone)

    def next_night(self, moment: datetime) -> datetime | None:
        """When quiet next begins after `moment`; None where it never does.

        An hour that the clocks strike twice begins it twice.
        """
        if self.quiet_from == self.quiet_until:
            return None
        today = moment.astimezone(self.zone).date()
        nights = (
            datetime.combine(today + timedelta(days=ahead), self.quiet_from, self.zone)
            .replace(fold=fold)
            .astimezone(UTC)
            for ahead in range(3)
            for fold in (0, 1)
        )
        return min(night for night in nights if night > moment)


def after_waking(start: datetime, long: timedelta, waking: Waking) -> datetime:
    """The moment at which so much waking time has passed since `start`; never one at night."""
    awake, left = waking.first_moment(start), long
    while (night := waking.next_night(awake)) is not None and awake + left > night:
        left -= night - awake
        awake = waking.first_moment(night)
    return waking.first_moment(awake + left)


def waking_between(start: datetime, end: datetime, waking: Waking) -> timedelta:
    """The waking time from `start` to `end`; none where the end comes first."""
    awake, passed = waking.first_moment(start), NONE
    while awake < end:
        night = waking.next_night(awake)
        if night is None or night >= end:
            return passed + (end - awake)
        passed += night - awake
        awake = waking.first_moment(night)
    return passed
