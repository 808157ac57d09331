"""How is a promise made, kept, moved or broken, so that nobody is left in the dark?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.buttons import GiveUpPromise, KeptPromise, MovePromise, ShowPromise
from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules.promise_life import LIFE, Party, after, said_by
from bot.rules.promise_times import Standing, next_step, step_due
from bot.services import clocks, finding, mornings, promise_cases, promise_news
from bot.services.speaker import Speaker
from bot.services.speech import Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import Fact, whole_day
from storage import participants, people, promises
from storage.ledger_vocabulary import LATE, PromiseStatus, PromiseStep
from storage.tables import Participant, Person, Promise
from storage.vocabulary import Role, Source

PROMISERS = (Role.PARTNER, Role.TRAINER, Role.COORDINATOR)


class PromiseOver(OutOfDate):
    """It is kept or given up by now, or somebody was quicker."""

    words = "promise-over"


class DayHasPassed(Refusal):
    """A promise is for a day that comes, and not for one in years."""

    words = "promise-day-unfit"


@dataclass(frozen=True)
class ToWhom:
    """One participant, or without one all of the cohort."""

    cohort_id: int
    participant_id: int | None


def may_promise(work: Work, person: Person, cohort_id: int) -> bool:
    return bool(_roles_there(work, person, cohort_id))


def make(work: Work, maker: Person, to: ToWhom, what: str, due_on: date) -> Promise:
    """Whoever it is made to hears of it at once."""
    roles = _roles_there(work, maker, to.cohort_id)
    if not roles:
        raise NotYours
    promise = Promise(
        cohort_id=to.cohort_id,
        participant_id=to.participant_id,
        made_by=maker.id,
        made_as=roles[-1],
        what=what,
        status=PromiseStatus.MADE,
        first_due_on=due_on,
        due_on=due_on,
        made_at=work.now,
        dated_at=work.now,
    )
    promise.next_step_at = _next_look(work, promise, maker)
    promises.add(work.session, promise)
    tell_hearers(work, promise, "promise-made")
    return promise


def say_kept(work: Work, person: Person, promise_id: int) -> Promise:
    """Those to whom it was made are asked whether they say so too."""
    promise = by(work, person, promise_id)
    promises.forget_words(work.session, promise.id)
    _take(work, promise, PromiseStep.SAID_KEPT, person, kept_on=work.today(person.timezone))
    tell_hearers(work, promise, "promise-kept-asked", asks=True)
    return promise


def move(work: Work, person: Person, promise_id: int, due_on: date, because: str) -> Promise:
    """A new day, and the reason: told as it is to whoever waits, and to the office."""
    promise = by(work, person, promise_id)
    before = promise.due_on
    promises.forget_words(work.session, promise.id)
    _take(
        work,
        promise,
        PromiseStep.MOVED,
        person,
        facts={"from": before.isoformat(), "to": due_on.isoformat(), "because": because},
        due_on=due_on,
        dated_at=work.now,
        reminded_at=None,
        asked_at=None,
        late_since=None,
        because=because,
    )
    tell_hearers(work, promise, "promise-moved", before=before, because=because)
    tell_office(work, promise, "promise-moved-office", but=person, because=because)
    return promise


def give_up(work: Work, person: Person, promise_id: int, because: str) -> Promise:
    promise = by(work, person, promise_id)
    _take(work, promise, PromiseStep.GIVEN_UP, person, facts={"because": because}, because=because)
    tell_hearers(work, promise, "promise-given-up", because=because)
    tell_office(work, promise, "promise-given-up-office", but=person, because=because)
    return promise


def hear_word(work: Work, speaker: Speaker, promise_id: int, *, came: bool) -> Promise:
    """One of those to whom it was made says whether it came."""
    promise = promises.get(work.session, promise_id)
    if promise is None or not is_for(promise, speaker.participant):
        raise NotYours
    if speaker.is_on_behalf and speaker.person.id == promise.made_by:
        # Nobody says in another's name that they kept their own word.
        raise NotYours
    was_late = promise.status in LATE
    if after(promise.status, said_by([came]), {Party.RECIPIENT}) is None:
        raise PromiseOver
    promises.keep_word(work.session, promise.id, speaker.participant.id, work.now, came=came)
    step = said_by(promises.words_about(work.session, promise.id))
    kept_on = promise.kept_on or work.today(speaker.person.timezone)
    changed: dict[str, Any] = {"kept_on": kept_on}
    if step is PromiseStep.DENIED:
        changed = {"kept_on": None, "late_since": work.now}
    facts = {"came": came, **({"source": Source.TRAINER.value} if speaker.is_on_behalf else {})}
    _take(work, promise, step, speaker.person, parties={Party.RECIPIENT}, facts=facts, **changed)
    maker = people.get(work.session, promise.made_by)
    name = theirs = people.get(work.session, speaker.participant.person_id).name
    if promise.made_as is Role.PARTNER and promise.participant_id is None:
        # Partners hear what became of it, and no names of a cohort.
        name = work.label(maker, "promise-somebody")
    if came:
        _tell_maker(work, promise, maker, "promise-confirmed-maker", name=name)
        promise_cases.close_for(work, promise)
    elif not was_late:
        _tell_maker(work, promise, maker, "promise-denied-maker", name=name)
        tell_office(work, promise, "promise-denied-office", but=maker, name=theirs)
    return promise


def take_the_next_step(work: Work, promise_id: int) -> bool:
    """What the calendar says is due; False where somebody acted meanwhile."""
    promise = promises.get(work.session, promise_id)
    if promise is None:
        return False
    maker = people.get(work.session, promise.made_by)
    step = step_due(_standing(promise), work.now, clocks.day_of(work, maker))
    if step is None:
        return False
    hearers = promises.hearers(work.session, promise)
    if step is PromiseStep.FELL_DUE and not hearers:
        _take(work, promise, PromiseStep.LAPSED, None)
        return True
    stamp = {
        PromiseStep.REMINDED: "reminded_at",
        PromiseStep.ASKED: "asked_at",
        PromiseStep.FELL_DUE: "late_since",
        PromiseStep.STILL_DUE: "late_since",
    }[step]
    changed: dict[str, Any] = {stamp: work.now}
    _take(work, promise, step, None, **changed)
    if hearers:
        # Where whoever it was made to has left, the next step speaks again should they come back.
        _speak_of(work, promise, step, maker, hearers)
    return True


def by(work: Work, person: Person, promise_id: int) -> Promise:
    """The promise, for its maker or a coordinator of the cohort; raises NotYours."""
    promise = promises.get(work.session, promise_id)
    if promise is None or not _parties(work, person, promise):
        raise NotYours
    return promise


def recipient_place(work: Work, promise_id: int) -> Participant | None:
    """The one to whom it was made; None where it was made to all."""
    promise = promises.get(work.session, promise_id)
    if promise is None or promise.participant_id is None:
        return None
    return participants.get(work.session, promise.participant_id)


def is_for(promise: Promise, participant: Participant) -> bool:
    if promise.participant_id is not None:
        return promise.participant_id == participant.id
    return promise.cohort_id == participant.cohort_id


def to_whom(work: Work, promise: Promise) -> str:
    """The participant's name, or the cohort's."""
    return finding.name_of(work, promise.cohort_id, promise.participant_id)


def buttons_for(work: Work, person: Person, promise: Promise) -> Keyboard:
    """What this person can do about it now."""
    acts = {
        PromiseStep.SAID_KEPT: choice(work, person, "button-promise-kept", KeptPromise(promise.id)),
        PromiseStep.MOVED: choice(work, person, "button-promise-move", MovePromise(promise.id)),
        PromiseStep.GIVEN_UP: choice(work, person, "button-promise-give-up", GiveUpPromise(promise.id)),
    }
    parties = _parties(work, person, promise)
    return column([act for step, act in acts.items() if after(promise.status, step, parties) is not None])


def fit_day(due_on: date, today: date, furthest: date) -> None:
    if not today <= due_on <= furthest:
        raise DayHasPassed


def tell_hearers(
    work: Work, promise: Promise, key: str, *, asks: bool = False, before: date | None = None, **facts: Fact
) -> None:
    maker = people.get(work.session, promise.made_by).name
    promise_news.tell_all(
        work,
        promise,
        [one for one in promises.hearers(work.session, promise) if one.id != promise.made_by],
        lambda reader: work.text(
            reader,
            key,
            maker=maker,
            what=promise.what,
            day=whole_day(promise.due_on, reader.language),
            **(facts if before is None else {**facts, "before": whole_day(before, reader.language)}),
        ),
        lambda person: _post(work, promise, person, key),
        asks=asks,
    )


def tell_office(work: Work, promise: Promise, key: str, *, but: Person, **facts: Fact) -> None:
    """Every coordinator of the cohort, but not whoever did it or promised it."""
    maker = people.get(work.session, promise.made_by)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, promise.cohort_id):
        if person.id in {but.id, _person_of(work, promise)}:
            continue
        say(
            work,
            person,
            key,
            buttons=column([choice(work, person, "button-promise-show", ShowPromise(promise.id))]),
            post=_post(work, promise, person, key),
            maker=maker.name,
            whom=to_whom(work, promise),
            what=promise.what,
            day=whole_day(promise.due_on, person.language),
            **facts,
        )


def _speak_of(
    work: Work, promise: Promise, step: PromiseStep, maker: Person, hearers: Sequence[Person]
) -> None:
    is_there = _serves(work, promise, maker) and people.is_reachable(work.session, maker)
    match step:
        case PromiseStep.REMINDED:
            _tell_maker(work, promise, maker, "promise-tomorrow")
            if not is_there:
                tell_office(work, promise, "promise-tomorrow-office", but=maker)
        case PromiseStep.ASKED:
            _tell_maker(work, promise, maker, "promise-is-it-kept")
            if not is_there:
                tell_office(work, promise, "promise-is-it-kept-office", but=maker)
        case PromiseStep.FELL_DUE:
            told = sum(people.is_reachable(work.session, one) for one in hearers)
            _tell_maker(work, promise, maker, "promise-late-maker", told=told)
            tell_hearers(work, promise, "promise-late", asks=True)
            tell_office(work, promise, "promise-late-office", but=maker, told=told)
            promise_cases.open_for(work, promise)
        case PromiseStep.STILL_DUE:
            tell_office(work, promise, "promise-still-late-office", but=maker)


def _serves(work: Work, promise: Promise, maker: Person) -> bool:
    return may_promise(work, maker, promise.cohort_id)


def _tell_maker(work: Work, promise: Promise, maker: Person, key: str, **facts: Fact) -> None:
    """Nothing of anybody goes to a maker who serves here no more."""
    if not _serves(work, promise, maker):
        return
    say(
        work,
        maker,
        key,
        buttons=buttons_for(work, maker, promise),
        post=_post(work, promise, maker, key),
        whom=to_whom(work, promise),
        what=promise.what,
        day=whole_day(promise.due_on, maker.language),
        **facts,
    )


def _post(work: Work, promise: Promise, person: Person, sentence: str) -> Post:
    """Once for each step, and never at night."""
    return mornings.alert(work, person, f"promise:{promise.id}:{promise.turn}:{sentence}")


def _take(
    work: Work,
    promise: Promise,
    step: PromiseStep,
    person: Person | None,
    *,
    parties: set[Party] | None = None,
    facts: dict[str, Any] | None = None,
    **changed: Any,
) -> None:
    """Raises PromiseOver where the step does not lead on from here, or somebody was quicker."""
    if parties is None and person is not None:
        parties = _parties(work, person, promise)
    status = after(promise.status, step, LIFE[step].who if parties is None else parties)
    if status is None:
        raise PromiseOver
    maker = people.get(work.session, promise.made_by)
    ahead = promise.model_copy(update={"status": status, **changed})
    changed |= {"status": status, "next_step_at": _next_look(work, ahead, maker)}
    actor = person.id if person is not None else None
    if not promises.take(work.session, promise, step, actor, work.now, facts or {}, **changed):
        raise PromiseOver


def _next_look(work: Work, promise: Promise, maker: Person) -> datetime | None:
    planned = next_step(_standing(promise), clocks.day_of(work, maker))
    return planned.at if planned is not None else None


def _standing(promise: Promise) -> Standing:
    return Standing(
        status=promise.status,
        due_on=promise.due_on,
        dated_at=promise.dated_at,
        reminded=promise.reminded_at is not None,
        asked_at=promise.asked_at,
        late_since=promise.late_since,
    )


def _parties(work: Work, person: Person, promise: Promise) -> set[Party]:
    parties = set()
    if person.id == promise.made_by:
        parties.add(Party.MAKER)
    if people.serves(work.session, person.id, Role.COORDINATOR, promise.cohort_id):
        parties.add(Party.OFFICE)
    place = participants.in_cohort(work.session, person.id, promise.cohort_id)
    if place is not None and is_for(promise, place):
        # Nobody says of a promise to themselves that they kept it.
        parties = {Party.RECIPIENT} if promise.participant_id is not None else {*parties, Party.RECIPIENT}
    return parties


def _roles_there(work: Work, person: Person, cohort_id: int) -> Sequence[Role]:
    return [role for role in PROMISERS if finding.serves_as(work, person, cohort_id, (role,))]


def _person_of(work: Work, promise: Promise) -> int | None:
    if promise.participant_id is None:
        return None
    return participants.get(work.session, promise.participant_id).person_id
