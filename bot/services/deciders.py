"""Who of the office decided on what is recorded from its command line?"""

from bot.rules.names import same_name
from bot.services.work import Work
from storage import people
from storage.tables import Cohort, Participant, Person
from storage.vocabulary import Role


def may_have_decided(work: Work, cohort: Cohort, recipient: Participant | None) -> list[Person]:
    """The cohort's coordinators; nobody decides on what they get themselves."""
    office = people.staff_of(work.session, Role.COORDINATOR, cohort.id)
    return [one for one in office if recipient is None or one.id != recipient.person_id]


def called(office: list[Person], name: str) -> Person | None:
    """The only one of them of this name."""
    found = [one for one in office if same_name(one.name, name)]
    return found[0] if len(found) == 1 else None


def the_only(office: list[Person]) -> Person | None:
    """Where nobody is named, who alone can have been it; among several nobody is guessed."""
    return office[0] if len(office) == 1 else None
