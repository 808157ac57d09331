"""How is a call or a visit outside the chat written down?"""

from bot.buttons import LogContact
from bot.errors import OutOfDate
from bot.services import cases
from bot.services.contact import heard_from
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import people
from storage.meeting_vocabulary import How
from storage.tables import Person

REACHED = frozenset({How.CALL_REACHED, How.VISIT_REACHED})


def ask(work: Work, case_id: int, person: Person) -> None:
    cases.held_by(work, case_id, person)
    choices = [choice(work, person, f"contact-{how}", LogContact(case_id, how)) for how in How]
    say(work, person, "contact-how", buttons=column(choices))


def note(work: Work, button: LogContact, person: Person) -> None:
    """Whoever was reached was really heard from; a try that met nobody is no more than a try."""
    if button.how not in {how.value for how in How}:
        raise OutOfDate
    case, participant = cases.held_by(work, button.case, person)
    how = How(button.how)
    name = people.get(work.session, participant.person_id).name
    if how in REACHED:
        cases.touched(work, case, person, how=how)
        heard_from(work, participant)
        say(work, person, "case-touch-noted", name=name)
    else:
        cases.tried(work, case, person, how=how)
        say(work, person, "contact-missed-noted", name=name)
