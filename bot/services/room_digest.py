"""How did the week go for all together, so that nobody is shamed by it?"""

from datetime import datetime, timedelta

from bot.rules.cohort_week import A_WEEK, Count, count_of
from bot.services import common_room, room_links
from bot.services.people import visitor
from bot.services.work import Work
from bot.words import Ready, lines, whole_day
from storage import common_rooms
from storage.tables import Cohort, CommonRoom, Person
from storage.vocabulary import Topic

LATEST = timedelta(hours=12)


def tell(work: Work, room_id: int) -> None:
    """Once a week in the cohort's waking hours; what is too late is left out."""
    room = work.session.get_one(CommonRoom, room_id)
    due = room.next_digest_at
    if due is None or room.cohort_id is None:
        return
    cohort = work.session.get_one(Cohort, room.cohort_id)
    room.next_digest_at = room_links.next_week(work, cohort)
    work.session.flush()
    if room.away_since is None and work.now < due + LATEST:
        told = _week(work, room, cohort, due)
        if told:
            head = work.text(_voice(work, room), "room-week", cohort=cohort.name)
            once = f"room:{cohort.id}:week:{due.date()}"
            common_room.publish(work, cohort.id, Topic.ANNOUNCEMENTS, lines([head, *told]), once=once)


def _week(work: Work, room: CommonRoom, cohort: Cohort, until: datetime) -> list[Ready]:
    voice = _voice(work, room)
    told = []
    reported = common_rooms.reported_between(work.session, cohort.id, until - A_WEEK, until)
    match count_of(reported):
        case Count.SEVERAL:
            told.append(work.text(voice, "room-week-several-reported"))
        case Count.TOLD:
            told.append(work.text(voice, "room-week-reported", count=reported))
    news = common_rooms.good_news_between(work.session, cohort.id, until - A_WEEK, until)
    match count_of(news):
        case Count.SEVERAL:
            told.append(work.text(voice, "room-week-several-news"))
        case Count.TOLD:
            told.append(work.text(voice, "room-week-news", count=news))
    return [*told, *_what_comes(work, cohort, voice)]


def _voice(work: Work, room: CommonRoom) -> Person:
    return visitor(work, room.chat_id, room_links.language_of(work, room))


def _what_comes(work: Work, cohort: Cohort, voice: Person) -> list[Ready]:
    today = work.today(cohort.timezone)
    asked_on = common_rooms.next_asked_on(work.session, cohort.id, today)
    if asked_on is None:
        return []
    return [work.text(voice, "room-week-next", day=whole_day(asked_on, voice.language))]
