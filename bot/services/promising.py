"""How does somebody promise something in the chat, or say when it comes instead?"""

from datetime import date, timedelta
from typing import Any

from bot.buttons import PromiseAll, PromiseBecause, PromiseIn, PromiseSure, PromiseThem
from bot.errors import NotYours, OutOfDate
from bot.services import finding, promises, typed_choices
from bot.services.due_dates import FURTHEST, find_due, read_due
from bot.services.incoming import IncomingMessage
from bot.services.promises import PROMISERS, ToWhom
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import whole_day
from storage import dialogues, participants
from storage.tables import Dialogue, Person

PROMISING = "promising"
PUTTING_OFF = "putting off a promise"
LISTENS_FOR = timedelta(hours=1)
WHAT_LIMIT = 200
WHY_LIMIT = 120
WHYS = ("goods", "money", "people")


def ask_whom(work: Work, person: Person) -> None:
    own = finding.cohorts_of(work, person, PROMISERS)
    if not own or person.chat_id is None:
        say(work, person, "no-cohorts")
        return
    dialogues.move(work.session, person.chat_id, PROMISING, "whom", work.now)
    choices = [
        choice(work, person, "button-promise-all", PromiseAll(cohort.id), cohort=cohort.name)
        for cohort in own
    ]
    say(work, person, "promise-whom", buttons=column(choices))


def named(work: Work, person: Person, name: str) -> None:
    """To the participant of this name; a partner has to know all of it."""
    theirs = finding.called(work, person, name, PROMISERS)
    if len(theirs) == 1:
        ask_what(work, person, theirs[0][0].id)
    elif theirs:
        say(work, person, "name-which", buttons=column(finding.choices(theirs, PromiseThem)))
    else:
        say(work, person, "promise-nobody", name=name)


def ask_what(work: Work, person: Person, participant_id: int) -> None:
    participant = participants.get(work.session, participant_id)
    if participant.person_id == person.id or not promises.may_promise(work, person, participant.cohort_id):
        raise NotYours
    _ask_what(work, person, ToWhom(participant.cohort_id, participant.id))


def ask_what_for_all(work: Work, person: Person, cohort_id: int) -> None:
    if not promises.may_promise(work, person, cohort_id):
        raise NotYours
    _ask_what(work, person, ToWhom(cohort_id, None))


def ask_new_day(work: Work, person: Person, promise_id: int) -> None:
    promise = promises.by(work, person, promise_id)
    _move(work, person, PUTTING_OFF, "when", promise=promise.id)
    _ask_when(work, person)


def ask_why_given_up(work: Work, person: Person, promise_id: int) -> None:
    promise = promises.by(work, person, promise_id)
    _move(work, person, PUTTING_OFF, "why", promise=promise.id, due=None)
    _ask_why(work, person)


def choose_days(work: Work, person: Person, days: int) -> None:
    dialogue = _at(work, person, "when")
    _take_day(work, person, dialogue, work.today(person.timezone) + timedelta(days=days))


def because(work: Work, person: Person, why: str) -> None:
    dialogue = _at(work, person, "why")
    if why not in WHYS:
        raise OutOfDate
    _put_off(work, person, dialogue, work.label(person, f"promise-because-{why}"))


