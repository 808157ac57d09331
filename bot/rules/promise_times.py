"""When does the bot look after a promise by itself?"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.rules.local_time import at_local
from bot.rules.waking_time import Waking
from storage.ledger_vocabulary import LATE, PromiseStatus, PromiseStep

MORNING = time(8)
AFTERNOON = time(16)
A_DAY = timedelta(days=1)
AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Standing:
    """What the calendar knows of a promise; `dated_at` is when it was given its day, `late_since` its last
    call for help.
    """

    status: PromiseStatus
    due_on: date
    dated_at: datetime
    reminded: bool
    asked_at: datetime | None
    late_since: datetime | None


@dataclass(frozen=True)
class Planned:
    step: PromiseStep
    at: datetime


def next_step(standing: Standing, day: Waking) -> Planned | None:
    """What the bot does next; None where it waits for people."""
    return next(iter(_ahead(standing, day)), None)


def step_due(standing: Standing, now: datetime, day: Waking) -> PromiseStep | None:
    """What is due by now: of several that were slept through, the last."""
    due = [planned.step for planned in _ahead(standing, day) if planned.at <= now]
    return due[-1] if due else None


def _ahead(standing: Standing, day: Waking) -> list[Planned]:
    if standing.status in LATE and standing.late_since is not None:
        return [Planned(PromiseStep.STILL_DUE, day.first_moment(standing.late_since + AGAIN_AFTER))]
    if standing.status is not PromiseStatus.MADE:
        return []
    if standing.asked_at is not None:
        # Whoever was asked late, after an outage, has until the next morning all the same.
        asked_on = standing.asked_at.astimezone(day.zone).date()
        last = max(standing.due_on, asked_on)
        return [Planned(PromiseStep.FELL_DUE, _at(last + A_DAY, MORNING, day))]
    ask = Planned(PromiseStep.ASKED, _ask_at(standing, day))
    remind = Planned(PromiseStep.REMINDED, _at(standing.due_on - A_DAY, MORNING, day))
    return [ask] if standing.reminded or remind.at <= standing.dated_at else [remind, ask]


def _ask_at(standing: Standing, day: Waking) -> datetime:
    at = _at(standing.due_on, AFTERNOON, day)
    if at > standing.dated_at:
        return at
    return _at(standing.dated_at.astimezone(day.zone).date() + A_DAY, MORNING, day)


def _at(on: date, hour: time, day: Waking) -> datetime:
    return day.first_moment(at_local(on, hour, day.zone))
