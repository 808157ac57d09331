"""How does somebody record support in the chat, or share out what was pledged to all?"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.buttons.support import (
    OfPledge,
    ShareAll,
    SupportAll,
    SupportBecause,
    SupportFree,
    SupportGiven,
    SupportIs,
    SupportThem,
)
from bot.errors import NotYours, OutOfDate
from bot.rules.amounts import Kind, read_amount
from bot.rules.criteria import Condition, ConditionKind
from bot.rules.criteria_line import read_criteria
from bot.rules.fulfilment import Doubt, Unclear
from bot.rules.support_line import read_line
from bot.services import finding, fulfilling, organisations, programmes, support, typed_choices
from bot.services.incoming import IncomingMessage
from bot.services.speech import choice, column, rows, say
from bot.services.support import Decision, Entry, Giver
from bot.services.support_words import in_words
from bot.services.work import Work
from storage import dialogues, participants, people
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.tables import Dialogue, Participant, Person
from storage.vocabulary import Role

RECORDING = "recording support"
SHARING = "sharing out support"
LISTENS_FOR = timedelta(hours=1)
WHY_LIMIT = 120
GIVERS = (Role.PARTNER, Role.COORDINATOR)
WHYS = ("criteria", "need", "turn")
TWO = 2
MOST_PLEDGES = 6


def begin(work: Work, person: Person, participant_id: int) -> None:
    """Asks what kind it is."""
    if participant_id:
        _may_get(work, person, participant_id)
    _move(work, person, RECORDING, "kind", participant=participant_id or None)
    kinds = [choice(work, person, f"support-{kind}", SupportIs(kind)) for kind in SupportKind]
    say(work, person, "support-which-kind", buttons=rows(kinds, TWO))


def begin_with(work: Work, person: Person, kind: str) -> None:
    """What kind it is, is known already: for whoever needs it in the cohorts."""
    _move(work, person, RECORDING, "kind", participant=None)
    choose_kind(work, person, kind)


def choose_kind(work: Work, person: Person, kind: str) -> None:
    dialogue = _at(work, person, RECORDING, "kind")
    chosen = SupportKind(kind)
    _move(work, person, RECORDING, "line", **{**dialogue.facts, "kind": chosen})
    say(work, person, "support-line-money" if chosen is SupportKind.FUNDS else "support-line")


def choose_participant(work: Work, person: Person, participant_id: int) -> None:
    dialogue = _at(work, person, None, "whom")
    _for(work, person, dialogue, participant_id)


def choose_cohort(work: Work, person: Person, cohort_id: int) -> None:
    dialogue = _at(work, person, RECORDING, "whom")
    if not finding.serves_as(work, person, cohort_id, GIVERS):
        raise NotYours
    _move(work, person, RECORDING, "criteria", **{**dialogue.facts, "cohort": cohort_id})
    free = choice(work, person, "button-support-free", SupportFree())
    say(work, person, "support-criteria", buttons=column([free]))


def without_criteria(work: Work, person: Person) -> None:
    _record(work, person, _at(work, person, RECORDING, "criteria"), [])


def choose_given(work: Work, person: Person, *, is_given: bool) -> None:
    dialogue = _at(work, person, RECORDING, "given")
    facts = {**dialogue.facts, "given": is_given}
    if is_given:
        _find_pledge(work, person, facts, None)
    else:
        _ask_why(work, person, RECORDING, facts)


def choose_pledge(work: Work, person: Person, pledge: int) -> None:
    _find_pledge(work, person, dict(_at(work, person, RECORDING, "pledge").facts), pledge)


def because(work: Work, person: Person, why: str) -> None:
    dialogue = _at(work, person, None, "why")
    if why not in WHYS:
        raise OutOfDate
    _decide(work, person, dialogue, work.label(person, f"support-because-{why}"))


def ask_to_whom(work: Work, person: Person, support_id: int) -> None:
    whole = support.own(work, person, support_id)
    _move(work, person, SHARING, "whom", support=whole.id, cohort=whole.cohort_id)
    say(work, person, "support-share-whom")


def share_all(work: Work, person: Person) -> None:
    dialogue = _at(work, person, None, "much")
    if dialogue.flow == SHARING:
        _ask_why(work, person, SHARING, {**dialogue.facts, "part": None})
        return
    left = support.measure_of(support.own(work, person, dialogue.facts["pledge"]))
    _ask_why(work, person, RECORDING, {**dialogue.facts, "amount": left.amount, "quantity": left.quantity})


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes what was asked for; False where these words were meant for something else."""
    if dialogue.flow not in {RECORDING, SHARING} or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    words = " ".join(incoming.text.split())
    match dialogue.step:
        case "kind" | "given":
            return _take_choice(work, person, dialogue, words)
        case "line":
            _take_line(work, person, dialogue, words)
        case "from":
            giver = support.giver_called(work, words[: support.TEXT_LIMIT])
            _ask_whom(work, person, {**dialogue.facts, "partner": giver.name, "partner_id": giver.person_id})
        case "whom":
            _take_name(work, person, dialogue, words)
        case "criteria":
            _take_criteria(work, person, dialogue, words)
        case "much":
            _take_part(work, person, dialogue, words)
        case "why":
            _decide(work, person, dialogue, words[:WHY_LIMIT])
        case _:
            return False
    return True


