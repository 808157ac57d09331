"""What does a trainer see of one participant at a glance?"""

from collections.abc import Sequence
from textwrap import shorten

from bot.buttons import EndFollowUp, FlagThem, PromiseThem, ReportFor, ShowCase, WriteTo
from bot.buttons.bank_files import OpenBook
from bot.buttons.ladder import ListRungs
from bot.buttons.meetings import NewMeeting
from bot.buttons.plans import ShowPlan
from bot.buttons.reach import GiveCard
from bot.buttons.reactions import AskHowUseful
from bot.buttons.support import NewSupport
from bot.errors import NotYours
from bot.rules.at_a_glance import State, state
from bot.services import (
    alerts,
    card_in_chat,
    commitment,
    finding,
    looks,
    plan_words,
    programmes,
    progress,
    reactions,
    word_of_mouth,
)
from bot.services.people import may_handle
from bot.services.reasons import short_reason
from bot.services.speech import Choice, Keyboard, ToMake, choice, column, say_text, show_picture
from bot.services.work import Work
from bot.words import Ready, day, lines, month, rupiah
from storage import cases, check_ins, looked_after, participants, people
from storage.people_vocabulary import Looked
from storage.tables import Case, Participant, Person
from storage.vocabulary import CheckInStatus, Role

# Beneath a picture there is room for a thousand signs.
ABOUT_LIMIT, QUOTE_LIMIT = 80, 120
IN_A_MONTH = 31
ANSWERED = (CheckInStatus.COMPLETED, CheckInStatus.PARTIAL)
SIGNS = {
    State.ACTIVE: "🌱",
    State.IN_NEED: "🔔",
    State.STALLED: "🪫",
    State.PAUSED: "🌙",
    State.UNREACHABLE: "📵",
    State.INVITED: "✉️",
    State.INDEPENDENT: "🎓",
    State.WITHDRAWN: "👋",
}


def show(work: Work, staff: Person, participant_id: int) -> None:
    """Their weeks as a picture, and beneath it what one should know before writing or going there."""
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    looks.note(work, staff, [participant.id], Looked.CARD)
    them = people.get(work.session, participant.person_id)
    case = cases.unresolved(work.session, participant.id)
    weeks = progress.weeks_of(work, participant, staff)
    text, buttons = _text(work, participant, them, case, staff), _buttons(work, participant, case, staff)
    if not weeks:
        say_text(work, staff, text, buttons=buttons)
        return
    facts = progress.picture_of(work, participant, them, staff, weeks)
    show_picture(work, staff, ToMake("weeks", facts, "kemajuan.png"), text, buttons=buttons)


def standings(work: Work, some: Sequence[Participant]) -> dict[int, State]:
    """How each of them stands."""
    ids = [one.id for one in some]
    gone, in_need = looked_after.gone(work.session, ids), looked_after.in_need(work.session, ids)
    return {one.id: state(one.status, is_gone=one.id in gone, has_case=one.id in in_need) for one in some}


def _text(work: Work, participant: Participant, them: Person, case: Case | None, staff: Person) -> Ready:
    return lines(
        [
            _head(work, participant, them, staff),
            *_who(work, participant, them, staff),
            *_rung(work, participant, staff),
            *plan_words.at_a_glance(work, participant, staff),
            *commitment.in_words(work, participant, staff),
            _last_contact(work, participant, staff),
            alerts.last_heard(work, participant, staff, QUOTE_LIMIT),
            *_last_report(work, participant, staff),
            *_this_month(work, participant, staff),
            *_case(work, case, staff),
            *_next(work, participant, staff),
        ]
    )


def _head(work: Work, participant: Participant, them: Person, staff: Person) -> Ready:
    [stands] = standings(work, [participant]).values()
    if stands is State.PAUSED and participant.paused_until is not None:
        until = day(participant.paused_until, staff.timezone, staff.language)
        return work.text(staff, "person-head-paused", sign=SIGNS[stands], name=them.name, until=until)
    told = work.label(staff, f"state-{stands}")
    return work.text(staff, "person-head", sign=SIGNS[stands], name=them.name, state=told)


def _who(work: Work, participant: Participant, them: Person, staff: Person) -> list[Ready]:
    about = ", ".join(filter(None, [participant.village, participant.business]))
    cohort = participants.cohort_of(work.session, participant).name
    told = [work.text(staff, "case-about", about=shorten(about, ABOUT_LIMIT))] if about else []
    if participant.trainer_id is None:
        told.append(work.text(staff, "person-alone", cohort=cohort))
    else:
        trainer = people.get(work.session, participant.trainer_id).name
        told.append(work.text(staff, "person-with", cohort=cohort, trainer=trainer))
    return [*told, work.text(staff, "person-phone", phone=them.phone)] if them.phone else told


