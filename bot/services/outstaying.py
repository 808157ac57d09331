"""When does what is known of somebody go by itself, and who tells them before?"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons import OwnCopy
from bot.rules.later import months_later
from bot.services import alerts, programmes
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import whole_day
from storage import outstayed, participants, people
from storage.tables import Cohort


def to_tell(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Whose cohort has been closed for so long that they are told when their data go."""
    found: list[int] = []
    for cohort in outstayed.closed(work.session):
        told = programmes.of_cohort(work, cohort.id).programme.privacy.told_before
        if work.now >= _goes_at(work, cohort) - told:
            found += outstayed.untold_of(work.session, cohort, limit - len(found), [*skip, *found])
        if len(found) >= limit:
            break
    return found


def tell(work: Work, person_id: int) -> None:
    """Never sooner than the time in which they can still take a copy."""
    person = people.get(work.session, person_id)
    places = participants.all_of(work.session, person_id)
    cohorts = [participants.cohort_of(work.session, place) for place in places]
    last = max(cohorts, key=lambda cohort: _goes_at(work, cohort))
    told = programmes.of_cohort(work, last.id).programme.privacy.told_before
    person.erase_at = max(_goes_at(work, last), work.now + told)
    work.session.add(person)
    work.session.flush()
    day = person.erase_at.astimezone(ZoneInfo(person.timezone)).date()
    say(
        work,
        person,
        "erase-announced",
        buttons=column([choice(work, person, "button-own-copy", OwnCopy())]),
        post=alerts.at_their_hour(work, person),
        name=person.name,
        cohort=last.name,
        day=whole_day(day, person.language),
    )


def keep_who_came_back(work: Work) -> int:
    return outstayed.keep_who_came_back(work.session, work.now)


def _goes_at(work: Work, cohort: Cohort) -> datetime:
    months = programmes.of_cohort(work, cohort.id).programme.privacy.kept_months
    return months_later(cohort.closed_at or work.now, months)
