"""Who learns of a case, in which words, and how does what they see stay true?"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.buttons import (
    ClaimCase,
    GiveBack,
    HandOver,
    Misread,
    PauseThem,
    ReportFor,
    ResolveCase,
    ShowCase,
    SnoozeCase,
    Touched,
    WriteTo,
)
from bot.services import looks, programmes, sharing
from bot.services.answer_words import answer_in_words, short
from bot.services.buddy_calls import call_off_if_over
from bot.services.mornings import waking_moment
from bot.services.people import may_handle, responsible
from bot.services.reasons import is_of_distress, why, wording_of
from bot.services.speech import Choice, Keyboard, Post, choice, column, rewrite, say, say_text
from bot.services.verdicts import ruling_row
from bot.services.work import Work
from bot.words import Ready, day, shortened, whole_day
from storage import cases, check_ins, messages, participants, people
from storage.given import Given
from storage.people_vocabulary import Looked
from storage.tables import Case, Message, Participant, Person
from storage.vocabulary import AnswerKind, CaseReason, CaseStatus, CaseStep, Lane, Role, SnoozeReason

QUOTE_LIMIT = 300
# An alert that comes a week late, after an outage, is still better than none.
LATEST = timedelta(days=14)
SENT = frozenset({AnswerKind.VOICE, AnswerKind.PHOTO, AnswerKind.LOCATION})
URGENT = frozenset({CaseReason.SAID_STUCK, CaseReason.ASKED_FOR_HELP})


def alert_one(
    work: Work,
    case: Case,
    participant: Participant,
    person: Person,
    *,
    handed_over_by: str = "",
    woken: bool = False,
) -> None:
    """Shows the case to one person, with all that can be done about it.

    At night, what a participant asked for comes without a sound; what only the clock noticed waits
    for the morning. Distress never waits.
    """
    if not sharing.may_be_shown(work, person):
        knock(work, case, person)
        return
    text = card_text(work, case, participant, person)
    if handed_over_by:
        text = Ready(f"{work.text(person, 'case-handed-to-you', name=handed_over_by)}\n\n{text}")
    if woken:
        text = Ready(f"{work.text(person, 'case-woken')}\n\n{text}")
    morning = waking_moment(work, person)
    goes_now = is_of_distress(case) or (case.reason in URGENT and not woken) or bool(handed_over_by)
    outbox_id = say_text(
        work,
        person,
        text,
        buttons=card_buttons(work, case, person),
        post=Post(
            lane=Lane.ALERT,
            about=f"{cases.ABOUT}{case.id}:{person.id}",
            quietly=morning > work.now,
            not_before=work.now if goes_now else morning,
            send_by=work.now + LATEST,
        ),
    )
    if outbox_id is not None:
        cases.keep_card(work.session, case.id, person.id, outbox_id, work.now)


def knock(work: Work, case: Case, person: Person) -> None:
    """Somebody else may be looking at a shared phone: there is a case, and no more is said of it."""
    morning = waking_moment(work, person)
    say(
        work,
        person,
        "case-waits",
        buttons=column([choice(work, person, "button-show-case", ShowCase(case.id))]),
        post=Post(
            lane=Lane.ALERT,
            about=f"{cases.ABOUT}{case.id}:{person.id}",
            quietly=morning > work.now,
            not_before=work.now if is_of_distress(case) else morning,
            send_by=work.now + LATEST,
        ),
    )


def arrived(work: Work, case_id: int, person_id: int) -> None:
    """Only an alert that was delivered counts as given."""
    case = cases.get(work.session, case_id)
    if case is not None:
        wording = wording_of(case)
        cases.record(work.session, case, CaseStep.ALERTED, None, work.now, to=person_id, wording=wording)


def show(work: Work, case: Case, participant: Participant, person: Person) -> None:
    """The case as it stands now, because somebody asked to see it."""
    looks.note(work, person, [participant.id], Looked.CASE)
    outbox_id = say_text(
        work, person, card_text(work, case, participant, person), buttons=card_buttons(work, case, person)
    )
    if outbox_id is not None:
        cases.keep_card(work.session, case.id, person.id, outbox_id, work.now)


def refresh_cards(work: Work, case: Case, participant: Participant) -> None:
    """Brings every message in which somebody sees this case up to date."""
    call_off_if_over(work, case)
    for card in cases.cards(work.session, case.id):
        person = people.get(work.session, card.person_id)
        if sharing.may_be_shown(work, person):
            rewrite(
                work,
                person,
                card_text(work, case, participant, person),
                edits=card.outbox_id,
                buttons=card_buttons(work, case, person),
            )


def tell_more(work: Work, case: Case, participant: Participant, key: str, **facts: str | int) -> None:
    """A further sentence about an open case: to its holder, else to whoever is responsible."""
    for person in concerned(work, case, participant):
        if not sharing.may_be_shown(work, person):
            knock(work, case, person)
            continue
        say(
            work,
            person,
            key,
            buttons=column([choice(work, person, "button-show-case", ShowCase(case.id))]),
            post=at_their_hour(work, person),
            participant=_name(work, participant),
            **facts,
        )


def tell_they_are_back(work: Work, case: Case, participant: Participant) -> None:
    """Good news keeps until the morning, like the alert that it follows."""
    for person in _told(work, case, participant):
        post = _good_news(work, case, person)
        say(work, person, "case-closed-itself", post=post, participant=_name(work, participant))


def tell_they_can_be_reached(work: Work, case: Case, participant: Participant) -> None:
    for person in _told(work, case, participant):
        post = _good_news(work, case, person)
        say(work, person, "case-closed-as-reachable", post=post, participant=_name(work, participant))


def tell_it_came(work: Work, case: Case, participant: Participant) -> None:
    for person in _told(work, case, participant):
        post = _good_news(work, case, person)
        say(work, person, "case-closed-as-kept", post=post, participant=_name(work, participant))


def tell_they_rest(work: Work, case: Case, participant: Participant, until: date) -> None:
    for person in _told(work, case, participant):
        say(
            work,
            person,
            "case-closed-for-a-pause",
            post=_good_news(work, case, person),
            participant=_name(work, participant),
            until=whole_day(until, person.language),
        )


def _good_news(work: Work, case: Case, person: Person) -> Post:
    """Its key names the case, so that nothing of whoever is erased in the night is told in the morning."""
    once = f"case:{case.id}:ended:{work.now.isoformat()}:{person.id}"
    return Post(lane=Lane.ALERT, once=once, not_before=waking_moment(work, person))


def concerned(work: Work, case: Case, participant: Participant) -> Sequence[Person]:
    """Whom news of a case is for: its holder while they can be reached, else whoever of the staff was asked
    last, else whoever is responsible.
    """
    if case.assigned_to is not None:
        holder = people.get(work.session, case.assigned_to)
        if people.is_reachable(work.session, holder):
            return [holder]
    elif case.asked_id is not None:
        asked = people.get(work.session, case.asked_id)
        if people.is_reachable(work.session, asked) and may_handle(work, asked, participant):
            return [asked]
    return responsible(work, participant)


def _told(work: Work, case: Case, participant: Participant) -> Sequence[Person]:
    """Who waits to hear how it ended: of a case that nobody took, more than one was told."""
    waiting = concerned(work, case, participant)
    if case.assigned_to is None:
        waiting = [*waiting, *responsible(work, participant)]
    return list({one.id: one for one in waiting}.values())


def at_their_hour(work: Work, person: Person) -> Post:
    return Post(lane=Lane.ALERT, quietly=waking_moment(work, person) > work.now)


def staff_around(work: Work, participant: Participant) -> list[Person]:
    """Every reachable trainer and coordinator of the participant's cohort, each once."""
    around: dict[int, Person] = {}
    for role in (Role.TRAINER, Role.COORDINATOR):
        for person in people.reachable_staff_of(work.session, role, participant.cohort_id):
            around.setdefault(person.id, person)
    return list(around.values())


