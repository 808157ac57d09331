"""How often, and until when, shall an announcement repeat?"""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.buttons import CancelBroadcast, SetTime
from bot.errors import OutOfDate, Refusal
from bot.services import answering_times, series
from bot.services.broadcast_steps import must_take
from bot.services.dates import read_until
from bot.services.planned import Hour
from bot.services.series_days import Every, rule
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import weekday
from storage.audiences.people import Found
from storage.tables import Broadcast, BroadcastSeries, Person
from storage.vocabulary import BroadcastStep, SeriesStatus

ASK = "?"
TIMES = (4, 8, 12)
MOST_TIMES = 104
LONGEST = timedelta(days=2 * 366)
DAY = "%y%m%d"
_TIMES = re.compile(r"(\d{1,3})\s*(?:x|kali|times)")


class NotAnEnd(Refusal):
    """Neither a number of times nor a day on which it could end."""

    words = "series-end-unclear"


def go_on(
    work: Work, person: Person, broadcast: Broadcast, wish: SetTime, hour: Hour, audience: Found
) -> None:
    """Asks for what is not said yet; then the series begins."""
    wish = replace(wish, day=hour.day.strftime(DAY))
    if wish.every == ASK:
        _ask_how_often(work, person, wish, hour.day)
    elif not wish.until:
        choices = [
            choice(work, person, "button-times", replace(wish, until=f"n{times}"), times=times)
            for times in TIMES
        ]
        say(work, person, "series-until-when", buttons=column(choices))
    elif wish.sure:
        _begin(work, person, broadcast, wish, hour)
    else:
        _make_sure(work, person, broadcast, wish, hour, audience)


def waits_for_its_end(wish: SetTime) -> bool:
    return wish.every not in {"", ASK} and bool(wish.day and wish.hour) and not wish.until


def read_end(work: Work, person: Person, text: str, wish: SetTime) -> SetTime:
    """ "6 kali" or "sampai 3 Juni"; raises NotAnEnd for anything else."""
    words = " ".join(text.casefold().split())
    counted = _TIMES.fullmatch(words)
    if counted is not None:
        times = int(counted[1])
        if not 1 <= times <= MOST_TIMES:
            raise NotAnEnd
        return replace(wish, until=f"n{times}")
    today = work.today(person.timezone)
    until = read_until(words, today)
    first = datetime.strptime(wish.day, DAY).date()  # noqa: DTZ007  (a day)
    if until is None or not first <= until <= today + LONGEST:
        raise NotAnEnd
    return replace(wish, until=until.strftime(DAY))


def _ask_how_often(work: Work, person: Person, wish: SetTime, first: date) -> None:
    choices = [
        choice(
            work,
            person,
            f"button-every-{every}",
            replace(wish, every=every),
            weekday=weekday(first.weekday(), person.language),
            day=first.day,
        )
        for every in Every
    ]
    say(work, person, "series-how-often", buttons=column(choices))


def _make_sure(
    work: Work, person: Person, broadcast: Broadcast, wish: SetTime, hour: Hour, audience: Found
) -> None:
    planned = _series(work, person, broadcast, wish, hour)
    choices = [
        choice(work, person, "button-begin-series", replace(wish, sure=1)),
        choice(work, person, "button-cancel", CancelBroadcast(broadcast.id)),
    ]
    say(
        work,
        person,
        "series-sure",
        buttons=column(choices),
        rhythm=series.rhythm_in_words(work, person, planned),
        count=len(audience.recipients),
        dates=series.dates_in_words(work, person, planned),
    )


def _begin(work: Work, person: Person, broadcast: Broadcast, wish: SetTime, hour: Hour) -> None:
    """The draft has become a series: it is not sent itself."""
    must_take(work, broadcast, BroadcastStep.CANCEL, person)
    begun = _series(work, person, broadcast, wish, hour)
    series.set_off(work, begun)
    series.show(work, person, begun)


def _series(work: Work, person: Person, broadcast: Broadcast, wish: SetTime, hour: Hour) -> BroadcastSeries:
    if wish.every not in set(Every):
        raise OutOfDate
    times = int(wish.until[1:]) if wish.until.startswith("n") else None
    until = None if times else datetime.strptime(wish.until, DAY).date()  # noqa: DTZ007  (a day)
    return BroadcastSeries(
        author_id=person.id,
        status=SeriesStatus.RUNNING,
        content=answering_times.of_each_turn(broadcast.content, hour.in_zone(person.timezone)),
        audience=broadcast.audience,
        every=wish.every,
        rule=rule(Every(wish.every), hour.day, times, until),
        first_day=hour.day,
        hour=hour.hour,
        created_at=work.now,
    )
