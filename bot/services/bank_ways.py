"""Which buttons lead somebody, or whoever speaks for them, to a file for a bank?"""

from bot.buttons.bank_files import AddLicence, AddLicenceFor, PrepareFile, PrepareForThem
from bot.services.speech import Choice, choice
from bot.services.work import Work
from storage.tables import Participant, Person


def preparing(work: Work, reader: Person, participant: Participant, lender: str, name: str) -> Choice:
    is_own = reader.id == participant.person_id
    means = PrepareFile(lender) if is_own else PrepareForThem(participant.id, lender)
    return choice(work, reader, "button-bank-prepare", means, lender=name)


def adding_a_licence(work: Work, reader: Person, participant: Participant) -> Choice:
    is_own = reader.id == participant.person_id
    means = AddLicence() if is_own else AddLicenceFor(participant.id)
    return choice(work, reader, "button-bank-licence", means)
