"""What does somebody see of a plan, and which plans wait for them?"""

from collections.abc import Sequence

from bot.buttons.plans import ChangeTarget, DraftPlan, ShowPlan, TargetReached
from bot.services import looks, plan_drafts, plan_tasks, plan_words, plans
from bot.services.people import reach
from bot.services.speech import Choice, Keyboard, Link, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready, day, lines
from storage import people
from storage import plans as stored
from storage.people_vocabulary import Looked
from storage.plan_vocabulary import GOING, PlanStatus
from storage.tables import ActionPlan, Participant, Person

LISTED = 8


def open_own(work: Work, person: Person, participant: Participant) -> None:
    """Whoever has none yet begins at once."""
    if stored.agreed(work.session, participant.id) or stored.awaited(work.session, participant.id):
        show(work, person, participant.id)
    else:
        plan_drafts.begin(work, person, participant.id)


def show(work: Work, person: Person, participant_id: int) -> None:
    """The plan that holds and the one that waits, with what this person can say to each."""
    participant = plans.theirs(work, person, participant_id)
    if participant.person_id != person.id:
        looks.note(work, person, [participant.id], Looked.PLAN)
    name = people.get(work.session, participant.person_id).name
    agreed = stored.agreed(work.session, participant.id)
    awaited = stored.awaited(work.session, participant.id)
    told: list[Ready] = []
    buttons: list[Sequence[Choice | Link]] = []
    if awaited is not None:
        told += _awaited(work, person, awaited, name)
        buttons += plans.answer_buttons(work, person, awaited)
    if agreed is not None and agreed.agreed_at is not None:
        at = day(agreed.agreed_at, person.timezone, person.language)
        told.append(work.text(person, "plan-agreed", name=name, day=at))
        told.append(plan_words.targets(work, agreed, person))
        buttons += _of_targets(work, person, agreed)
    if not told:
        told.append(work.text(person, "plan-none", name=name))
    key = "button-plan-new" if agreed is not None else "button-plan-draft"
    buttons += column([choice(work, person, key, DraftPlan(participant.id))])
    say_text(work, person, lines(told), buttons=buttons)


def list_for_staff(work: Work, staff: Person) -> None:
    """Whose proposal waits for an answer, and who has no plan though it is time."""
    waiting = stored.waiting_for_staff(work.session, staff.id, reach(work, staff), LISTED)
    listed = [
        choice(work, staff, "button-plan-waiting", ShowPlan(place.id), name=them.name)
        for place, them in waiting
    ]
    without = plan_tasks.overdue_for(work, staff)
    listed += [
        choice(work, staff, "button-plan-missing", ShowPlan(place.id), name=them.name)
        for place, them in without[: LISTED - len(listed)]
    ]
    say(work, staff, "plans-of-staff", buttons=column(listed), waiting=len(waiting), without=len(without))


def _awaited(work: Work, person: Person, plan: ActionPlan, name: str) -> list[Ready]:
    by = people.get(work.session, plan.drafted_by).name
    key = "plan-awaited" if plan.status is PlanStatus.PROPOSED else "plan-awaited-otherwise"
    head = work.text(person, key, name=name, by=by, wish=plan.wish or "")
    return [head, plan_words.targets(work, plan, person)]


def _of_targets(work: Work, person: Person, plan: ActionPlan) -> Keyboard:
    acts = []
    for target in stored.targets(work.session, plan.id):
        if target.state in GOING:
            what = plan_words.clipped(target)
            acts.append(choice(work, person, "button-target-reached", TargetReached(target.id), what=what))
            acts.append(choice(work, person, "button-target-change", ChangeTarget(target.id), what=what))
    return column(acts)
