"""Which participant does somebody of the staff name?"""

from collections.abc import Callable, Collection, Sequence

from bot.buttons import Button
from bot.errors import NotYours
from bot.rules.names import same_name, without_title
from bot.services.people import may_handle, reach
from bot.services.speech import Choice, column, say
from bot.services.work import Work
from storage import cohorts, participants, people
from storage.tables import Cohort, Participant, Person
from storage.vocabulary import ParticipantStatus, Role

MOST_NAMED = 8


def whom(
    work: Work,
    staff: Person,
    name: str,
    command: str,
    means: Callable[[int], Button],
    statuses: Collection[ParticipantStatus],
) -> Participant | None:
    """The one of that name whom they may handle; None where more had to be asked."""
    if not name:
        say(work, staff, "name-whom", command=command)
        return None
    found = by_name(work, name, reach(work, staff), MOST_NAMED, staff, statuses)
    theirs = [(place, them) for place, them in found if may_handle(work, staff, place)]
    if len(theirs) == 1:
        return theirs[0][0]
    if theirs:
        choices = [Choice(_named(place, them), means(place.id)) for place, them in theirs]
        say(work, staff, "name-which", buttons=column(choices))
    else:
        say(work, staff, "name-nobody", name=name, command=command)
    return None


def by_name(
    work: Work,
    name: str,
    cohort_ids: Collection[int] | None,
    limit: int,
    asks: Person,
    statuses: Collection[ParticipantStatus],
) -> Sequence[tuple[Participant, Person]]:
    """Those in whose name this stands, else those in whose name it stands without the "Bu" before it."""
    for spelling in dict.fromkeys([name, without_title(name)]):
        found = participants.called(
            work.session, spelling, cohort_ids, limit, other_than=asks.id, statuses=statuses
        )
        if found:
            return found
    return []


def called(
    work: Work, person: Person, name: str, roles: Collection[Role]
) -> list[tuple[Participant, Person]]:
    """Those of this name whom they reach by one of these roles; a partner has to know the whole name."""
    reached = reach(work, person, *roles)
    found = by_name(work, name, reached, MOST_NAMED, person, participants.NOT_ENDED)
    return [
        (place, them)
        for place, them in found
        if may_handle(work, person, place) or same_name(them.name, name)
    ]


def choices(found: Sequence[tuple[Participant, Person]], means: Callable[[int], Button]) -> list[Choice]:
    """One button each, with the village that tells them apart."""
    return [
        Choice(" · ".join(filter(None, [them.name, place.village])), means(place.id)) for place, them in found
    ]


def serves_as(work: Work, person: Person, cohort_id: int, roles: Collection[Role]) -> bool:
    served = reach(work, person, *roles)
    return served is None or cohort_id in served


def cohorts_of(work: Work, person: Person, roles: Collection[Role]) -> list[Cohort]:
    """The open cohorts that they serve in one of these roles."""
    return [
        cohort
        for cohort in cohorts.everyone(work.session)
        if cohort.closed_at is None and serves_as(work, person, cohort.id, roles)
    ]


def name_of(work: Work, cohort_id: int, participant_id: int | None) -> str:
    """The participant's name; without one, the cohort's."""
    if participant_id is None:
        return work.session.get_one(Cohort, cohort_id).name
    return people.get(work.session, participants.get(work.session, participant_id).person_id).name


def theirs(work: Work, staff: Person, participant_id: int) -> Participant:
    """The participant, for somebody who may handle them; raises NotYours."""
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    return participant


def _named(participant: Participant, person: Person) -> str:
    return " · ".join(filter(None, [person.name, participant.village, participant.business]))
