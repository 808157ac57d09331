"""Whose row of the office's list is it that somebody comes in for?

A row is for one person: whoever comes with its card takes it, and so does whoever comes by their cohort's
link with its name or its phone number. Nobody gets a second place beside it.
"""

import re
import secrets

from bot.rules.names import same_name
from bot.services.invitations import give_out, is_given_out
from bot.services.work import Work
from bot.words import Ready
from storage import joining, participants, people
from storage.tables import Cohort, Invitation, Participant, Person
from storage.vocabulary import Role

# Letters that make no word, and digits apart from them: nothing that is mistaken for anything when written.
LETTERS = "BCDFGHJKLMNPQRSTVWXYZ"
DIGITS = "0123456789"
EACH = 4

_CODE = re.compile(rf"([{LETTERS}]{{{EACH}}})[\s\-–]?(\d{{{EACH}}})", re.IGNORECASE)


def code_in(text: str) -> str | None:
    """The code that is typed here and nothing else, as it was given out."""
    typed = _CODE.fullmatch(text.strip(" ."))
    return f"{typed[1]}{typed[2]}".upper() if typed else None


def on_the_card(code: str) -> str:
    """The code as people read it."""
    return f"{code[:EACH]}-{code[EACH:]}"


def card_code_in(work: Work, text: str) -> str | None:
    """A typed code that was given out on a card."""
    code = code_in(text)
    return code if code is not None and is_given_out(work, code) else None


def give_card(work: Work, participant: Participant) -> str:
    """A new code for this one row; it works until somebody comes with it, or the cohort closes."""
    code = "".join(secrets.choice(LETTERS) for _ in range(EACH))
    code += "".join(secrets.choice(DIGITS) for _ in range(EACH))
    give_out(work, code, participant)
    return code


def waiting_for_cards(work: Work, cohort: Cohort) -> list[tuple[Participant, Person]]:
    """Those of the list who have not come, by name."""
    waiting = [
        (place, person)
        for place, person in participants.not_linked(work.session, cohort.id)
        if place.status in participants.NOT_ENDED
    ]
    return sorted(waiting, key=lambda one: (one[1].name.casefold(), one[0].id))


def name_on_card(work: Work, invitation: Invitation) -> str | None:
    if invitation.participant_id is None:
        return None
    return people.get(work.session, participants.get(work.session, invitation.participant_id).person_id).name


def with_name(work: Work, reader: Person, invitation: Invitation, text: Ready) -> Ready:
    """Whose card was opened, so that nobody takes another's place by mistake."""
    name = name_on_card(work, invitation)
    return text if name is None else Ready(f"{work.text(reader, 'card-is-for', name=name)}\n\n{text}")


def entered_by_the_office(work: Work, invitation: Invitation, name: str) -> Person | None:
    """Whom the list has for somebody whom we do not know yet."""
    place = _row(work, invitation, name, None)
    return people.get(work.session, place.person_id) if place is not None else None


def take_place(work: Work, invitation: Invitation, known: Person) -> None:
    """Somebody whom we know takes the row that the list has for them, unless they have a place there."""
    if invitation.cohort_id is None:
        return
    if participants.in_cohort(work.session, known.id, invitation.cohort_id) is not None:
        return
    place = _row(work, invitation, known.name, known.phone)
    if place is not None:
        joining.take_place(work.session, place, known)


def _row(work: Work, invitation: Invitation, name: str, phone: str | None) -> Participant | None:
    """The row of the card; else the one row of that phone, or of that name, which nobody has come for yet."""
    if invitation.role is not Role.TRAINEE or invitation.cohort_id is None:
        return None
    waiting = participants.not_linked(work.session, invitation.cohort_id)
    if invitation.participant_id is not None:
        return next((place for place, _ in waiting if place.id == invitation.participant_id), None)
    by_phone = [place for place, person in waiting if phone is not None and person.phone == phone]
    by_name = [place for place, person in waiting if same_name(person.name, name)]
    return next((found[0] for found in (by_phone, by_name) if len(found) == 1), None)
