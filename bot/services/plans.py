"""How do participant and trainer agree on a plan, and what becomes of its targets?"""

from datetime import date
from typing import Any

from bot.buttons.plans import AgreePlan, DraftPlan, ShowPlan, WishOtherwise
from bot.errors import NotYours, OutOfDate
from bot.rules.amounts import Kind, read_amount
from bot.rules.plan_life import LIFE, Side, after, is_whole, target_after
from bot.services import incomes, mornings, plan_words
from bot.services.people import may_handle, responsible
from bot.services.speech import Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import Fact, whole_day
from storage import participants, people, plans
from storage.plan_vocabulary import AWAITED, GOING, PlanStatus, PlanStep, TargetState
from storage.tables import ActionPlan, Participant, Person, PlanTarget


class PlanOver(OutOfDate):
    """It is agreed or changed by now, or somebody was quicker."""

    words = "plan-over"


def theirs(work: Work, person: Person, participant_id: int) -> Participant:
    """The participant, for themselves and for staff who may handle them, until their follow-up ends.

    Raises NotYours or PlanOver.
    """
    participant = participants.get(work.session, participant_id)
    if participant.person_id != person.id and not may_handle(work, person, participant):
        raise NotYours
    if participant.status not in participants.NOT_ENDED:
        raise PlanOver
    return participant


def seen(work: Work, person: Person, plan_id: int) -> tuple[ActionPlan, Participant]:
    """The plan, for one of its two sides; raises NotYours."""
    plan = plans.get(work.session, plan_id)
    if plan is None:
        raise PlanOver
    return plan, theirs(work, person, plan.participant_id)


def drafted(work: Work, person: Person, plan_id: int) -> tuple[ActionPlan, Participant]:
    """What this person is still putting together; raises PlanOver or NotYours."""
    plan, participant = seen(work, person, plan_id)
    if plan.status is not PlanStatus.DRAFT or plan.drafted_by != person.id:
        raise PlanOver
    return plan, participant


def draft(work: Work, person: Person, participant: Participant) -> ActionPlan:
    """What this person has begun for the participant, else a new one."""
    begun = plans.draft_of(work.session, participant.id, person.id)
    if begun is not None:
        return begun
    plan = ActionPlan(
        participant_id=participant.id, status=PlanStatus.DRAFT, drafted_by=person.id, drafted_at=work.now
    )
    plans.add(work.session, plan)
    plans.note(work.session, plan, PlanStep.DRAFTED, person.id, work.now, {})
    return plan


def add_target(work: Work, plan: ActionPlan, what: str, due_on: date) -> PlanTarget:
    """The next target; a sum of money that its words name without doubt is its measure."""
    place = len(plans.targets(work.session, plan.id)) + 1
    named = read_amount(what)
    figure = named.value if named.kind is Kind.EXACT else None
    target = PlanTarget(
        plan_id=plan.id, place=place, what=what, figure=figure, first_due_on=due_on, due_on=due_on
    )
    plans.add(work.session, target)
    return target


def propose(work: Work, person: Person, plan_id: int) -> tuple[ActionPlan, Participant]:
    """To the other side, who reads it at once; what waited before gives way to it."""
    plan, participant = drafted(work, person, plan_id)
    if not is_whole(len(plans.targets(work.session, plan.id))):
        raise PlanOver
    _supersede(work, participant, AWAITED)
    _take(work, plan, participant, PlanStep.PROPOSED, person, proposed_at=work.now)
    for one in _other_side(work, person, participant):
        _tell_side(
            work,
            one,
            plan,
            "plan-proposed-own" if one.id == participant.person_id else "plan-proposed",
            buttons=answer_buttons(work, one, plan),
            name=_name(work, participant),
            by=person.name,
            targets=plan_words.targets(work, plan, one),
        )
    return plan, participant


