"""Which participant does somebody of the staff name?"""

from collections.abc import Callable, Collection

from bot.buttons import Button
from bot.errors import NotYours
from bot.services.people import may_handle, reach
from bot.services.speech import Choice, column, say
from bot.services.work import Work
from storage import participants
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus

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
    found = participants.called(
        work.session, name, reach(work, staff), MOST_NAMED, other_than=staff.id, statuses=statuses
    )
    theirs = [(place, them) for place, them in found if may_handle(work, staff, place)]
    if len(theirs) == 1:
        return theirs[0][0]
    if theirs:
        choices = [Choice(_named(place, them), means(place.id)) for place, them in theirs]
        say(work, staff, "name-which", buttons=column(choices))
    else:
        say(work, staff, "name-nobody", name=name, command=command)
    return None


def theirs(work: Work, staff: Person, participant_id: int) -> Participant:
    """The participant, for somebody who may handle them; raises NotYours."""
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    return participant


def _named(participant: Participant, person: Person) -> str:
    return " · ".join(filter(None, [person.name, participant.village, participant.business]))
