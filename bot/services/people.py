"""Who walks beside whom, and who is told where nobody does?"""

from collections.abc import Sequence

from bot.services.work import Work
from storage import participants, people, workloads
from storage.tables import Participant, Person
from storage.vocabulary import Role


def visitor(work: Work, chat_id: int, language: str | None = None) -> Person:
    """Somebody of whom nothing is stored, so that they can be spoken to like anybody else."""
    return Person(
        chat_id=chat_id,
        name="",
        language=language or work.house.language,
        timezone=work.house.timezone,
        created_at=work.now,
    )


def give_a_trainer(work: Work, participant: Participant) -> None:
    """The trainer of the cohort who walks beside the fewest; none where the cohort has none."""
    give_trainers(work, participant.cohort_id, [participant])


def give_trainers(work: Work, cohort_id: int, some: Sequence[Participant]) -> None:
    """The same to each of a cohort who has none, so that all trainers get as many."""
    alone = [one for one in some if one.trainer_id is None]
    trainers = [one.id for one in people.staff_of(work.session, Role.TRAINER, cohort_id)] if alone else []
    load = participants.load_by_trainer(work.session, trainers)
    for participant in alone:
        others = [trainer for trainer in trainers if trainer != participant.person_id]
        if others:
            participant.trainer_id = min(others, key=lambda trainer: (load[trainer], trainer))
            load[participant.trainer_id] += 1


def adopt_the_unaccompanied(work: Work, trainer: Person, cohort_id: int | None) -> int:
    """A new trainer takes whoever in their cohorts has nobody yet; the number taken."""
    alone = participants.without_trainer(work.session, None if cohort_id is None else [cohort_id])
    for participant in alone:
        give_a_trainer(work, participant)
    return sum(participant.trainer_id == trainer.id for participant in alone)


def responsible(work: Work, participant: Participant) -> Sequence[Person]:
    """Who is told when this participant needs a human: their trainer or whoever stands in, else the
    coordinators.

    Nobody is ever told about themselves.
    """
    trainer_id = participant.trainer_id
    there = workloads.there_for(work.session, trainer_id, work.now) if trainer_id is not None else None
    if there is not None and there != participant.person_id:
        trainer = people.get(work.session, there)
        if people.is_reachable(work.session, trainer) and may_handle(work, trainer, participant):
            return [trainer]
    coordinators = people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
    return [person for person in coordinators if person.id != participant.person_id]


def reach(work: Work, person: Person, *roles: Role) -> list[int] | None:
    """The cohorts in which they hold one of these roles, by default any of the staff's; None for all."""
    served: set[int | None] = set()
    for role in roles or (Role.TRAINER, Role.COORDINATOR):
        served |= people.cohorts_served(work.session, person.id, role)
    return None if None in served else [cohort for cohort in served if cohort is not None]


def may_handle(work: Work, person: Person, participant: Participant) -> bool:
    """May this person act on the participant's cases, by the roles stored for them?"""
    if person.id == participant.person_id:
        return False
    return any(
        people.serves(work.session, person.id, role, participant.cohort_id)
        for role in (Role.TRAINER, Role.COORDINATOR)
    )
