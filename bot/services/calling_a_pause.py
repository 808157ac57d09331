"""How does the office say in the chat that a village or cohort rests?"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.buttons import CallPause, EndSharedPause, PauseForAll, PausePlace, PauseWhy
from bot.errors import NotYours, OutOfDate
from bot.services import pausing_together
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.office import own_cohorts
from bot.services.pausing_together import Plan
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import whole_day
from storage import dialogues, shared_pauses
from storage.tables import Cohort, Dialogue, Person

CALLING = "calling a pause"
LISTENS_FOR = timedelta(hours=1)
MOST_PLACES = 20
WHY_LIMIT = 120
WHYS = ("flood", "harvest", "feast")


def begin(work: Work, person: Person) -> None:
    """Where, with what goes on already; for each step a button or typed words."""
    own = own_cohorts(work, person)
    if not own or person.chat_id is None:
        say(work, person, "no-cohorts")
        return
    places: list[tuple[int, str | None]] = [
        (cohort.id, village)
        for cohort in own
        for village in (None, *shared_pauses.villages(work.session, cohort.id))
    ][:MOST_PLACES]
    dialogues.move(work.session, person.chat_id, CALLING, "place", work.now, places=places)
    named = {cohort.id: cohort.name for cohort in own}
    choices = [
        Choice(village or work.label(person, "together-all-of", cohort=named[cohort]), PausePlace(number))
        for number, (cohort, village) in enumerate(places)
    ]
    going_on = [
        choice(
            work,
            person,
            "button-together-end",
            EndSharedPause(pause.id),
            where=pausing_together.where(work, pause),
            until=whole_day(pause.until, person.language),
        )
        for pause in shared_pauses.in_force(work.session, list(named), work.now)
    ]
    say(work, person, "together-where", buttons=column([*choices, *going_on]))


def choose_place(work: Work, person: Person, number: int) -> None:
    facts = _facts(work, person, "place")
    places: Sequence[Sequence[Any]] = facts["places"]
    if number >= len(places):
        raise OutOfDate
    cohort_id, village = places[number]
    _own(work, person, cohort_id)
    _move(work, person, "until", cohort=cohort_id, village=village)
    say(
        work,
        person,
        "together-how-long",
        buttons=column(
            [
                choice(work, person, "button-pause-week", PauseForAll(7)),
                choice(work, person, "button-pause-fortnight", PauseForAll(14)),
                choice(work, person, "button-pause-month", PauseForAll(30)),
            ]
        ),
    )


def choose_days(work: Work, person: Person, days: int) -> None:
    facts = _facts(work, person, "until")
    cohort = _own(work, person, facts["cohort"])
    _until(work, person, facts, cohort, work.today(cohort.timezone) + timedelta(days=days))


def choose_why(work: Work, person: Person, why: str) -> None:
    if why not in WHYS:
        raise OutOfDate
    _make_sure(work, person, _facts(work, person, "why"), work.label(person, f"together-why-{why}"))


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes a typed day or reason; False where these words were meant for something else."""
    if dialogue.flow != CALLING or dialogue.step not in {"until", "why"} or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    facts = dict(dialogue.facts)
    if dialogue.step == "why":
        _make_sure(work, person, facts, " ".join(incoming.text.split())[:WHY_LIMIT])
        return True
    cohort = _own(work, person, facts["cohort"])
    until = read_until(incoming.text, work.today(cohort.timezone))
    if until is None:
        say(work, person, "pause-which-day")
    else:
        _until(work, person, facts, cohort, until)
    return True


def settle(work: Work, person: Person, *, yes: bool) -> None:
    """The last word: everybody is told, or nobody."""
    facts = _facts(work, person, "sure")
    if person.chat_id is not None:
        dialogues.end(work.session, person.chat_id)
    if not yes:
        say(work, person, "together-not")
        return
    plan = _plan(work, person, facts)
    pausing_together.begin(work, plan, person)
    say(work, person, "together-done", where=plan.where, until=whole_day(plan.until, person.language))


def end(work: Work, person: Person, pause_id: int) -> None:
    pause = shared_pauses.get(work.session, pause_id)
    if pause is None:
        raise OutOfDate
    _own(work, person, pause.cohort_id)
    pausing_together.end(work, pause_id, person)
    say(work, person, "together-over", where=pausing_together.where(work, pause))


def _until(work: Work, person: Person, facts: dict[str, Any], cohort: Cohort, until: date) -> None:
    pausing_together.check_until(work, cohort.id, until, work.today(cohort.timezone), person.language)
    _move(work, person, "why", **{**facts, "until": until.isoformat()})
    whys = [choice(work, person, f"together-why-{why}", PauseWhy(why)) for why in WHYS]
    say(work, person, "together-why", buttons=column(whys))


def _make_sure(work: Work, person: Person, facts: dict[str, Any], why: str) -> None:
    facts = {**facts, "because": why}
    plan = _plan(work, person, facts)
    count = pausing_together.weigh(work, plan, person.language)
    _move(work, person, "sure", **facts)
    say(
        work,
        person,
        "together-sure",
        buttons=column(
            [
                choice(work, person, "button-together-yes", CallPause(1), people=count),
                choice(work, person, "button-together-no", CallPause(0)),
            ]
        ),
        where=plan.where,
        until=whole_day(plan.until, person.language),
        because=why,
        people=count,
    )


def _plan(work: Work, person: Person, facts: dict[str, Any]) -> Plan:
    cohort = _own(work, person, facts["cohort"])
    return Plan(cohort, facts["village"], date.fromisoformat(facts["until"]), facts["because"])


def _own(work: Work, person: Person, cohort_id: int) -> Cohort:
    """The cohort, for a coordinator who answers for it."""
    cohort = next((cohort for cohort in own_cohorts(work, person) if cohort.id == cohort_id), None)
    if cohort is None:
        raise NotYours
    return cohort


def _facts(work: Work, person: Person, step: str) -> dict[str, Any]:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow != CALLING or dialogue.step != step:
        raise OutOfDate
    return dict(dialogue.facts)


def _move(work: Work, person: Person, step: str, **facts: Any) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, CALLING, step, work.now, **facts)