def card_text(work: Work, case: Case, participant: Participant, viewer: Person) -> Ready:
    lines = [
        work.text(
            viewer,
            "case-head",
            participant=_name(work, participant),
            cohort=participants.cohort_of(work.session, participant).name,
        )
    ]
    about = ", ".join(filter(None, [participant.village, participant.business]))
    if about:
        lines.append(work.text(viewer, "case-about", about=about))
    lines += [
        work.text(viewer, "case-why", reason=why(work, case, viewer)),
        last_heard(work, participant, viewer),
        *_before(work, case, viewer),
        state_of(work, case, viewer),
    ]
    return Ready("\n".join(lines))


def card_buttons(work: Work, case: Case, viewer: Person) -> Keyboard:
    """What this viewer can do about the case now, and whether it was right to tell them."""
    acts = () if case.status == CaseStatus.RESOLVED else _acts(work, case, viewer)
    return (*acts, *ruling_row(work, case, viewer)) if acts else ()


def _acts(work: Work, case: Case, viewer: Person) -> Keyboard:
    if case.assigned_to is None:
        return column(
            [
                choice(work, viewer, "button-claim", ClaimCase(case.id)),
                *_write_snooze_hand_over(work, case, viewer),
                *_how_its_message_was_read(work, case, viewer),
            ]
        )
    if case.assigned_to == viewer.id:
        write, snooze, hand_over = _write_snooze_hand_over(work, case, viewer)
        return column(
            [
                write,
                choice(work, viewer, "button-resolve", ResolveCase(case.id, "")),
                choice(work, viewer, "button-touched", Touched(case.id)),
                choice(work, viewer, "button-report-for", ReportFor(case.participant_id)),
                choice(work, viewer, "button-pause-them", PauseThem(case.participant_id)),
                snooze,
                hand_over,
                choice(work, viewer, "button-give-back", GiveBack(case.id)),
                *_how_its_message_was_read(work, case, viewer),
            ]
        )
    return ()


