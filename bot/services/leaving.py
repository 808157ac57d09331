"""How does somebody's place in a cohort end?"""

from bot.services import alerts, referral_endings
from bot.services.check_ins import call_off
from bot.services.menus import show_menu
from bot.services.people import responsible
from bot.services.work import Work
from storage import buddies, cases, participants, peer_questions, people
from storage.tables import Participant, Person
from storage.vocabulary import CaseOutcome, CaseStep, ExitGrade, ParticipantStatus, SkipReason


def end_place(
    work: Work,
    participant: Participant,
    grade: ExitGrade,
    *,
    by: Person | None = None,
    words: str | None = None,
    status: ParticipantStatus = ParticipantStatus.WITHDRAWN,
) -> None:
    """Nothing more is asked of them in this cohort, and their menu says so.

    Whoever stands on their own may go on as somebody's buddy.
    """
    person = people.get(work.session, participant.person_id)
    participant.status = status
    participant.left_because, participant.left_words = grade, words
    participant.left_at, participant.left_by = work.now, by.id if by is not None else None
    participant.next_check_in_at = participant.paused_until = None
    work.session.add(participant)
    work.session.flush()
    stands_alone = status is ParticipantStatus.INDEPENDENT
    if not stands_alone:
        buddies.untie(work.session, participant.id)
        by_id = by.id if by is not None else person.id
        referral_endings.end_with_place(work, participant, by_id, name=person.name)
    buddies.forget_offer(work.session, participant.id)
    peer_questions.forget_choice(work.session, participant.id)
    call_off(work, participant, person, SkipReason.INDEPENDENT if stands_alone else SkipReason.LEFT)
    show_menu(work, person)


def close_case(work: Work, participant: Participant, outcome: CaseOutcome) -> list[Person]:
    """An open case ends with the place; whoever is to be told of it, each once."""
    concerned = {one.id: one for one in responsible(work, participant)}
    case = cases.unresolved(work.session, participant.id)
    if case is not None:
        concerned |= {one.id: one for one in alerts.concerned(work, case, participant)}
        if cases.close(work.session, case.id, outcome, work.now):
            cases.record(work.session, case, CaseStep.CLOSED_ITSELF, participant.person_id, work.now)
            alerts.refresh_cards(work, case, participant)
    return list(concerned.values())


def leave_other_cohorts(work: Work, participant: Participant) -> None:
    """One place at a time is followed up: asked in two cohorts, somebody could answer in one only."""
    for other in participants.places_of(work.session, participant.person_id):
        if other.id != participant.id:
            end_place(work, other, ExitGrade.MOVED)
            close_case(work, other, CaseOutcome.MOVED)
