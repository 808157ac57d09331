"""Which greeting fits the hour where the person is?"""

from zoneinfo import ZoneInfo

from bot.services.work import Work
from bot.words import Ready
from storage.tables import Person

MORNING_UNTIL, NOON_UNTIL, AFTERNOON_UNTIL = 11, 15, 18


def greeting(work: Work, person: Person) -> Ready:
    hour = work.now.astimezone(ZoneInfo(person.timezone)).hour
    if hour < MORNING_UNTIL:
        part = "morning"
    elif hour < NOON_UNTIL:
        part = "noon"
    else:
        part = "afternoon" if hour < AFTERNOON_UNTIL else "evening"
    return work.text(person, f"greeting-{part}", name=person.name)
