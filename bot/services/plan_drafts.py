"""How is a plan put together in the chat, target by target?"""

from datetime import date, timedelta
from typing import Any

from bot.buttons.plans import DraftAnew, DropTarget, KeepTarget, MoveTarget, PlanIn, ProposePlan
from bot.errors import OutOfDate, Refusal
from bot.rules.plan_life import TARGETS, is_whole
from bot.services import consenting, plan_words, plans, promises
from bot.services.due_dates import FURTHEST, find_due, read_due
from bot.services.incoming import IncomingMessage
from bot.services.passing import PLANNING
from bot.services.speaker import Speaker
from bot.services.speech import Choice, choice, column, rows, say
from bot.services.work import Work
from bot.words import date_on_a_small_screen
from storage import dialogues, participants, people
from storage import plans as stored
from storage.plan_vocabulary import GOING
from storage.tables import ActionPlan, Dialogue, Person, PlanTarget

LISTENS_FOR = timedelta(hours=1)
WHAT_LIMIT = 160
WISH_LIMIT = 300
WHY_LIMIT = 120
MONTHS = (30, 60, 90)
WHYS = ("plans", "means", "health")


def begin(work: Work, person: Person, participant_id: int) -> None:
    """A new plan, or the one that was begun, where it was left."""
    participant = plans.theirs(work, person, participant_id)
    consenting.before_they_came(work, participant)
    _go_on(work, person, plans.draft(work, person, participant))


def begin_anew(work: Work, person: Person, plan_id: int) -> None:
    plan, participant = plans.drafted(work, person, plan_id)
    stored.discard(work.session, plan)
    begin(work, person, participant.id)


def choose_days(work: Work, person: Person, days: int) -> None:
    dialogue = _at(work, person, "when")
    _take_day(work, person, dialogue, work.today(person.timezone) + timedelta(days=days))


def keep(work: Work, person: Person, target_id: int) -> None:
    """A target of the plan before it, as it is; a day that has passed is asked anew."""
    dialogue = _at(work, person, "what")
    plan = _drafted(work, person, dialogue)
    found = stored.target(work.session, target_id)
    if found is None or found[0].participant_id != plan.participant_id:
        raise OutOfDate
    target = found[1]
    if target.due_on <= work.today(person.timezone):
        _ask_when(work, person, "when", plan=plan.id, what=target.what)
    else:
        _add(work, person, plan, target.what, target.due_on)


def propose(work: Work, person: Person, plan_id: int) -> None:
    plan, participant = plans.propose(work, person, plan_id)
    _end(work, person)
    them = people.get(work.session, participant.person_id)
    if participant.person_id == person.id:
        say(work, person, "plan-sent-own")
    elif not people.is_reachable(work.session, them):
        buttons = plans.answer_buttons(work, person, plan)
        say(work, person, "plan-agree-there", buttons=buttons, name=them.name)
    else:
        say(work, person, "plan-sent", name=them.name)


def ask_wish(work: Work, person: Person, plan_id: int) -> None:
    plan, _ = plans.seen(work, person, plan_id)
    if not plans.answer_buttons(work, person, plan):
        raise plans.PlanOver
    _move(work, person, "wish", plan=plan.id)
    say(work, person, "plan-wish")


def ask_new_day(work: Work, person: Person, target_id: int) -> None:
    target = plans.going(work, person, target_id)
    _move(work, person, "new day", target=target.id)
    say(work, person, "plan-new-day", what=target.what)


def ask_why(work: Work, person: Person, target_id: int) -> None:
    target = plans.going(work, person, target_id)
    _move(work, person, "why", target=target.id)
    whys = [choice(work, person, f"target-because-{why}", DropTarget(target.id, why)) for why in WHYS]
    say(work, person, "plan-why", buttons=column(whys), what=target.what)


