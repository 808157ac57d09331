"""Is everybody in good hands, and how is it mended where somebody is not?"""

from datetime import timedelta

from bot.rules.standing import Gap, Standing, gaps
from bot.services import planning, resting
from bot.services.people import give_a_trainer
from bot.services.work import Work
from storage import cases, participants, people
from storage.tables import Participant
from storage.vocabulary import ParticipantStatus, Role

# Whoever was entered by the office is given a week to come by themselves, and is not forgotten after that.
COMES_WITHIN = timedelta(days=7)


def standing_of(work: Work, participant: Participant) -> Standing:
    case = cases.unresolved(work.session, participant.id)
    return Standing(
        status=participant.status,
        has_owner=has_owner(work, participant),
        has_case=case is not None,
        asked_at=participant.next_check_in_at,
        paused_until=participant.paused_until,
        case_due_at=(case.snoozed_until or case.next_step_at) if case is not None else None,
        grade=participant.left_because,
    )


def gaps_of(work: Work, participant: Participant) -> frozenset[Gap]:
    """What is missing around somebody, so that they could be forgotten."""
    return gaps(standing_of(work, participant))


def mend(work: Work, participant_id: int) -> bool:
    """Gives a trainer, a date or their place back to whoever lost it; False where nothing was to be done."""
    participant = participants.get(work.session, participant_id)
    person = people.get(work.session, participant.person_id)
    trainer = participant.trainer_id
    if trainer is not None and not people.serves(work.session, trainer, Role.TRAINER, participant.cohort_id):
        participant.trainer_id = None
        give_a_trainer(work, participant)
    if participant.status is ParticipantStatus.PAUSED and participant.paused_until is None:
        resting.come_back(
            work,
            participant,
            person,
            resting.in_the_morning(work, participant, person, f"over:{work.now:%Y%m%d}"),
        )
    if (
        participant.status is ParticipantStatus.STALLED
        and cases.unresolved(work.session, participant.id) is None
    ):
        participant.status = ParticipantStatus.ACTIVE
    if participant.next_check_in_at is None:
        _plan(work, participant)
    work.session.add(participant)
    work.session.flush()
    return True


def _plan(work: Work, participant: Participant) -> None:
    person = people.get(work.session, participant.person_id)
    if participant.status is ParticipantStatus.INVITED:
        participant.next_check_in_at = participant.created_at + COMES_WITHIN
    elif participant.first_check_in_on is None:
        planning.begin(work, participant, person)
    else:
        participant.next_check_in_at = planning.next_asked(work, participant, person)


def has_owner(work: Work, participant: Participant) -> bool:
    """A trainer who still serves the cohort, else anybody in its office; nobody answers for themselves."""
    trainers = people.staff_of(work.session, Role.TRAINER, participant.cohort_id)
    office = people.staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
    answering = {one.id for one in trainers if one.id == participant.trainer_id} | {one.id for one in office}
    return bool(answering - {participant.person_id})
