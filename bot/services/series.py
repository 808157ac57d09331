"""What does an announcement that repeats do when its turn comes, and who steers it?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.buttons import (
    AddPart,
    CancelBroadcast,
    RewordBroadcast,
    RewordSeries,
    SaveSeries,
    ShowSeries,
    SteerSeries,
)
from bot.errors import NotYours, OutOfDate
from bot.rules.calendar import Calendar, Rest, Slot
from bot.rules.local_time import at_local
from bot.rules.series_life import LIFE, RUNNING, Steer, ways_on
from bot.services import calendars
from bot.services.announced import title_of
from bot.services.audiences import found_by
from bot.services.broadcast_steps import take
from bot.services.broadcasts import start_scheduled
from bot.services.mornings import waking_moment
from bot.services.people import reach
from bot.services.series_days import Turn, place_in_month, turns
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import Ready, lines, moment, weekday, weekday_and_date
from bot.words import hour as hour_in_words
from storage import broadcasts, people
from storage import series as stored
from storage.tables import Broadcast, BroadcastSeries, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep, Lane, Role, SeriesStatus

SHOWN_AHEAD = 3
# Later than this it is yesterday's news: it is left out, and its author hears so.
LATE_AT_MOST = timedelta(days=1)
WORTH_TELLING = timedelta(hours=1)


class SeriesElsewhere(OutOfDate):
    """A colleague was quicker: who, and what is so now."""

    words = "series-elsewhere"

    def __init__(self, by: str, state: str) -> None:
        super().__init__(by=by, state=state)


def set_off(work: Work, series: BroadcastSeries) -> None:
    """The first turn that is still to come is the next one; where none is left, it has ended."""
    coming = next(_coming(work, series), None)
    if coming is None:
        series.status = SeriesStatus.ENDED
    series.next_day, series.next_at = _next(work, series, coming)
    work.session.add(series)
    work.session.flush()


def take_turn(work: Work, series_id: int) -> bool:
    """Sends what is due, once; what is too late is left out and told."""
    series = stored.get(work.session, series_id)
    if series is None or series.next_day is None or series.next_at is None:
        return False
    day, at = series.next_day, series.next_at
    if at > work.now:
        return False
    calendar = _calendar(work, series)
    turn = next(turns(series.rule, series.first_day, series.hour, calendar, day - timedelta(days=1)))
    coming = next(_coming(work, series, after=day), None)
    next_day, next_at = _next(work, series, coming)
    leads_to = SeriesStatus.RUNNING if coming else SeriesStatus.ENDED
    if not stored.move(work.session, series, {RUNNING}, leads_to, day, next_day=next_day, next_at=next_at):
        return False
    if isinstance(turn.goes, Slot) and work.now - at <= LATE_AT_MOST:
        _send(work, series, turn.planned, turn.goes)
        if work.now - at >= WORTH_TELLING:
            _tell_author(work, series, "series-went-late", at)
    elif isinstance(turn.goes, Slot):
        _tell_author(work, series, "series-left-out", at)
    return True


def steer(work: Work, person: Person, series_id: int, how: Steer) -> None:
    series = in_charge(work, person, series_id)
    turning = LIFE[how]
    if not stored.move(
        work.session, series, turning.begins, turning.leads_to, series.next_day, changed_by=person.id
    ):
        raise elsewhere(work, person, series)
    if how is Steer.GO_ON:
        set_off(work, series)
    show(work, person, series)


def show(work: Work, person: Person, series: BroadcastSeries) -> None:
    """How it repeats, and when next."""
    say(
        work,
        person,
        "series-shown",
        buttons=column(
            [
                choice(work, person, "button-look-again", ShowSeries(series.id)),
                *(
                    [choice(work, person, "button-reword", RewordSeries(series.id))]
                    if series.status is not SeriesStatus.ENDED
                    else []
                ),
                *(
                    choice(work, person, f"button-series-{how.name.lower()}", SteerSeries(series.id, how))
                    for how in ways_on(series.status)
                ),
            ]
        ),
        title=series_title(work, person, series),
        rhythm=rhythm_in_words(work, person, series),
        state=work.label(person, f"series-is-{series.status}"),
        dates=dates_in_words(work, person, series) if series.status is RUNNING else Ready(""),
    )


def preview_words(work: Work, person: Person, draft: Broadcast) -> None:
    """Under how it would look from the next time on."""
    ways = [
        choice(work, person, "button-save-edit", SaveSeries(draft.id)),
        choice(work, person, "button-reword", RewordBroadcast(draft.id)),
        choice(work, person, "button-add-part", AddPart(draft.id, "")),
        choice(work, person, "button-leave-it", CancelBroadcast(draft.id)),
    ]
    say(work, person, "series-words-preview", buttons=column(ways))


def offer(work: Work, person: Person) -> None:
    """Those that go on, each with its next dates; nothing where there is none."""
    cohorts = reach(work, person, Role.COORDINATOR)
    own = [one for one in stored.not_ended(work.session) if broadcasts.is_for(one.audience, cohorts)]
    if not own:
        return
    listed = [
        Ready(
            work.text(person, "series-line", title=series_title(work, person, one))
            + (
                dates_in_words(work, person, one)
                if one.status is RUNNING
                else "\n" + work.text(person, "series-rests")
            )
        )
        for one in own
    ]
    buttons = [Choice(series_title(work, person, one), ShowSeries(one.id)) for one in own]
    say(work, person, "series-list", buttons=column(buttons), lines=lines(listed))


def in_charge(work: Work, person: Person, series_id: int) -> BroadcastSeries:
    series = stored.get(work.session, series_id)
    if series is None or not broadcasts.is_for(series.audience, reach(work, person, Role.COORDINATOR)):
        raise NotYours
    return series


def rhythm_in_words(work: Work, person: Person, series: BroadcastSeries) -> str:
    day = series.first_day
    return work.label(
        person,
        f"series-every-{series.every}",
        weekday=weekday(day.weekday(), person.language),
        day=day.day,
        place=place_in_month(day),
        hour=hour_in_words(series.hour, person.language),
    )


def dates_in_words(work: Work, person: Person, series: BroadcastSeries) -> Ready:
    """The next three, each on a line of its own; what is left out says why."""
    return Ready(
        "".join(
            "\n" + _turn_in_words(work, person, turn) for turn in islice(_coming(work, series), SHOWN_AHEAD)
        )
    )


def series_title(work: Work, person: Person, series: BroadcastSeries) -> str:
    return title_of(work, person, series.content)


def _turn_in_words(work: Work, person: Person, turn: Turn) -> Ready:
    if isinstance(turn.goes, Rest):
        left_out = weekday_and_date(turn.planned, person.language)
        return work.text(person, "series-date-left-out", day=left_out, why=turn.goes.why)
    return work.text(
        person,
        "series-date",
        day=weekday_and_date(turn.goes.day, person.language),
        hour=hour_in_words(turn.goes.hour, person.language),
    )


def _coming(work: Work, series: BroadcastSeries, after: date | None = None) -> Iterator[Turn]:
    """Its turns from now on, or after that day."""
    calendar = _calendar(work, series)
    for turn in turns(series.rule, series.first_day, series.hour, calendar, after):
        if after is not None or _moment(work, series, turn) > work.now:
            yield turn


def _next(work: Work, series: BroadcastSeries, turn: Turn | None) -> tuple[date | None, datetime | None]:
    return (None, None) if turn is None else (turn.planned, _moment(work, series, turn))


def _moment(work: Work, series: BroadcastSeries, turn: Turn) -> datetime:
    """When it goes to whoever has that hour first."""
    author = people.get(work.session, series.author_id)
    zones = {one.timezone for one in found_by(work, series.audience).recipients} | {author.timezone}
    goes = turn.goes if isinstance(turn.goes, Slot) else Slot(turn.planned, series.hour)
    return min(at_local(goes.day, goes.hour, ZoneInfo(zone)) for zone in zones)


def _calendar(work: Work, series: BroadcastSeries) -> Calendar:
    return calendars.of_cohorts(work, series.audience.get("cohorts"))


def _send(work: Work, series: BroadcastSeries, planned: date, goes: Slot) -> None:
    """An announcement of its own, to whoever is meant by now."""
    if stored.has_gone(work.session, series.id, planned):
        return
    broadcast = Broadcast(
        author_id=series.author_id,
        status=BroadcastStatus.DRAFT,
        content=series.content,
        audience=series.audience,
        created_at=work.now,
        series_id=series.id,
        occurrence=planned,
        local_day=goes.day,
        local_hour=goes.hour,
    )
    work.session.add(broadcast)
    work.session.flush()
    take(work, broadcast.id, BroadcastStep.SCHEDULE, scheduled_at=work.now.replace(microsecond=0))
    start_scheduled(work, broadcast.id)


def _tell_author(work: Work, series: BroadcastSeries, words: str, at: datetime) -> None:
    author = people.get(work.session, series.author_id)
    say(
        work,
        author,
        words,
        post=Post(lane=Lane.ALERT, not_before=waking_moment(work, author)),
        title=series_title(work, author, series),
        at=moment(at, author.timezone, author.language),
    )


def elsewhere(work: Work, person: Person, series: BroadcastSeries) -> SeriesElsewhere:
    if series.changed_by is None:
        by = work.label(person, "broadcast-by-the-bot")
    elif series.changed_by == person.id:
        by = work.label(person, "broadcast-by-yourself")
    else:
        by = people.get(work.session, series.changed_by).name
    return SeriesElsewhere(by, work.label(person, f"series-is-{series.status}"))
