"""How does a participant call for a human, and how do they leave?"""

from bot.buttons import HelpTopic, Leave, Stay
from bot.services import alerts, cases
from bot.services.contact import heard_from
from bot.services.speech import Choice, choice, column, rows, say
from bot.services.work import Work
from storage import cases as stored_cases
from storage import participants
from storage.tables import Participant, Person
from storage.vocabulary import CaseOutcome, CaseReason, CaseStep, ParticipantStatus

TOPICS = ("modal", "pemasaran", "produksi", "alat", "izin", "keluarga", "lainnya")


def ask_for_help(work: Work, participant: Participant, person: Person) -> None:
    """Opens a case at once; the topic may follow, or not."""
    heard_from(work, participant)
    cases.close_if_silent(work, participant)
    case = cases.open_case(work, participant, CaseReason.ASKED_FOR_HELP)
    keyboard = rows(
        [Choice(work.label(person, f"topic-{topic}"), HelpTopic(case.id, topic)) for topic in TOPICS], 2
    )
    key = "help-on-its-way" if alerts.concerned(work, case, participant) else "help-noted"
    say(work, person, key, buttons=keyboard, name=person.name)


def name_topic(work: Work, participant: Participant, person: Person, button: HelpTopic) -> None:
    case = stored_cases.get(work.session, button.case)
    if case is None or case.participant_id != participant.id or button.topic not in TOPICS:
        raise cases.CaseOver
    cases.open_case_of(work, case.id)
    case.facts = {**case.facts, "topic": button.topic}
    work.session.add(case)
    work.session.flush()
    stored_cases.record(work.session, case, CaseStep.REASON_ADDED, person.id, work.now, topic=button.topic)
    alerts.refresh_cards(work, case, participant)
    say(work, person, "topic-noted", topic=work.label(person, f"topic-{button.topic}"))


def ask_whether_to_leave(work: Work, person: Person) -> None:
    say(
        work,
        person,
        "leave-sure",
        buttons=column(
            [choice(work, person, "button-leave", Leave()), choice(work, person, "button-stay", Stay())]
        ),
    )


def leave(work: Work, participant: Participant, person: Person) -> None:
    """The participant's own wish; an open case ends with them, and its holder is told."""
    if participant.status not in participants.FOLLOWED:
        say(work, person, "left-already")
        return
    participant.status = ParticipantStatus.WITHDRAWN
    participant.left_because = "own_wish"
    participant.next_check_in_at = None
    work.session.add(participant)
    work.session.flush()
    case = stored_cases.unresolved(work.session, participant.id)
    if case is not None and stored_cases.close(work.session, case.id, CaseOutcome.LEFT, work.now):
        stored_cases.record(work.session, case, CaseStep.CLOSED_ITSELF, person.id, work.now)
        alerts.refresh_cards(work, case, participant)
    alerts.tell_responsible(work, participant, "participant-left")
    say(work, person, "left", name=person.name)
