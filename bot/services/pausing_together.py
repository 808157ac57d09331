"""How do a whole village or cohort begin to rest, and end it early?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.errors import OutOfDate, Refusal
from bot.rules.local_time import at_local
from bot.services import resting
from bot.services.mornings import waking_moment
from bot.services.resting import MORNING, DayIsOver, TooLong
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.words import whole_day
from storage import participants, people, shared_pauses
from storage.tables import Cohort, Participant, Person, SharedPause
from storage.vocabulary import Lane, Role


class NobodyThere(Refusal):
    """No participant of the cohort lives in a village of that name."""

    words = "together-nobody"

    def __init__(self, where: str) -> None:
        super().__init__(where=where)


class RestAlready(Refusal):
    """The same village or cohort rests together now."""

    words = "together-already"

    def __init__(self, where: str, until: str) -> None:
        super().__init__(where=where, until=until)


@dataclass(frozen=True)
class Plan:
    """What a pause would be: of a cohort, or of those of it in one village."""

    cohort: Cohort
    village: str | None
    until: date
    because: str

    @property
    def where(self) -> str:
        return self.village or self.cohort.name


def weigh(work: Work, plan: Plan, language: str) -> int:
    """How many would rest; raises a refusal where nobody would, or not for so long."""
    today = work.today(plan.cohort.timezone)
    check_until(work, plan.cohort.id, plan.until, today, language)
    for pause in shared_pauses.in_force(work.session, [plan.cohort.id], work.now):
        if (pause.village or "").casefold() == (plan.village or "").casefold():
            raise RestAlready(where=plan.where, until=whole_day(pause.until, language))
    count = shared_pauses.concerned(work.session, plan.cohort.id, plan.village)
    if not count:
        raise NobodyThere(where=plan.where)
    return count


def check_until(work: Work, cohort_id: int, until: date, today: date, language: str) -> None:
    latest = resting.last_day(work, cohort_id, today)
    if until <= today:
        raise DayIsOver(latest=whole_day(latest, language))
    if until > latest:
        raise TooLong(latest=whole_day(latest, language))


def begin(work: Work, plan: Plan, by: Person | None) -> SharedPause:
    """Everybody whom it concerns is taken along in the next moments; the staff are told at once."""
    count = weigh(work, plan, by.language if by is not None else work.house.language)
    pause = SharedPause(
        cohort_id=plan.cohort.id,
        village=plan.village,
        until=plan.until,
        ends_at=at_local(plan.until, MORNING, ZoneInfo(plan.cohort.timezone)),
        because=plan.because,
        made_by=by.id if by is not None else None,
        made_at=work.now,
    )
    shared_pauses.add(work.session, pause)
    for person in _staff(work, pause, by):
        say(
            work,
            person,
            "together-begun-staff",
            where=plan.where,
            until=whole_day(plan.until, person.language),
            because=plan.because,
            people=count,
            post=_post(work, person, f"together:{pause.id}:begun:{person.id}"),
        )
    return pause


def end(work: Work, pause_id: int, by: Person | None) -> SharedPause:
    """Everybody who still rests with it comes back in the next moments; raises OutOfDate for the second."""
    pause = shared_pauses.get(work.session, pause_id)
    if pause is None or not shared_pauses.end(work.session, pause_id, work.now):
        raise OutOfDate
    work.session.refresh(pause)
    for person in _staff(work, pause, by):
        say(
            work,
            person,
            "together-over-staff",
            where=where(work, pause),
            post=_post(work, person, f"together:{pause.id}:over:{person.id}"),
        )
    return pause


def reach(work: Work, participant_id: int) -> None:
    """Takes one along when it begins, or brings one back when it ends early."""
    pause = shared_pauses.going_round(work.session)
    if pause is None:
        return
    participant = participants.get(work.session, participant_id)
    person = people.get(work.session, participant.person_id)
    pause.reached = participant.id
    work.session.add(pause)
    work.session.flush()
    if pause.ended_at is None:
        take_along(work, participant, person, pause)
    elif participant.paused_with == pause.id:
        post = resting.in_the_morning(work, participant, person, f"together:{pause.id}:over")
        resting.come_back(work, participant, person, post)


def to_reach(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """The next of whom a pause has to reach; one that has gone all the way round is put away."""
    while (pause := shared_pauses.going_round(work.session)) is not None:
        found = shared_pauses.not_reached(work.session, pause, limit, skip)
        if found:
            return found
        pause.reached = None
        work.session.add(pause)
        work.session.flush()
    return []


def take_along(work: Work, participant: Participant, person: Person, pause: SharedPause) -> None:
    """They rest as the others do, or for longer where they rest already, and are told once."""
    joins = resting.join(work, participant, person, pause)
    say(
        work,
        person,
        "together-begun" if joins else "together-begun-beside",
        name=person.name,
        where=where(work, pause),
        until=whole_day(pause.until, person.language),
        because=pause.because,
        post=resting.in_the_morning(work, participant, person, f"together:{pause.id}"),
    )


def where(work: Work, pause: SharedPause) -> str:
    return pause.village or work.session.get_one(Cohort, pause.cohort_id).name


def _staff(work: Work, pause: SharedPause, but: Person | None) -> list[Person]:
    told = {
        person.id: person
        for role in (Role.TRAINER, Role.COORDINATOR)
        for person in people.reachable_staff_of(work.session, role, pause.cohort_id)
    }
    if but is not None:
        told.pop(but.id, None)
    return list(told.values())


def _post(work: Work, person: Person, once: str) -> Post:
    return Post(lane=Lane.ALERT, once=once, not_before=waking_moment(work, person))
