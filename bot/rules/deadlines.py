"""How much of the time that somebody was given is left, and when is it up?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.waking_time import Waking, after_waking, waking_between


@dataclass(frozen=True)
class Clock:
    """Waking time runs from `since` on and is up at `until`; before `since` the clock stands still."""

    since: datetime
    until: datetime


def started(now: datetime, long: timedelta, waking: Waking) -> Clock:
    return Clock(now, after_waking(now, long, waking))


def stopped(clock: Clock, now: datetime, resumes: datetime, waking: Waking) -> Clock:
    """The same clock, standing still from now until it resumes; what was left stays left."""
    left = waking_between(max(now, clock.since), clock.until, waking)
    return Clock(resumes, after_waking(resumes, left, waking))


def with_at_least(clock: Clock, now: datetime, long: timedelta, waking: Waking) -> Clock:
    """The same clock, with no less than so much of it to come."""
    return Clock(clock.since, max(clock.until, after_waking(now, long, waking)))