def agree(work: Work, person: Person, plan_id: int) -> ActionPlan:
    """Both have said yes: the plan before it gives way."""
    plan, participant = seen(work, person, plan_id)
    face_to_face = plan.drafted_by == person.id
    _may(work, plan, participant, PlanStep.AGREED, person)
    _supersede(work, participant, {PlanStatus.AGREED})
    _take(
        work,
        plan,
        participant,
        PlanStep.AGREED,
        person,
        facts={"face_to_face": True} if face_to_face else {},
        version=plans.versions(work.session, participant.id) + 1,
        agreed_by=person.id,
        agreed_at=work.now,
    )
    for one in _other_side(work, person, participant):
        is_own = one.id == participant.person_id
        _tell_side(
            work,
            one,
            plan,
            "plan-agreed-own" if is_own else "plan-agreed-staff",
            buttons=column(incomes.offer(work, one, participant)) if is_own else (),
            name=_name(work, participant),
            by=person.name,
        )
    return plan


def wish_otherwise(work: Work, person: Person, plan_id: int, words: str) -> None:
    plan, participant = seen(work, person, plan_id)
    _take(work, plan, participant, PlanStep.WISHED_OTHERWISE, person, facts={"wish": words}, wish=words)
    for one in _who_drafts(work, plan, person, participant):
        _tell_side(
            work,
            one,
            plan,
            "plan-wished-otherwise-own" if one.id == participant.person_id else "plan-wished-otherwise",
            buttons=column([choice(work, one, "button-plan-change", DraftPlan(participant.id))]),
            name=_name(work, participant),
            by=person.name,
            wish=words,
        )


def reach(work: Work, person: Person, target_id: int) -> PlanTarget:
    target, participant = _going(work, person, target_id)
    _take_target(work, target, PlanStep.REACHED, person, {}, settled_at=work.now)
    key = "target-reached-staff" if person.id == participant.person_id else "target-reached-own"
    _tell_of(work, person, participant, target, key)
    return target


def move(work: Work, person: Person, target_id: int, due_on: date) -> PlanTarget:
    target, participant = _going(work, person, target_id)
    before = target.due_on
    facts = {"from": before.isoformat(), "to": due_on.isoformat()}
    _take_target(work, target, PlanStep.MOVED, person, facts, due_on=due_on)
    key = "target-moved-staff" if person.id == participant.person_id else "target-moved-own"
    _tell_of(work, person, participant, target, key, before=before)
    return target


def drop(work: Work, person: Person, target_id: int, because: str) -> PlanTarget:
    target, participant = _going(work, person, target_id)
    facts = {"because": because}
    _take_target(work, target, PlanStep.DROPPED, person, facts, because=because, settled_at=work.now)
    key = "target-dropped-staff" if person.id == participant.person_id else "target-dropped-own"
    _tell_of(work, person, participant, target, key, because=because)
    return target


def is_open(work: Work, target_id: int) -> bool:
    found = plans.target(work.session, target_id)
    return found is not None and found[0].status is PlanStatus.AGREED and found[1].state in GOING


def review(work: Work, person: Person, target_id: int, said: str) -> None:
    """Writes down what was said of a target of the plan that holds; what was reached by a slip is open."""
    found = plans.target(work.session, target_id)
    if found is None or found[0].status is not PlanStatus.AGREED:
        return
    plan, target = found
    theirs(work, person, plan.participant_id)
    if target.state is TargetState.REACHED:
        _take_target(work, target, PlanStep.REOPENED, person, {"said": said}, settled_at=None)
    elif target.state in GOING:
        _take_target(work, target, PlanStep.REVIEWED, person, {"said": said})


def going(work: Work, person: Person, target_id: int) -> PlanTarget:
    """The target of an agreed plan that is still open; raises PlanOver or NotYours."""
    return _going(work, person, target_id)[0]


def answer_buttons(work: Work, person: Person, plan: ActionPlan) -> Keyboard:
    """What this person can say to the plan now."""
    participant = participants.get(work.session, plan.participant_id)
    sides = _sides(work, plan, participant, person)
    acts = []
    if after(plan.status, PlanStep.AGREED, sides) is not None:
        key = "button-plan-agreed-there" if plan.drafted_by == person.id else "button-plan-agree"
        acts.append(choice(work, person, key, AgreePlan(plan.id)))
    if plan.drafted_by != person.id and after(plan.status, PlanStep.WISHED_OTHERWISE, sides) is not None:
        acts.append(choice(work, person, "button-plan-otherwise", WishOtherwise(plan.id)))
    return column(acts)


