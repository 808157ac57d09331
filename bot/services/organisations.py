"""For which organisation does a partner speak?"""

from datetime import timedelta

from bot.buttons.partners import OrganisationIs
from bot.errors import OutOfDate, WrongUsage
from bot.services.incoming import IncomingMessage
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import dialogues, partners, people
from storage.partner_vocabulary import OrganisationKind
from storage.tables import Dialogue, Organisation, Person
from storage.vocabulary import Role

ORGANISATION, NAME = "organisation", "name"
LISTENS_FOR = timedelta(hours=1)
LONGEST_NAME = 80


def name_of(work: Work, partner: Person) -> str:
    """Its name; their own where they speak for nobody else."""
    organisation = partners.of_person(work.session, partner.id)
    return organisation.name if organisation is not None else partner.name


def settle(work: Work, person_id: int, kind: OrganisationKind, name: str) -> Organisation:
    """The office says for whom a partner speaks, and what kind it is."""
    person = work.session.get(Person, person_id)
    if person is None or Role.PARTNER not in people.roles_of(work.session, person_id):
        raise WrongUsage(f"Nobody with the number {person_id} is a partner; see `pendamping partner list`.")
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME:
        raise WrongUsage(f"The name of an organisation needs 1 to {LONGEST_NAME} letters.")
    organisation = partners.join(work.session, person_id, kind, tidy, work.now)
    organisation.kind = kind
    work.session.add(organisation)
    return organisation


def ask(work: Work, partner: Person) -> None:
    """Asks what kind of organisation it is, and then for its name."""
    kinds = [choice(work, partner, f"organisation-{kind}", OrganisationIs(kind)) for kind in OrganisationKind]
    say(work, partner, "organisation-which-kind", buttons=column(kinds))


def choose_kind(work: Work, partner: Person, kind: str) -> None:
    if kind not in {one.value for one in OrganisationKind}:
        raise OutOfDate
    if partner.chat_id is not None:
        dialogues.move(work.session, partner.chat_id, ORGANISATION, NAME, work.now, kind=kind)
    say(work, partner, "organisation-name")


def typed(work: Work, partner: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the name that was asked for; False where these words were meant for something else."""
    if dialogue.flow != ORGANISATION:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    name = " ".join((incoming.text or "").split())
    if not name or len(name) > LONGEST_NAME:
        say(work, partner, "organisation-name-unfit")
        return True
    kind = OrganisationKind(dialogue.facts["kind"])
    dialogues.end(work.session, dialogue.chat_id)
    organisation = partners.join(work.session, partner.id, kind, name, work.now)
    say(work, partner, "organisation-noted", organisation=organisation.name)
    return True