def _rung(work: Work, participant: Participant, staff: Person) -> list[Ready]:
    ladder = programmes.of_participant(work, participant).ladder
    return [
        work.text(staff, "person-rung", rung=rung.name.in_language(staff.language))
        for rung in ladder
        if rung.key == participant.rung
    ]


def _last_contact(work: Work, participant: Participant, staff: Person) -> Ready:
    if participant.last_contact_at is None:
        return work.text(staff, "person-no-contact")
    at = day(participant.last_contact_at, staff.timezone, staff.language)
    return work.text(staff, "person-last-contact", day=at)


def _last_report(work: Work, participant: Participant, staff: Person) -> list[Ready]:
    """Whose hand the last answer came from."""
    answer = check_ins.last_answer(work.session, participant.id)
    if answer is None:
        return []
    at = day(answer.answered_at, staff.timezone, staff.language)
    if answer.entered_by is None:
        return [work.text(staff, "person-report-own", day=at)]
    hand = people.get(work.session, answer.entered_by).name
    return [work.text(staff, "person-report-by", day=at, name=hand)]


def _this_month(work: Work, participant: Participant, staff: Person) -> list[Ready]:
    """How many of this month's questions were answered, and the money that was told of."""
    cohort = participants.cohort_of(work.session, participant)
    today = work.today(cohort.timezone)
    asked = [
        one
        for one in check_ins.latest(work.session, participant.id, IN_A_MONTH)
        if (one.local_date.year, one.local_date.month) == (today.year, today.month)
        and one.status is not CheckInStatus.CANCELLED
    ]
    if not asked:
        return []
    answered = sum(one.status in ANSWERED for one in asked)
    name = month(today, staff.language)
    told = [work.text(staff, "person-month", month=name, answered=answered, asked=len(asked))]
    question = progress.sales_question(programmes.of_participant(work, participant))
    ids = [one.id for one in asked]
    amounts = check_ins.amounts_of(work.session, ids, question.key) if question is not None else {}
    if amounts:
        total = rupiah(sum(amounts.values()), staff.language)
        told.append(work.text(staff, "person-month-money", amount=total))
    return told


def _case(work: Work, case: Case | None, staff: Person) -> list[Ready]:
    if case is None:
        return []
    reason = short_reason(work, case, staff)
    return [work.text(staff, "person-case", reason=reason, state=alerts.state_of(work, case, staff))]


def _next(work: Work, participant: Participant, staff: Person) -> list[Ready]:
    due = participant.next_check_in_at
    if due is None or participant.status not in participants.FOLLOWED:
        return []
    return [work.text(staff, "person-next", day=day(due, staff.timezone, staff.language))]


def _buttons(work: Work, participant: Participant, case: Case | None, staff: Person) -> Keyboard:
    choices: list[Choice] = []
    if case is not None:
        choices.append(choice(work, staff, "button-write", WriteTo(case.id)))
        choices.append(choice(work, staff, "button-show-case", ShowCase(case.id)))
    if participant.status in participants.NOT_ENDED:
        choices.append(choice(work, staff, "button-report-for", ReportFor(participant.id)))
        if card_in_chat.is_of_use(participant, people.get(work.session, participant.person_id)):
            choices.append(choice(work, staff, "button-card", GiveCard(participant.id)))
        if reactions.is_wanted(work, participant):
            choices.append(choice(work, staff, "button-reaction-of-them", AskHowUseful(participant.id)))
        choices.append(choice(work, staff, "button-plan-show", ShowPlan(participant.id)))
        choices.append(choice(work, staff, "button-meet-them", NewMeeting(participant.id)))
    if case is None and participant.status in participants.FOLLOWED:
        choices.append(choice(work, staff, "button-flag", FlagThem(participant.id)))
    if participant.status in participants.NOT_ENDED:
        choices.append(choice(work, staff, "button-promise-them", PromiseThem(participant.id)))
        if finding.serves_as(work, staff, participant.cohort_id, (Role.COORDINATOR,)):
            choices.append(choice(work, staff, "button-support-them", NewSupport(participant.id)))
    if participant.status in participants.NOT_ENDED:
        choices.append(choice(work, staff, "button-saw-rung", ListRungs(participant.id)))
        if word_of_mouth.is_spoken_for(work, participant):
            choices.append(choice(work, staff, "button-bank-book-of-them", OpenBook(participant.id)))
        choices.append(choice(work, staff, "button-end-follow-up", EndFollowUp(participant.id)))
    return column(choices)