def _take_choice(work: Work, person: Person, dialogue: Dialogue, words: str) -> bool:
    """What could have been pressed; whoever types something else is asked again."""
    if dialogue.step == "given":
        given = typed_choices.is_given(words)
        if given is not None:
            choose_given(work, person, is_given=given)
        return given is not None
    kind = typed_choices.kind_called(words)
    if kind is not None:
        choose_kind(work, person, kind)
    return kind is not None


def _take_line(work: Work, person: Person, dialogue: Dialogue, words: str) -> None:
    is_money = dialogue.facts["kind"] == SupportKind.FUNDS
    line = read_line(words, is_money=is_money)
    if line.is_unclear or not line.what:
        say(work, person, "support-line-unclear" if is_money else "support-line-unclear-thing")
        return
    facts = {
        **dialogue.facts,
        "what": line.what[: support.TEXT_LIMIT],
        "amount": line.amount,
        "quantity": line.quantity,
        "unit": line.unit,
    }
    if _is_office(work, person):
        if line.partner is None:
            _move(work, person, RECORDING, "from", **facts)
            say(work, person, "support-from-whom")
            return
        giver = support.giver_called(work, line.partner[: support.TEXT_LIMIT])
    else:
        giver = Giver(organisations.name_of(work, person), person.id)
    _ask_whom(work, person, {**facts, "partner": giver.name, "partner_id": giver.person_id})


def _ask_whom(work: Work, person: Person, facts: dict[str, Any]) -> None:
    if facts["participant"] is not None:
        _move(work, person, RECORDING, "whom", **facts)
        choose_participant(work, person, facts["participant"])
        return
    _move(work, person, RECORDING, "whom", **facts)
    cohorts = [
        choice(work, person, "button-support-all", SupportAll(cohort.id), cohort=cohort.name)
        for cohort in finding.cohorts_of(work, person, GIVERS)
    ]
    say(work, person, "support-whom", buttons=column(cohorts))


def _take_name(work: Work, person: Person, dialogue: Dialogue, name: str) -> None:
    named = typed_choices.cohort_called(finding.cohorts_of(work, person, GIVERS), name)
    if named is not None and dialogue.flow == RECORDING:
        choose_cohort(work, person, named.id)
        return
    found = [one for one in finding.called(work, person, name, GIVERS) if _fits(dialogue, one[0].cohort_id)]
    if len(found) == 1:
        _for(work, person, dialogue, found[0][0].id)
    elif found:
        say(work, person, "name-which", buttons=column(finding.choices(found, SupportThem)))
    else:
        say(work, person, "promise-nobody", name=name)


