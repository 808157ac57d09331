"""What stands in the book of promises, for whoever opens it?"""

from collections import defaultdict

from bot.buttons import ListLate, NewPromise, PromiseCame, ShowKeptRate, ShowPromise
from bot.rules.promise_life import Party, after
from bot.rules.promise_record import Given, record
from bot.services.people import reach
from bot.services.promises import buttons_for, by, to_whom
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.telling import beside_a_rate
from bot.services.work import Work
from bot.words import date_on_a_small_screen, lines, whole_day
from storage import people, promises
from storage.ledger_vocabulary import PromiseStatus, PromiseStep
from storage.tables import Participant, Person, Promise
from storage.vocabulary import Role

SHOWN = 12
SIGNS = {
    PromiseStatus.MADE: "🤝",
    PromiseStatus.SAID_KEPT: "☑️",
    PromiseStatus.KEPT: "✅",
    PromiseStatus.OVERDUE: "⏰",
    PromiseStatus.DENIED: "⏰",
    PromiseStatus.GIVEN_UP: "✖️",
    PromiseStatus.LAPSED: "✖️",
}


def show_theirs(work: Work, participant: Participant, person: Person) -> None:
    """What was promised to somebody, as it stands, with a way to say whether it came."""
    found = promises.made_to(work.session, participant, SHOWN)
    if not found:
        say(work, person, "promises-none-to-you")
        return
    told = [work.text(person, "promises-to-you")]
    told += [
        work.text(
            person,
            "promise-line",
            sign=SIGNS[promise.status],
            who=people.get(work.session, promise.made_by).name,
            what=promise.what,
            day=whole_day(promise.due_on, person.language),
            state=work.label(person, f"promise-is-{promise.status}"),
        )
        for promise in found
    ]
    asked = [
        choice(work, person, "button-promise-came-this", PromiseCame(promise.id, 1), what=promise.what[:40])
        for promise in found
        if promise.status is not PromiseStatus.KEPT
        and after(promise.status, PromiseStep.CONFIRMED, {Party.RECIPIENT}) is not None
    ]
    say_text(work, person, lines(told), buttons=column(asked))


def show_own(work: Work, person: Person) -> None:
    """What somebody has still to keep, and the way to a new promise."""
    found = promises.made_by(work.session, person.id, SHOWN)
    choices: list[Choice] = [choice(work, person, "button-promise-new", NewPromise())]
    choices += [_to_open(work, person, promise) for promise in found]
    if reach(work, person, Role.COORDINATOR) != []:
        late = promises.late_in(work.session, reach(work, person, Role.COORDINATOR), SHOWN)
        choices.append(choice(work, person, "button-promises-late", ListLate(), count=len(late)))
        choices.append(choice(work, person, "button-promises-rate", ShowKeptRate()))
    say(work, person, "promises-own", buttons=column(choices), count=len(found))


def show(work: Work, person: Person, promise_id: int) -> None:
    promise = by(work, person, promise_id)
    said = promises.words_about(work.session, promise.id)
    told = [
        work.text(
            person,
            "promise-card",
            sign=SIGNS[promise.status],
            what=promise.what,
            who=people.get(work.session, promise.made_by).name,
            whom=to_whom(work, promise),
            day=whole_day(promise.due_on, person.language),
            state=work.label(person, f"promise-is-{promise.status}"),
        )
    ]
    if promise.due_on != promise.first_due_on:
        first = whole_day(promise.first_due_on, person.language)
        told.append(work.text(person, "promise-first-day", day=first))
    if promise.because is not None:
        told.append(work.text(person, "promise-because", because=promise.because))
    if said:
        came = sum(said)
        told.append(work.text(person, "promise-words", came=came, missing=len(said) - came))
    say_text(work, person, lines(told), buttons=buttons_for(work, person, promise))


def list_late(work: Work, coordinator: Person) -> None:
    found = promises.late_in(work.session, reach(work, coordinator, Role.COORDINATOR), SHOWN)
    if not found:
        say(work, coordinator, "promises-none-late")
        return
    choices = [_to_open(work, coordinator, promise) for promise in found]
    say(work, coordinator, "promises-late", buttons=column(choices), count=len(found))


def tell_rate(work: Work, coordinator: Person) -> None:
    """How often each partner and trainer kept their word, each with its denominator; the partners first."""
    given: dict[tuple[bool, str, int, Role], list[Given]] = defaultdict(list)
    served = reach(work, coordinator, Role.COORDINATOR)
    for promise, name in promises.all_in(work.session, served):
        whose = (promise.made_as is not Role.PARTNER, name, promise.made_by, promise.made_as)
        given[whose].append(Given(promise.status, promise.first_due_on, promise.kept_on))
    if not given:
        say(work, coordinator, "promises-none-yet")
        return
    today = work.today(coordinator.timezone)
    told = [work.text(coordinator, "promises-rate")]
    for (_, name, _, role), theirs in sorted(given.items()):
        kept = record(theirs, today)
        told.append(
            work.text(
                coordinator,
                "promises-rate-line",
                name=name,
                role=work.label(coordinator, f"role-{role}"),
                kept=kept.kept,
                due=kept.due,
                unconfirmed=kept.unconfirmed,
                late=kept.late,
                ahead=kept.ahead,
            )
        )
    told += [work.text(coordinator, "promises-rate-how"), beside_a_rate(work, coordinator, served)]
    say_text(work, coordinator, lines(told))


def _to_open(work: Work, person: Person, promise: Promise) -> Choice:
    day = date_on_a_small_screen(promise.due_on, person.language)
    label = f"{SIGNS[promise.status]} {day} · {to_whom(work, promise)}: {promise.what}"
    return Choice(label[:60], ShowPromise(promise.id))
