"""For which organisation does a partner speak?"""

from collections.abc import Collection
from datetime import timedelta

from bot.buttons.partners import OrganisationIs, SpeaksForIt, SpeaksNotForIt
from bot.errors import NotYours, OutOfDate, WrongUsage
from bot.services import mornings
from bot.services.incoming import IncomingMessage
from bot.services.people import reach
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage import dialogues, partners, people
from storage.partner_vocabulary import OrganisationKind
from storage.tables import Dialogue, Organisation, OrganisationRequest, Person
from storage.vocabulary import Lane, Role

ORGANISATION, NAME = "organisation", "name"
LISTENS_FOR = timedelta(hours=1)
LONGEST_NAME = 80


def name_of(work: Work, partner: Person) -> str:
    """Its name; their own where they speak for nobody else."""
    organisation = partners.of_person(work.session, partner.id)
    return organisation.name if organisation is not None else partner.name


def gives_as(work: Work, partner: Person) -> tuple[Collection[int], Collection[str]]:
    """By whom, and under which names, something was given that is theirs to read.

    Colleagues' gifts, and what stands under the organisation's name, only once the office has confirmed it.
    """
    organisation = partners.of_person(work.session, partner.id)
    members = partners.members(work.session, organisation.id) if organisation is not None else ()
    if organisation is None or partner.id not in members:
        return [partner.id], []
    return members, [organisation.name]


def settle(work: Work, person_id: int, kind: OrganisationKind, name: str) -> Organisation:
    """The office says for whom a partner speaks, and what kind it is."""
    person = work.session.get(Person, person_id)
    if person is None or Role.PARTNER not in people.roles_of(work.session, person_id):
        raise WrongUsage(f"Nobody with the number {person_id} is a partner; see `pendamping partner list`.")
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME:
        raise WrongUsage(f"The name of an organisation needs 1 to {LONGEST_NAME} letters.")
    return _confirm(work, person, kind, tidy)


def confirm(work: Work, by: Person, request_id: int) -> None:
    """A coordinator says that whoever asked speaks for it; raises OutOfDate where that is settled."""
    asked, partner = _asked(work, by, request_id)
    kept = partners.called(work.session, asked.name)
    organisation = _confirm(work, partner, kept.kind if kept is not None else asked.kind, asked.name)
    say(work, by, "organisation-settled", name=partner.name, organisation=organisation.name)


def refuse(work: Work, by: Person, request_id: int) -> None:
    """They do not; they go on under their own name, and hear so kindly."""
    asked, partner = _asked(work, by, request_id)
    partners.close_requests(work.session, partner.id)
    post = Post(
        lane=Lane.ALERT,
        once=f"organisation:{asked.id}:refused",
        not_before=mornings.waking_moment(work, partner),
    )
    say(work, partner, "organisation-not-confirmed", post=post, organisation=asked.name)
    say(work, by, "organisation-refused", name=partner.name, organisation=asked.name)


def _asked(work: Work, by: Person, request_id: int) -> tuple[OrganisationRequest, Person]:
    asked = partners.open_request(work.session, request_id)
    if asked is None:
        raise OutOfDate
    partner = people.get(work.session, asked.person_id)
    if by.id not in {one.id for one in _office(work, partner)}:
        raise NotYours
    if Role.PARTNER not in people.roles_of(work.session, partner.id):
        raise OutOfDate
    return asked, partner


def _confirm(work: Work, partner: Person, kind: OrganisationKind, name: str) -> Organisation:
    organisation = partners.join(work.session, partner.id, kind, name, work.now, is_confirmed=True)
    organisation.kind = kind
    work.session.add(organisation)
    partners.close_requests(work.session, partner.id)
    say(work, partner, "organisation-confirmed", organisation=organisation.name)
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
    if partners.is_taken(work.session, partner.id, name):
        _ask_office(work, partner, partners.request(work.session, partner.id, kind, name, work.now))
        say(work, partner, "organisation-waits", organisation=name)
        return True
    partners.close_requests(work.session, partner.id)
    organisation = partners.join(work.session, partner.id, kind, name, work.now)
    say(work, partner, "organisation-noted", organisation=organisation.name)
    return True


def _ask_office(work: Work, partner: Person, asked: OrganisationRequest) -> None:
    """Whoever names an organisation that others know would read what it gave."""
    for person in _office(work, partner):
        say(
            work,
            person,
            "organisation-asked",
            buttons=column(
                [
                    choice(work, person, "button-speaks-for-it", SpeaksForIt(asked.id)),
                    choice(work, person, "button-speaks-not-for-it", SpeaksNotForIt(asked.id)),
                ]
            ),
            post=mornings.alert(work, person, f"organisation:{asked.id}"),
            name=partner.name,
            organisation=asked.name,
        )


def _office(work: Work, partner: Person) -> list[Person]:
    """The coordinators of where they are a partner; nobody confirms themselves."""
    cohorts = reach(work, partner, Role.PARTNER)
    coordinators = people.everybody_who_is(work.session, Role.COORDINATOR)
    return [
        one
        for one in coordinators
        if one.id != partner.id
        and (
            cohorts is None
            or any(people.serves(work.session, one.id, Role.COORDINATOR, at) for at in cohorts)
        )
    ]