def how_it_was_read(work: Work, message: Message, viewer: Person) -> list[Choice]:
    """What the machine made of these words, as a button to put it right; none where it read nothing."""
    if message.label is None:
        return []
    meaning = work.label(viewer, f"meaning-{message.label}")
    return [choice(work, viewer, "button-read-as", Misread(message.id), meaning=meaning)]


def _how_its_message_was_read(work: Work, case: Case, viewer: Person) -> list[Choice]:
    message = work.session.get(Message, case.facts["message"]) if "message" in case.facts else None
    return how_it_was_read(work, message, viewer) if message is not None else []


def name_of(work: Work, case: Case) -> str:
    """The name of the participant whom the case is about."""
    return _name(work, participants.get(work.session, case.participant_id))


def _write_snooze_hand_over(work: Work, case: Case, viewer: Person) -> tuple[Choice, Choice, Choice]:
    return (
        choice(work, viewer, "button-write", WriteTo(case.id)),
        choice(work, viewer, "button-snooze", SnoozeCase(case.id, 0)),
        choice(work, viewer, "button-hand-over", HandOver(case.id, 0)),
    )


def _before(work: Work, case: Case, viewer: Person) -> list[Ready]:
    """How it ended the last time, where this is its return."""
    former = cases.get(work.session, case.follows) if case.follows is not None else None
    if former is None or former.resolved_at is None:
        return []
    return [
        work.text(
            viewer,
            "case-came-back",
            day=day(former.resolved_at, viewer.timezone, viewer.language),
            outcome=work.label(viewer, f"outcome-{former.outcome}"),
        )
    ]


def state_of(work: Work, case: Case, viewer: Person) -> Ready:
    """In whose hands it is, or how it ended."""
    if case.status == CaseStatus.RESOLVED:
        outcome = work.label(viewer, f"outcome-{case.outcome}")
        return work.text(viewer, "case-is-resolved", outcome=outcome)
    if case.assigned_to is None:
        return work.text(viewer, "case-is-open")
    if case.status == CaseStatus.SNOOZED and case.snoozed_until is not None:
        until = day(case.snoozed_until, viewer.timezone, viewer.language)
        if case.snoozed_because is None:
            return work.text(viewer, "case-is-snoozed", until=until)
        why = _why_aside(work, case.snoozed_because, viewer)
        return work.text(viewer, "case-is-snoozed-because", until=until, why=why)
    if case.assigned_to == viewer.id:
        return work.text(viewer, "case-is-yours")
    return work.text(viewer, "case-already-with", name=people.get(work.session, case.assigned_to).name)


def _why_aside(work: Work, because: str, viewer: Person) -> str:
    """The reason as its holder chose or typed it."""
    chosen = next((reason for reason in SnoozeReason if reason == because), None)
    return because if chosen is None else work.label(viewer, f"snooze-{chosen}")


def last_heard(work: Work, participant: Participant, viewer: Person, limit: int = QUOTE_LIMIT) -> Ready:
    """What they said or answered last, and when."""
    message = messages.last_heard(work.session, participant.id)
    answer = check_ins.last_answer(work.session, participant.id)
    if message is not None and (answer is None or message.created_at >= answer.answered_at):
        at, said = message.created_at, _quote(work, message, viewer, limit)
    elif answer is not None:
        at, said = answer.answered_at, _answer_in_words(work, answer, viewer)
    else:
        return work.text(viewer, "case-never-heard")
    return work.text(viewer, "case-last-heard", day=day(at, viewer.timezone, viewer.language), said=said)


def _quote(work: Work, message: Message, viewer: Person, limit: int) -> str:
    if message.text is None:
        return work.label(viewer, f"kind-{message.kind}")
    short = shortened(message.text, limit)
    return f"“{short}”"


def _answer_in_words(work: Work, answer: Given, viewer: Person) -> str:
    question = programmes.question_of(work, check_ins.one(work.session, answer.check_in_id), answer.question)
    if question is None:
        return answer.raw
    if answer.kind in SENT:
        said = work.label(viewer, f"kind-{answer.kind}")
    elif answer.kind is AnswerKind.SKIPPED:
        said = answer.raw
    else:
        said = answer_in_words(work, question, answer, viewer)
    line = f"{short(question, viewer)}: {said}"
    if answer.entered_by is None:
        return line
    hand = people.get(work.session, answer.entered_by)
    return f"{line} ({work.label(viewer, 'entered-by', name=hand.name)})"


def _name(work: Work, participant: Participant) -> str:
    return people.get(work.session, participant.person_id).name