def _for(work: Work, person: Person, dialogue: Dialogue, participant_id: int) -> None:
    """Now it is known who gets it: how much, or whether they have got it already."""
    cohort_id = _may_get(work, person, participant_id)
    facts = {**dialogue.facts, "participant": participant_id}
    if dialogue.flow == SHARING:
        whole = support.own(work, person, facts["support"])
        if whole.quantity is None and whole.amount is None:
            _ask_why(work, person, SHARING, {**facts, "part": None})
            return
        _move(work, person, SHARING, "much", **facts)
        all_of_it = choice(work, person, "button-support-all-left", ShareAll())
        left = in_words(work, whole, person)
        say(work, person, "support-how-much", buttons=column([all_of_it]), left=left)
        return
    facts["cohort"] = cohort_id
    if not _is_office(work, person):
        # Whoever chose this person themselves says why; the office is asked after it is known what came.
        _ask_why(work, person, RECORDING, {**facts, "given": False})
        return
    _move(work, person, RECORDING, "given", **facts)
    given = choice(work, person, "button-support-given", SupportGiven(1))
    pledged = choice(work, person, "button-support-pledged", SupportGiven(0))
    say(work, person, "support-is-it-given", buttons=column([given, pledged]))


def _take_criteria(work: Work, person: Person, dialogue: Dialogue, words: str) -> None:
    criteria = read_criteria(words)
    ladder = {
        rung.key.casefold() for rung in programmes.of_cohort(work, dialogue.facts["cohort"]).programme.ladder
    }
    unknown = [
        one.value
        for one in criteria.conditions
        if one.kind is ConditionKind.RUNG and one.value.casefold() not in ladder
    ]
    unclear = [*criteria.not_understood, *unknown]
    if unclear:
        say(work, person, "support-criteria-unclear", unclear=", ".join(unclear))
    else:
        _record(work, person, dialogue, list(criteria.conditions))


def _take_part(work: Work, person: Person, dialogue: Dialogue, words: str) -> None:
    is_sharing = dialogue.flow == SHARING
    whole = support.own(work, person, dialogue.facts["support" if is_sharing else "pledge"])
    if whole.quantity is not None:
        first = words.split(maxsplit=1)[0]
        part = int(first) if first.isdecimal() else None
    else:
        amount = read_amount(words)
        part = amount.value if amount.kind is Kind.EXACT else None
    if part is None or part <= 0:
        say(work, person, "support-part-unclear")
    elif is_sharing:
        _ask_why(work, person, SHARING, {**dialogue.facts, "part": part})
    else:
        counted = "amount" if whole.quantity is None else "quantity"
        _find_pledge(work, person, {**dialogue.facts, counted: part}, whole.id)


def _find_pledge(work: Work, person: Person, facts: dict[str, Any], pledge: int | None) -> None:
    """Asks which pledge it is of, or how much of it, as far as that is not clear; then why they get it."""
    participant = participants.get(work.session, facts["participant"])
    giver = Giver(facts["partner"], facts["partner_id"])
    pledges = fulfilling.of_giver(work, giver, _entry(facts), participant)
    found = fulfilling.found(_entry(facts), participant, pledges, pledge)
    if not isinstance(found, Unclear):
        _ask_why(work, person, RECORDING, {**facts, "pledge": pledge})
        return
    meant = [one for one in pledges if one.id in found.numbers]
    if pledge is not None and found.doubt in {Doubt.HOW_MUCH, Doubt.TOO_MUCH}:
        _move(work, person, RECORDING, "much", **{**facts, "pledge": pledge})
        all_of_it = choice(work, person, "button-support-all-left", ShareAll())
        left = in_words(work, meant[0], person)
        say(work, person, "support-how-much", buttons=column([all_of_it]), left=left)
        return
    _move(work, person, RECORDING, "pledge", **facts)
    choices = [
        choice(work, person, "button-support-of-pledge", OfPledge(one.id), what=in_words(work, one, person))
        for one in meant[:MOST_PLEDGES]
    ]
    choices.append(choice(work, person, "button-support-of-none", OfPledge(fulfilling.NEW)))
    say(work, person, "support-of-which", buttons=column(choices), partner=facts["partner"])


