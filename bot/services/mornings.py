"""When is somebody awake, and how are they told something once then?"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.quiet_hours import first_waking_moment
from bot.services.speech import Post
from bot.services.work import Work
from storage.audiences.people import Meant
from storage.tables import Person
from storage.vocabulary import Lane


def waking_moment(work: Work, person: Person | Meant) -> datetime:
    quiet = work.house.programme.quiet
    return first_waking_moment(work.now, quiet.since, quiet.until, ZoneInfo(person.timezone))


def alert(work: Work, person: Person, once: str) -> Post:
    """Never at night, and to nobody twice under the same name."""
    return Post(lane=Lane.ALERT, once=f"{once}:{person.id}", not_before=waking_moment(work, person))
