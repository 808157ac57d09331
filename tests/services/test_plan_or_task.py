"""Does everybody have a plan, or somebody the task to make one with them?"""

from datetime import timedelta
from itertools import product

from bot.programme.load import read_programme
from bot.rules.plan_task import PLANS, PlanTask
from bot.services import plan_tasks, plans
from bot.services.work import House, Work
from bot.words import Words
from storage import people
from storage import plans as stored
from storage.database import Database
from storage.tables import Participant, Person
from storage.vocabulary import Gone, ParticipantStatus, Role
from tests.storage import rows

DAYS = (13, 14)
MADE = ("none", "draft", "proposed", "wished otherwise", "agreed", "superseded", "given up")
LATER = timedelta(days=90)


def _make(work: Work, made: str, participant: Participant, them: Person, trainer: Person) -> None:
    """A life of a plan as far as this, through the same steps as in the chat."""
    if made == "none":
        return
    plan = plans.draft(work, them, participant)
    if made == "draft":
        return
    for what in "abc":
        plans.add_target(work, plan, what, (work.now + LATER).date())
    plans.propose(work, them, plan.id)
    if made == "wished otherwise":
        plans.wish_otherwise(work, trainer, plan.id, "lebih kecil")
    elif made in {"agreed", "superseded", "given up"}:
        plans.agree(work, trainer, plan.id)
    for target in stored.targets(work.session, plan.id) if made == "given up" else ():
        plans.drop(work, trainer, target.id, "tidak jadi")
    if made == "superseded":
        _make(work, "agreed", participant, them, trainer)


def test_everybody_has_a_plan_or_somebody_has_the_task() -> None:
    """Every way to stand, every life of a plan, every owner, before and after the day."""
    database = Database("sqlite://")
    database.migrate()
    house = House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")
    with database.writing() as session:
        work = Work(session, rows.NOW, house)
        cohort = rows.cohort(session)
        staff = {
            name: rows.person(session, name, chat) for chat, name in enumerate(("Budi", "Tini", "Ratna"), 1)
        }
        for name, role in (("Budi", Role.TRAINER), ("Tini", Role.TRAINER), ("Ratna", Role.COORDINATOR)):
            rows.grant(session, staff[name], role, cohort)
        rows.grant(session, staff["Ratna"], Role.TRAINER, cohort)
        owners = {"Budi": staff["Budi"].id, "gone": staff["Tini"].id, "nobody": None}
        cases = []
        for chat, (status, made, owner, days) in enumerate(
            product(ParticipantStatus, MADE, owners, DAYS), start=10
        ):
            them = rows.person(session, f"Peserta {chat}", chat)
            place = rows.participant(
                session,
                them,
                cohort,
                trainer_id=owners[owner],
                status=ParticipantStatus.ACTIVE,
                enrolled_at=rows.NOW - timedelta(days=days),
            )
            _make(work, made, place, them, staff["Budi"])
            place.status = status
            cases.append((place, status, made, owner, days))
        people.mark_gone(session, 2, Gone.BLOCKED, rows.NOW)
        session.flush()

        told = {name: {one.id for one, _ in plan_tasks.overdue_for(work, who)} for name, who in staff.items()}

        for place, status, made, owner, days in cases:
            has_plan = made in {"agreed", "superseded"}
            named_to = [name for name in ("Budi", "Ratna") if place.id in told[name]]
            owed = not has_plan and days >= 14 and status in PLANS
            assert named_to == ([] if not owed else ["Budi" if owner == "Budi" else "Ratna"]), (status, made)
            assert (plan_tasks.task_of(work, place) is PlanTask.OVERDUE) is owed
        assert plan_tasks.counted(work, [cohort.id])[cohort.id] == len(told["Budi"] | told["Ratna"])
        assert len(told["Budi"]) == len(PLANS) * 5
    database.close()