def _ask_why(work: Work, person: Person, flow: str, facts: dict[str, Any]) -> None:
    _move(work, person, flow, "why", **facts)
    whys = [choice(work, person, f"support-because-{why}", SupportBecause(why)) for why in WHYS]
    say(work, person, "support-why", buttons=column(whys))


def _decide(work: Work, person: Person, dialogue: Dialogue, why: str) -> None:
    decision = Decision(why, person.id)
    if dialogue.flow == RECORDING:
        _record(work, person, dialogue, [], decision)
        return
    facts = dict(dialogue.facts)
    participant = participants.get(work.session, facts["participant"])
    support.share_out(work, person, facts["support"], participant, facts["part"], decision)
    dialogues.end(work.session, dialogue.chat_id)
    say(work, person, "support-recorded", whom=people.get(work.session, participant.person_id).name)


def _record(
    work: Work,
    person: Person,
    dialogue: Dialogue,
    criteria: list[Condition],
    decision: Decision | None = None,
) -> None:
    facts = dict(dialogue.facts)
    place = participants.get(work.session, facts["participant"]) if facts["participant"] is not None else None
    giver = Giver(facts["partner"], facts["partner_id"])
    if place is not None and facts.get("given"):
        _record_delivery(work, person, giver, facts, place, decision or Decision(None, person.id))
        return
    recorded = support.record(
        work,
        person,
        giver,
        _entry(facts),
        facts["cohort"],
        participant=place,
        criteria=criteria,
        decision=decision,
    )
    dialogues.end(work.session, dialogue.chat_id)
    whom = finding.name_of(work, recorded.cohort_id, recorded.participant_id)
    say(work, person, "support-recorded", whom=whom)


def _record_delivery(
    work: Work, person: Person, giver: Giver, facts: dict[str, Any], place: Participant, decision: Decision
) -> None:
    pledge = facts.get("pledge")
    try:
        told = fulfilling.record(work, person, giver, _entry(facts), place, decision, pledge)
    except (fulfilling.NotClear, NotYours) as refused:
        if isinstance(refused, NotYours) and pledge in {None, fulfilling.NEW}:
            raise
        # The pledges changed meanwhile: what was typed stands, and of which it is, is asked anew.
        _find_pledge(work, person, facts, None)
        return
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {RECORDING})
    whom = finding.name_of(work, place.cohort_id, place.id)
    if told.pledge is None:
        say(work, person, "support-recorded", whom=whom)
    elif told.pledge.status is SupportStatus.PLEDGED:
        left = in_words(work, told.pledge, person)
        say(work, person, "support-recorded-of-pledge", whom=whom, partner=told.pledge.partner, left=left)
    else:
        say(work, person, "support-recorded-as-pledged", whom=whom, partner=told.pledge.partner)


def _entry(facts: Mapping[str, Any]) -> Entry:
    return Entry(SupportKind(facts["kind"]), facts["what"], facts["amount"], facts["quantity"], facts["unit"])


def _may_get(work: Work, person: Person, participant_id: int) -> int:
    """The cohort of a participant to whom this person may give something; never themselves."""
    participant = participants.get(work.session, participant_id)
    may = finding.serves_as(work, person, participant.cohort_id, GIVERS)
    if participant.person_id == person.id or not may:
        raise NotYours
    return participant.cohort_id


def _fits(dialogue: Dialogue, cohort_id: int) -> bool:
    return dialogue.flow == RECORDING or dialogue.facts["cohort"] == cohort_id


def _is_office(work: Work, person: Person) -> bool:
    return Role.COORDINATOR in people.roles_of(work.session, person.id)


def _at(work: Work, person: Person, flow: str | None, step: str) -> Dialogue:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    flows = {RECORDING, SHARING} if flow is None else {flow}
    if dialogue is None or dialogue.flow not in flows or dialogue.step != step:
        raise OutOfDate
    return dialogue


def _move(work: Work, person: Person, flow: str, step: str, **facts: Any) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, flow, step, work.now, **facts)
