"""Why has this participant not got what there is, and who looks at it again?"""

from zoneinfo import ZoneInfo

from bot.buttons import ShowCase
from bot.buttons.support import AppealSupport
from bot.errors import NotYours
from bot.rules.criteria import Facts, unmet
from bot.rules.support_share import Measure
from bot.services import alerts, cases, mornings, programmes, support
from bot.services.people import responsible
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Post, choice, column, say, say_text
from bot.services.support_words import in_words
from bot.services.work import Work
from bot.words import Ready, lines
from storage import cases as stored_cases
from storage import documents, people
from storage import support as stored
from storage.ledger_vocabulary import APPEAL
from storage.tables import Case, Participant, Person, Support
from storage.vocabulary import CaseReason, CaseStep, Lane, Role

SHOWN = 6
WHATEVER = 0  # instead of the number of a pledge, where none is open and others got something all the same


def answer(work: Work, speaker: Speaker) -> None:
    """For each pledge to the cohort: what is missing still, from the criteria; of nobody else a word."""
    person, participant = speaker.person, speaker.participant
    pledges = stored.for_all_of(work.session, participant.cohort_id, SHOWN + 1)
    if not pledges:
        whatever = work.label(person, "why-not-whatever")
        appeal = choice(work, person, "button-appeal", AppealSupport(WHATEVER), what=whatever)
        say(work, person, "why-not-nothing", buttons=column([appeal]))
        return
    facts = facts_of(work, participant, person)
    told: list[Ready] = [work.text(person, "why-not")]
    appeals: list[Choice] = []
    for pledge in pledges[:SHOWN]:
        told.append(_answer(work, speaker, pledge, facts))
        if stored.part_for(work.session, pledge.id, participant.id) is None:
            appeals.append(
                choice(work, person, "button-appeal", AppealSupport(pledge.id), what=pledge.what[:30])
            )
    if len(pledges) > SHOWN:
        told.append(work.text(person, "why-not-more"))
    say_text(work, person, lines(told, "\n\n"), buttons=column(appeals))


def appeal(work: Work, speaker: Speaker, support_id: int) -> None:
    """A human looks at it again; the case tells them what for."""
    if support_id == WHATEVER:
        what = work.label(speaker.person, "why-not-whatever")
        _bring_a_human(work, speaker, what)
        say(work, speaker.person, "appeal-heard", what=what)
        return
    pledge = stored.get(work.session, support_id)
    if pledge is None or pledge.participant_id is not None:
        raise NotYours
    if pledge.cohort_id != speaker.participant.cohort_id:
        raise NotYours
    _bring_a_human(work, speaker, pledge.what)
    say(work, speaker.person, "appeal-heard", what=pledge.what)


def _bring_a_human(work: Work, speaker: Speaker, what: str) -> None:
    """Whoever has a case of theirs already hears of this one too, and so does the office; each once."""
    participant = speaker.participant
    facts = {"reason": CaseReason.MANUAL, "kind": APPEAL, "what": what}
    case = stored_cases.unresolved(work.session, participant.id)
    if case is None:
        case = cases.open_case(work, participant, CaseReason.MANUAL, kind=APPEAL, what=what)
    elif any(facts.items() <= event.facts.items() for event in stored_cases.events(work.session, case.id)):
        return
    else:
        stored_cases.record(work.session, case, CaseStep.REASON_ADDED, speaker.person.id, work.now, **facts)
        alerts.refresh_cards(work, case, participant)
        alerts.tell_more(work, case, participant, "more-appeal", what=what)
    _tell_office(work, case, participant, what)


def _tell_office(work: Work, case: Case, participant: Participant, what: str) -> None:
    """Those of it who do not hear of the case as the ones that see to it."""
    told = {one.id for one in (*alerts.concerned(work, case, participant), *responsible(work, participant))}
    name = people.get(work.session, participant.person_id).name
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id):
        if person.id in {*told, participant.person_id}:
            continue
        say(
            work,
            person,
            "appeal-office",
            buttons=column([choice(work, person, "button-show-case", ShowCase(case.id))]),
            post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, person)),
            participant=name,
            what=what,
        )


def facts_of(work: Work, participant: Participant, person: Person) -> Facts:
    ladder = programmes.of_participant(work, participant).ladder
    return Facts(
        rung=participant.rung,
        rungs=[rung.key for rung in ladder],
        village=participant.village,
        business=participant.business,
        months=_months(work, participant, person),
        documents=documents.shown_by(work.session, participant.id),
    )


def _answer(work: Work, speaker: Speaker, pledge: Support, facts: Facts) -> Ready:
    person = speaker.person
    what, partner = in_words(work, pledge, person), pledge.partner
    theirs = stored.part_for(work.session, pledge.id, speaker.participant.id)
    if theirs is not None:
        state = work.label(person, f"support-is-{theirs.status}")
        return work.text(person, "why-not-theirs", what=pledge.what, partner=partner, state=state)
    missing = unmet(support.conditions_of(pledge), facts)
    if missing:
        words = support.criteria_in_words(work, person, missing)
        return work.text(person, "why-not-missing", what=pledge.what, partner=partner, missing=words)
    if Measure(pledge.amount, pledge.quantity).is_used_up:
        return work.text(person, "why-not-used-up", what=pledge.what, partner=partner)
    return work.text(person, "why-not-all-met", what=what, partner=partner)


def _months(work: Work, participant: Participant, person: Person) -> int:
    """Full months since they came in."""
    if participant.enrolled_at is None:
        return 0
    zone = ZoneInfo(person.timezone)
    since, now = participant.enrolled_at.astimezone(zone), work.now.astimezone(zone)
    months = (now.year - since.year) * 12 + now.month - since.month
    return months if now.day >= since.day else months - 1