def ask_how(work: Work, person: Person, target_id: int) -> None:
    """Another day by one press, by typing, or not any more."""
    target = plans.going(work, person, target_id)
    moves = [
        choice(work, person, "button-plan-months", MoveTarget(target.id, days), count=days // 30)
        for days in MONTHS
    ]
    other = [
        choice(work, person, "button-plan-day", MoveTarget(target.id, 0)),
        choice(work, person, "button-plan-drop", DropTarget(target.id, "")),
    ]
    say(work, person, "plan-change-how", buttons=[*rows(moves, 3), *column(other)], what=target.what)


def move_by(work: Work, person: Person, target_id: int, days: int) -> None:
    _move_to(work, person, target_id, work.today(person.timezone) + timedelta(days=days))


def drop(work: Work, person: Person, target_id: int, why: str) -> None:
    if why not in WHYS:
        raise OutOfDate
    _drop(work, person, target_id, work.label(person, f"target-because-{why}"))


def typed_by_participant(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    chat_id = speaker.person.chat_id
    dialogue = dialogues.at(work.session, chat_id) if chat_id is not None else None
    return dialogue is not None and typed(work, speaker.person, dialogue, incoming)


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes a typed target, day, wish or reason; False where these words were meant for something else."""
    if dialogue.flow != PLANNING or dialogue.step == "sure" or incoming.kind != "text" or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    words = " ".join(incoming.text.split())
    match dialogue.step:
        case "what":
            _take_what(work, person, dialogue, words[:WHAT_LIMIT])
        case "when" | "new day":
            due_on = read_due(words, work.today(person.timezone))
            if due_on is None:
                say(work, person, "pause-which-day")
            else:
                _take_day(work, person, dialogue, due_on)
        case "wish":
            _end(work, person)
            plans.wish_otherwise(work, person, dialogue.facts["plan"], words[:WISH_LIMIT])
            say(work, person, "plan-wish-sent")
        case "why":
            _drop(work, person, dialogue.facts["target"], words[:WHY_LIMIT])
    return True


def _go_on(work: Work, person: Person, plan: ActionPlan) -> None:
    """The next target, or the whole once more before it is proposed."""
    named = stored.targets(work.session, plan.id)
    if is_whole(len(named)):
        _make_sure(work, person, plan)
        return
    _move(work, person, "what", plan=plan.id)
    kept = [
        choice(
            work,
            person,
            "button-plan-keep",
            KeepTarget(target.id),
            what=plan_words.clipped(target),
            day=date_on_a_small_screen(target.due_on, person.language),
        )
        for target in _before(work, plan)
        if target.what not in {one.what for one in named}
    ]
    name = _name(work, plan)
    if plan.drafted_by == plans.theirs(work, person, plan.participant_id).person_id:
        key = "plan-what-own" if not named else "plan-what-next"
    else:
        key = "plan-what" if not named else "plan-what-next"
    say(work, person, key, buttons=column(kept), number=len(named) + 1, count=TARGETS, name=name)


def _before(work: Work, plan: ActionPlan) -> list[PlanTarget]:
    """What stands open in the plan that this one would take the place of."""
    before = stored.awaited(work.session, plan.participant_id) or stored.agreed(
        work.session, plan.participant_id
    )
    found = stored.targets(work.session, before.id) if before is not None else []
    return [target for target in found if target.state in GOING]


def _take_what(work: Work, person: Person, dialogue: Dialogue, words: str) -> None:
    what, due_on = find_due(words, work.today(person.timezone))
    plan = _drafted(work, person, dialogue)
    if due_on is None:
        _ask_when(work, person, "when", plan=plan.id, what=what)
    else:
        _add(work, person, plan, what, due_on)


def _take_day(work: Work, person: Person, dialogue: Dialogue, due_on: date) -> None:
    if dialogue.step == "new day":
        _move_to(work, person, dialogue.facts["target"], due_on)
    else:
        plan = _drafted(work, person, dialogue)
        _add(work, person, plan, dialogue.facts["what"], due_on)


def _add(work: Work, person: Person, plan: ActionPlan, what: str, due_on: date) -> None:
    _fit(work, person, due_on)
    if is_whole(len(stored.targets(work.session, plan.id))):
        _end(work, person)
        raise plans.PlanOver
    plans.add_target(work, plan, what, due_on)
    _go_on(work, person, plan)


def _make_sure(work: Work, person: Person, plan: ActionPlan) -> None:
    _move(work, person, "sure", plan=plan.id)
    choices = [
        choice(work, person, "button-plan-propose", ProposePlan(plan.id)),
        choice(work, person, "button-plan-anew", DraftAnew(plan.id)),
    ]
    targets = plan_words.targets(work, plan, person)
    say(work, person, "plan-sure", buttons=column(choices), name=_name(work, plan), targets=targets)


def _ask_when(work: Work, person: Person, step: str, **facts: Any) -> None:
    _move(work, person, step, **facts)
    months: list[Choice] = [
        choice(work, person, "button-plan-months", PlanIn(days), count=days // 30) for days in MONTHS
    ]
    say(work, person, "plan-when", buttons=rows(months, 3))


def _move_to(work: Work, person: Person, target_id: int, due_on: date) -> None:
    _fit(work, person, due_on)
    _end(work, person)
    plans.move(work, person, target_id, due_on)
    say(work, person, "plan-noted")


def _drop(work: Work, person: Person, target_id: int, because: str) -> None:
    _end(work, person)
    plans.drop(work, person, target_id, because)
    say(work, person, "plan-noted")


def _fit(work: Work, person: Person, due_on: date) -> None:
    today = work.today(person.timezone)
    promises.fit_day(due_on, today, today + FURTHEST)


def _drafted(work: Work, person: Person, dialogue: Dialogue) -> ActionPlan:
    """The plan they are asked about; where it is over, their next words are meant for something else."""
    try:
        return plans.drafted(work, person, dialogue.facts["plan"])[0]
    except Refusal:
        _end(work, person)
        raise


def _at(work: Work, person: Person, step: str) -> Dialogue:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow != PLANNING or dialogue.step != step:
        raise OutOfDate
    return dialogue


def _move(work: Work, person: Person, step: str, **facts: Any) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, PLANNING, step, work.now, **facts)


def _end(work: Work, person: Person) -> None:
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {PLANNING})


def _name(work: Work, plan: ActionPlan) -> str:
    participant = participants.get(work.session, plan.participant_id)
    return people.get(work.session, participant.person_id).name