def _going(work: Work, person: Person, target_id: int) -> tuple[PlanTarget, Participant]:
    found = plans.target(work.session, target_id)
    if found is None:
        raise PlanOver
    plan, target = found
    participant = theirs(work, person, plan.participant_id)
    if plan.status is not PlanStatus.AGREED or target.state not in GOING:
        raise PlanOver
    return target, participant


def _sides(work: Work, plan: ActionPlan, participant: Participant, person: Person) -> set[Side]:
    """Whoever cannot be written to agrees face to face, and the staff who sit with them say so."""
    drafted_theirs = plan.drafted_by == participant.person_id
    if (person.id == participant.person_id) is not drafted_theirs:
        return {Side.OTHER}
    them = people.get(work.session, participant.person_id)
    return {Side.DRAFTER} if people.is_reachable(work.session, them) else {Side.DRAFTER, Side.OTHER}


def _may(
    work: Work, plan: ActionPlan, participant: Participant, step: PlanStep, person: Person | None
) -> PlanStatus:
    sides = LIFE[step].who if person is None else _sides(work, plan, participant, person)
    status = after(plan.status, step, sides)
    if status is None:
        raise PlanOver
    return status


def _take(
    work: Work,
    plan: ActionPlan,
    participant: Participant,
    step: PlanStep,
    person: Person | None,
    *,
    facts: dict[str, Any] | None = None,
    **changed: Any,
) -> None:
    """Raises PlanOver where the step does not lead on from here, or somebody was quicker."""
    changed |= {"status": _may(work, plan, participant, step, person)}
    actor = person.id if person is not None else None
    if not plans.take(work.session, plan, step, actor, work.now, facts or {}, **changed):
        raise PlanOver


def _take_target(
    work: Work, target: PlanTarget, step: PlanStep, person: Person, facts: dict[str, Any], **changed: Any
) -> None:
    state = target_after(target.state, step, {Side.DRAFTER})
    if state is None:
        raise PlanOver
    if not plans.take(work.session, target, step, person.id, work.now, facts, state=state, **changed):
        raise PlanOver


def _supersede(
    work: Work, participant: Participant, statuses: frozenset[PlanStatus] | set[PlanStatus]
) -> None:
    for plan in plans.in_status(work.session, participant.id, statuses):
        _take(work, plan, participant, PlanStep.SUPERSEDED, None, superseded_at=work.now)


def _other_side(work: Work, person: Person, participant: Participant) -> list[Person]:
    if person.id == participant.person_id:
        return list(responsible(work, participant))
    return [people.get(work.session, participant.person_id)]


def _who_drafts(work: Work, plan: ActionPlan, person: Person, participant: Participant) -> list[Person]:
    """Whoever drafted it, or those who look after the participant now."""
    drafter = people.get(work.session, plan.drafted_by)
    if drafter.id == participant.person_id or may_handle(work, drafter, participant):
        return [drafter]
    return _other_side(work, person, participant)


def _tell_side(
    work: Work, person: Person, plan: ActionPlan, key: str, *, buttons: Keyboard = (), **facts: Fact
) -> None:
    say(
        work,
        person,
        key,
        buttons=buttons,
        post=_post(work, person, f"plan:{plan.id}:{plan.turn}:{key}"),
        **facts,
    )


def _tell_of(
    work: Work,
    person: Person,
    participant: Participant,
    target: PlanTarget,
    key: str,
    before: date | None = None,
    **facts: Fact,
) -> None:
    """The other side hears what became of a target."""
    for one in _other_side(work, person, participant):
        if before is not None:
            facts["before"] = whole_day(before, one.language)
        say(
            work,
            one,
            key,
            buttons=column([choice(work, one, "button-plan-show", ShowPlan(participant.id))]),
            post=_post(work, one, f"target:{target.id}:{target.turn}:{key}"),
            name=_name(work, participant),
            by=person.name,
            what=target.what,
            day=whole_day(target.due_on, one.language),
            **facts,
        )


def _post(work: Work, person: Person, once: str) -> Post:
    """Once, and never at night."""
    return mornings.alert(work, person, once)


def _name(work: Work, participant: Participant) -> str:
    return people.get(work.session, participant.person_id).name
