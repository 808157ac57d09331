"""At which hour does a coordinator let an announcement go, and until when can that be changed?"""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import CancelBroadcast, PutOff, SetTime
from bot.errors import NotYours
from bot.rules.local_time import at_local
from bot.services import answering_times, approval, planned, repeating
from bot.services.announced import in_charge, title
from bot.services.announcing import own_draft, within_reach
from bot.services.audiences import NobodyToReach, found_by
from bot.services.broadcast_steps import elsewhere, must_take
from bot.services.incoming import IncomingMessage
from bot.services.planned import Hour
from bot.services.speech import Choice, choice, column, rows, say
from bot.services.spoken_times import read_when
from bot.services.work import Work
from bot.words import hour as hour_in_words
from bot.words import moment, weekday_and_date
from storage import broadcasts, dialogues, people
from storage.audiences.people import Found
from storage.tables import Broadcast, Dialogue, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep

TIMING = "sending time"
LISTENS_FOR = timedelta(hours=1)
OTHER_DAY = "?"
MORNING, AFTERNOON = time(8), time(16)
HOURS = (time(8), time(10), time(13), time(16), time(19))
DAYS_AHEAD = 7
LATEST = timedelta(days=366)
DAY, HOUR = "%y%m%d", "%H%M"


def choose(work: Work, person: Person, wish: SetTime) -> None:
    """Asks for what the wish does not say yet; then it is planned, or put off."""
    _settle(work, person, _of_wish(work, person, wish), wish)


def put_off(work: Work, person: Person, button: PutOff) -> None:
    """By how much; whoever came second hears what is so now."""
    broadcast = _of_wish(work, person, SetTime(button.broadcast, button.seen))
    at = datetime.fromtimestamp(button.seen, UTC).astimezone(ZoneInfo(person.timezone))
    planned_for = planned.hour_of(broadcast) or Hour(at.date(), at.time())
    later = datetime.combine(planned_for.day, planned_for.hour) + timedelta(hours=1)
    wish = SetTime(broadcast.id, button.seen)
    tomorrow = work.today(person.timezone) + timedelta(days=1)
    choices = [
        choice(work, person, "button-an-hour-later", _for(wish, later.date(), later.time(), sure=1)),
        choice(work, person, "button-tomorrow-morning", _for(wish, tomorrow, MORNING, sure=1)),
        choice(work, person, "button-another-time", wish),
    ]
    say(work, person, "broadcast-put-off-until", buttons=column(choices))


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes a typed day, hour or both; False where these words were meant for something else."""
    if dialogue.flow != TIMING or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    wish = replace(SetTime(**dialogue.facts), sure=0)
    if repeating.waits_for_its_end(wish):
        wish = repeating.read_end(work, person, incoming.text, wish)
        _settle(work, person, _of_wish(work, person, wish), wish)
        return True
    when = read_when(incoming.text, work.today(person.timezone))
    if when is None:
        say(work, person, "broadcast-time-unclear")
        return True
    broadcast = _of_wish(work, person, wish)
    if when.day is not None:
        wish = replace(wish, day=when.day.strftime(DAY))
    if when.hour is not None:
        wish = replace(wish, hour=when.hour.strftime(HOUR))
    _settle(work, person, broadcast, wish, is_typed=True)
    return True


def cancel(work: Work, person: Person, broadcast_id: int) -> None:
    """Until it goes: a draft by its author, what is planned by whoever is in charge of it."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or (broadcast.author_id != person.id and broadcast.status is BroadcastStatus.DRAFT):
        raise NotYours
    if broadcast.author_id != person.id:
        in_charge(work, person, broadcast_id)
    must_take(work, broadcast, BroadcastStep.CANCEL, person)
    if not broadcasts.stands_for_itself(broadcast):
        say(work, person, "broadcast-left-as-it-was")
        return
    say(work, person, "broadcast-cancelled")
    _tell_the_author(work, person, broadcast, "broadcast-cancelled-by")


def _of_wish(work: Work, person: Person, wish: SetTime) -> Broadcast:
    """Their own draft, or one in their charge that still stands where they saw it."""
    if not wish.seen:
        broadcast = own_draft(work, person, wish.broadcast)
        within_reach(work, person, broadcast)
        if broadcast.status is not BroadcastStatus.DRAFT:
            raise elsewhere(work, broadcast, person)
        return broadcast
    broadcast = in_charge(work, person, wish.broadcast)
    if broadcast.status is not BroadcastStatus.SCHEDULED or broadcast.scheduled_at != _seen(wish):
        raise elsewhere(work, broadcast, person)
    return broadcast


def _settle(
    work: Work, person: Person, broadcast: Broadcast, wish: SetTime, *, is_typed: bool = False
) -> None:
    if not wish.hour and wish.day in {"", OTHER_DAY}:
        _ask_for_the_day(work, person, wish)
        return
    if not wish.hour:
        _ask_for_the_hour(work, person, wish, "broadcast-at-which-hour")
        return
    hour = _hour(work, person, wish)
    at = hour.in_zone(person.timezone)
    if at <= work.now:
        _ask_for_the_hour(work, person, replace(wish, hour=""), "broadcast-hour-is-over")
        return
    if at - work.now > LATEST:
        _ask_for_the_day(work, person, replace(wish, day=OTHER_DAY, hour=""), "broadcast-day-is-far")
        return
    audience = found_by(work, broadcast.audience)
    if not audience.recipients:
        raise NobodyToReach
    if wish.every:
        _listen(work, person, wish)
        repeating.go_on(work, person, broadcast, wish, hour, audience)
        return
    last = max(planned.arrivals(work, audience, hour).values())
    answering_times.must_be_open(broadcast.content, last, person)
    if wish.sure or (not is_typed and planned.is_plain(work, person, audience, hour)):
        _plan(work, person, broadcast, wish, hour, audience)
    else:
        _make_sure(work, person, wish, hour, audience)


