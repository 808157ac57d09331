"""How does a participant call for a human, and how do they leave?"""

from datetime import timedelta
from typing import Any

from bot.buttons import HelpTopic, Leave, PauseFor, Stay
from bot.services import alerts, capital, cases, leaving, solving_itself
from bot.services.contact import heard_from
from bot.services.passing import TELLING
from bot.services.speech import Choice, choice, column, rows, say
from bot.services.work import Work
from storage import cases as stored_cases
from storage import dialogues
from storage.tables import Participant, Person
from storage.vocabulary import CaseOutcome, CaseReason, CaseStep, ExitGrade

LISTENS_FOR = timedelta(hours=1)
A_MONTH = 30
TOPICS = (capital.CAPITAL, "pemasaran", "produksi", "alat", "izin", "keluarga", "lainnya")


def ask_for_help(work: Work, participant: Participant, person: Person, **facts: Any) -> None:
    """Opens a case at once; the topic may follow, or not."""
    heard_from(work, participant)
    solving_itself.close_if_silent(work, participant)
    case = cases.open_case(work, participant, CaseReason.ASKED_FOR_HELP, **facts)
    keyboard = rows(
        [Choice(work.label(person, f"topic-{topic}"), HelpTopic(case.id, topic)) for topic in TOPICS], 2
    )
    key = "help-on-its-way" if alerts.concerned(work, case, participant) else "help-noted"
    say(work, person, key, buttons=keyboard, name=person.name)
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, TELLING, "what", work.now, case=case.id)


def is_telling(work: Work, person: Person) -> bool:
    """Was this the message that tells what help is needed? It is asked for once, and not for ever."""
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow != TELLING:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    return work.now - dialogue.changed_at <= LISTENS_FOR


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
    if button.topic == capital.CAPITAL:
        capital.warn(work, person)
    say(work, person, "topic-noted", topic=work.label(person, f"topic-{button.topic}"))


def ask_whether_to_leave(work: Work, person: Person) -> None:
    say(
        work,
        person,
        "leave-sure",
        buttons=column(
            [
                choice(work, person, "button-leave", Leave()),
                choice(work, person, "button-rest-instead", PauseFor(A_MONTH)),
                choice(work, person, "button-stay", Stay()),
            ]
        ),
    )


def leave(work: Work, participant: Participant, person: Person) -> None:
    """The participant's own wish; an open case ends with them, and its holder is told."""
    leaving.end_place(work, participant, ExitGrade.OWN_WISH)
    for told in leaving.close_case(work, participant, CaseOutcome.LEFT):
        say(work, told, "participant-left", post=alerts.at_their_hour(work, told), participant=person.name)
    say(work, person, "left", name=person.name)
