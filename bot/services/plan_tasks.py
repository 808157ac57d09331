"""Who still owes whom a plan, and how is their trainer told?"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.buttons.plans import ShowPlan
from bot.programme.plan import Plan
from bot.rules.local_time import at_local
from bot.rules.plan_task import PLANS, PlanTask, plan_task
from bot.services import programmes
from bot.services.people import reach
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from bot.words import lines
from storage import people, plans
from storage.tables import Participant, Person
from storage.vocabulary import Lane, Role

LATEST = timedelta(hours=11)
A_DAY = timedelta(days=1)
NAMED = 8


def could_be_due(work: Work, reader: Person) -> list[Plan]:
    """The plans of programmes whose hour it is now where this person lives."""
    zone = ZoneInfo(reader.timezone)
    today = work.now.astimezone(zone).date()
    return [
        programme.plan
        for programme, _ in programmes.in_use(work)
        if programme.plan.agreed_within is not None
        and programme.plan.remind_weekday_number == today.weekday()
        and timedelta() <= work.now - at_local(today, programme.plan.remind_hour, zone) < LATEST
    ]


def tell(work: Work, person_id: int) -> bool:
    """Names, in one message on the day of the week, who has no plan; False where it is not time for it."""
    reader = people.get(work.session, person_id)
    due = could_be_due(work, reader)
    if not due:
        return False
    today = work.today(reader.timezone)
    plans.told(work.session, reader.id, today)
    overdue = [one for one in overdue_for(work, reader) if _plan(work, one[0]) in due]
    if overdue:
        names = [work.text(reader, "plans-missing-one", name=them.name) for _, them in overdue[:NAMED]]
        shown = [
            choice(work, reader, "button-plan-for", ShowPlan(place.id), name=them.name)
            for place, them in overdue[:NAMED]
        ]
        say(
            work,
            reader,
            "plans-missing",
            buttons=column(shown),
            post=Post(lane=Lane.ALERT, once=f"plans:{reader.id}:{today}", send_by=work.now + LATEST),
            count=len(overdue),
            more=max(0, len(overdue) - NAMED),
            names=lines(names),
        )
    return True


def overdue_for(work: Work, staff: Person) -> list[tuple[Participant, Person]]:
    """Whom this person walks beside, or coordinates where nobody does: those whose plan is overdue."""
    alone_in = reach(work, staff, Role.COORDINATOR)
    found = plans.without(work.session, PLANS, staff.id, alone_in)
    return [one for one in found if is_overdue(work, one[0])]


def counted(work: Work, cohort_ids: Collection[int]) -> Counter[int]:
    """How many of each cohort have no plan though it is time."""
    without = plans.without_in(work.session, PLANS, cohort_ids)
    return Counter(one.cohort_id for one in without if is_overdue(work, one))


def task_of(work: Work, participant: Participant) -> PlanTask:
    return plan_task(
        participant.status,
        has_plan=plans.has_one(work.session, participant.id),
        since=participant.enrolled_at or participant.created_at,
        now=work.now,
        within=_plan(work, participant).agreed_within,
    )


def is_overdue(work: Work, participant: Participant) -> bool:
    return task_of(work, participant) is PlanTask.OVERDUE


def to_tell(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of the staff for whom it could be the hour; none on all other days."""
    weekdays = {
        programme.plan.remind_weekday_number
        for programme, _ in programmes.in_use(work)
        if programme.plan.agreed_within is not None
    }
    nearby = {
        (work.now + zone).weekday() for zone in (timedelta(hours=-12), timedelta(), timedelta(hours=14))
    }
    if not weekdays & nearby:
        return []
    return plans.staff_to_tell(work.session, (work.now - A_DAY).date(), limit, skip)


def _plan(work: Work, participant: Participant) -> Plan:
    return programmes.of_participant(work, participant).plan