def _ask_for_the_day(work: Work, person: Person, wish: SetTime, words: str = "broadcast-when") -> None:
    """The next few mornings and afternoons, or any day."""
    _listen(work, person, wish)
    today = work.today(person.timezone)
    if wish.day == OTHER_DAY:
        days = [today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        choices = [Choice(_day_in_words(work, person, day), _for(wish, day, None)) for day in days]
        say(work, person, words, buttons=rows(choices, 2))
        return
    zone = ZoneInfo(person.timezone)
    moments = [
        (day, hour, at_local(day, hour, zone))
        for day in (today + timedelta(days=ahead) for ahead in (0, 1, 2))
        for hour in (MORNING, AFTERNOON)
    ]
    choices = [
        Choice(moment(at, person.timezone, person.language), _for(wish, day, hour))
        for day, hour, at in moments
        if at > work.now
    ]
    choices.append(choice(work, person, "button-another-day", replace(wish, day=OTHER_DAY)))
    if not (wish.seen or wish.every):
        choices.append(choice(work, person, "button-repeat", replace(wish, every=repeating.ASK)))
    say(work, person, words, buttons=column(choices))


def _ask_for_the_hour(work: Work, person: Person, wish: SetTime, words: str) -> None:
    _listen(work, person, wish)
    day, zone = datetime.strptime(wish.day, DAY).date(), ZoneInfo(person.timezone)  # noqa: DTZ007  (a day)
    choices = [
        Choice(hour_in_words(hour, person.language), _for(wish, day, hour))
        for hour in HOURS
        if at_local(day, hour, zone) > work.now
    ]
    choices.append(choice(work, person, "button-another-day", replace(wish, day=OTHER_DAY, hour="")))
    say(work, person, words, buttons=rows(choices, 2), day=_day_in_words(work, person, day))


def _make_sure(work: Work, person: Person, wish: SetTime, hour: Hour, audience: Found) -> None:
    """Says at which hour how many get it, before it is planned."""
    _listen(work, person, wish)
    certain = _for(wish, hour.day, hour.hour, sure=1)
    choices = [
        choice(work, person, "button-schedule", certain),
        choice(work, person, "button-another-time", replace(wish, day=OTHER_DAY, hour="")),
    ]
    if not wish.seen:
        choices.append(choice(work, person, "button-cancel", CancelBroadcast(wish.broadcast)))
    say(
        work,
        person,
        "broadcast-time-spread",
        buttons=column(choices),
        day=weekday_and_date(hour.day, person.language),
        lines=planned.spread_in_words(work, person, audience, hour),
    )


def _plan(
    work: Work, person: Person, broadcast: Broadcast, wish: SetTime, hour: Hour, audience: Found
) -> None:
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {TIMING})
    at = planned.begins(work, audience, hour)
    when: dict[str, Any] = {"scheduled_at": at, "local_day": hour.day, "local_hour": hour.hour}
    if not wish.seen and approval.must_be_asked(work, broadcast, audience):
        approval.ask(work, person, broadcast, audience, **when)
        return
    step = BroadcastStep.POSTPONE if wish.seen else BroadcastStep.SCHEDULE
    must_take(work, broadcast, step, person, seen=_seen(wish), **when)
    planned.tell(work, person, broadcast)
    _tell_the_author(work, person, broadcast, "broadcast-put-off-by")


def _tell_the_author(work: Work, person: Person, broadcast: Broadcast, words: str) -> None:
    """Whoever wrote it hears what a colleague did about it."""
    if broadcast.author_id in {None, person.id}:
        return
    author = people.get(work.session, broadcast.author_id or 0)
    at = broadcast.scheduled_at or work.now
    say(
        work,
        author,
        words,
        by=person.name,
        title=title(work, author, broadcast),
        at=moment(at, author.timezone, author.language),
    )


def _listen(work: Work, person: Person, wish: SetTime) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, TIMING, "when", work.now, **asdict(wish))


def _hour(work: Work, person: Person, wish: SetTime) -> Hour:
    """Without a day it is the next time that the clock shows this hour where they are."""
    hour = datetime.strptime(wish.hour, HOUR).time()  # noqa: DTZ007  (an hour)
    if wish.day not in {"", OTHER_DAY}:
        return Hour(datetime.strptime(wish.day, DAY).date(), hour)  # noqa: DTZ007  (a day)
    today = work.today(person.timezone)
    is_over = at_local(today, hour, ZoneInfo(person.timezone)) <= work.now
    return Hour(today + timedelta(days=1) if is_over else today, hour)


def _for(wish: SetTime, day: date, hour: time | None, sure: int = 0) -> SetTime:
    spoken = wish.hour if hour is None else hour.strftime(HOUR)
    return replace(wish, day=day.strftime(DAY), hour=spoken, sure=sure)


def _seen(wish: SetTime) -> datetime | None:
    return datetime.fromtimestamp(wish.seen, UTC) if wish.seen else None


def _day_in_words(work: Work, person: Person, day: date) -> str:
    ahead = (day - work.today(person.timezone)).days
    if ahead == 0:
        return work.label(person, "day-today")
    if ahead == 1:
        return work.label(person, "day-tomorrow")
    return weekday_and_date(day, person.language)