def settle(work: Work, person: Person, *, yes: bool) -> None:
    dialogue = _at(work, person, "sure")
    facts = dict(dialogue.facts)
    dialogues.end(work.session, dialogue.chat_id)
    if not yes:
        say(work, person, "promise-not")
        return
    to = ToWhom(facts["cohort"], facts["participant"])
    promise = promises.make(work, person, to, facts["what"], date.fromisoformat(facts["due"]))
    say(work, person, "promise-noted", whom=promises.to_whom(work, promise))


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes a typed name, promise, day or reason; False where these words were meant for something else."""
    if dialogue.flow not in {PROMISING, PUTTING_OFF} or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    words = " ".join(incoming.text.split())
    match dialogue.step:
        case "whom":
            _take_whom(work, person, words)
        case "sure":
            return _take_sure(work, person, words)
        case "what":
            _take_what(work, person, dialogue, words[:WHAT_LIMIT])
        case "when":
            due_on = read_due(words, work.today(person.timezone))
            if due_on is None:
                say(work, person, "pause-which-day")
            else:
                _take_day(work, person, dialogue, due_on)
        case "why":
            _put_off(work, person, dialogue, words[:WHY_LIMIT])
    return True


def _ask_what(work: Work, person: Person, to: ToWhom) -> None:
    _move(work, person, PROMISING, "what", cohort=to.cohort_id, participant=to.participant_id)
    say(work, person, "promise-what", whom=finding.name_of(work, to.cohort_id, to.participant_id))


def _take_whom(work: Work, person: Person, words: str) -> None:
    cohort = typed_choices.cohort_called(finding.cohorts_of(work, person, PROMISERS), words)
    if cohort is not None:
        ask_what_for_all(work, person, cohort.id)
    else:
        named(work, person, words)


def _take_sure(work: Work, person: Person, words: str) -> bool:
    sure = typed_choices.is_sure(words)
    if sure is not None:
        settle(work, person, yes=sure)
    return sure is not None


def _take_what(work: Work, person: Person, dialogue: Dialogue, words: str) -> None:
    what, due_on = find_due(words, work.today(person.timezone))
    facts = {**dialogue.facts, "what": what}
    if due_on is None:
        _move(work, person, PROMISING, "when", **facts)
        _ask_when(work, person)
    else:
        _make_sure(work, person, facts, due_on)


def _take_day(work: Work, person: Person, dialogue: Dialogue, due_on: date) -> None:
    if dialogue.flow == PROMISING:
        _make_sure(work, person, dict(dialogue.facts), due_on)
        return
    _fit(work, person, due_on)
    _move(work, person, PUTTING_OFF, "why", **{**dialogue.facts, "due": due_on.isoformat()})
    _ask_why(work, person)


def _make_sure(work: Work, person: Person, facts: dict[str, Any], due_on: date) -> None:
    _fit(work, person, due_on)
    _move(work, person, PROMISING, "sure", **{**facts, "due": due_on.isoformat()})
    say(
        work,
        person,
        "promise-sure",
        buttons=column(
            [
                choice(work, person, "button-promise-sure", PromiseSure(1)),
                choice(work, person, "button-promise-not", PromiseSure(0)),
            ]
        ),
        whom=finding.name_of(work, facts["cohort"], facts["participant"]),
        what=facts["what"],
        day=whole_day(due_on, person.language),
    )


def _put_off(work: Work, person: Person, dialogue: Dialogue, why: str) -> None:
    promise_id, due = dialogue.facts["promise"], dialogue.facts["due"]
    dialogues.end(work.session, dialogue.chat_id)
    if due is None:
        promises.give_up(work, person, promise_id, why)
    else:
        promises.move(work, person, promise_id, date.fromisoformat(due), why)
    say(work, person, "promise-told-as-it-is")


def _ask_when(work: Work, person: Person) -> None:
    choices = [
        choice(work, person, "button-pause-week", PromiseIn(7)),
        choice(work, person, "button-pause-fortnight", PromiseIn(14)),
        choice(work, person, "button-pause-month", PromiseIn(30)),
    ]
    say(work, person, "promise-when", buttons=column(choices))


def _ask_why(work: Work, person: Person) -> None:
    whys = [choice(work, person, f"promise-because-{why}", PromiseBecause(why)) for why in WHYS]
    say(work, person, "promise-why", buttons=column(whys))


def _fit(work: Work, person: Person, due_on: date) -> None:
    today = work.today(person.timezone)
    promises.fit_day(due_on, today, today + FURTHEST)


def _at(work: Work, person: Person, step: str) -> Dialogue:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow not in {PROMISING, PUTTING_OFF} or dialogue.step != step:
        raise OutOfDate
    return dialogue


def _move(work: Work, person: Person, flow: str, step: str, **facts: Any) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, flow, step, work.now, **facts)
