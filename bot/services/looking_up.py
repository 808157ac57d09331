"""Whom does a trainer look up, and who of them was meant?"""

from collections.abc import Sequence

from bot.buttons import ListParticipants, ShowParticipant
from bot.rules.names import without_title
from bot.services import participant_card
from bot.services.finding import by_name
from bot.services.likeness import slips
from bot.services.participant_card import SIGNS, standings
from bot.services.people import reach
from bot.services.speech import Choice, Keyboard, column, rewrite, say, say_text, turning
from bot.services.work import Work
from bot.words import lines
from storage import looked_after, people
from storage.looked_after import Whose
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus, Role

A_PAGE = 8
MOST_NAMED = 8


def look_up(work: Work, staff: Person, name: str) -> None:
    """The card of the only one who can be meant, else a choice; without a name, everybody of theirs."""
    if not name:
        show_list(work, staff, 0)
        return
    found = find(work, staff, name)
    if not found:
        say(work, staff, "people-nobody-called", name=name)
    elif len(found) == 1:
        participant_card.show(work, staff, found[0][0].id)
    else:
        key = "people-which" if len(found) <= MOST_NAMED else "people-which-more"
        say(work, staff, key, buttons=_choices(work, found[:MOST_NAMED], with_village=True))


def find(work: Work, staff: Person, name: str) -> Sequence[tuple[Participant, Person]]:
    """Those within reach in whose name this stands; where there is none, those whose name is most like it."""
    within_reach = reach(work, staff)
    found = by_name(work, name, within_reach, MOST_NAMED + 1, staff, tuple(ParticipantStatus))
    return found or _like(work, Whose(staff.id, within_reach), without_title(name))


def show_list(work: Work, staff: Person, page: int, message_id: int | None = None) -> None:
    """Whom a trainer walks beside, or whom a coordinator's cohorts hold; a page at a time."""
    whose = _own(work, staff)
    count = looked_after.count(work.session, whose)
    if not count:
        say(work, staff, "people-none")
        return
    last = (count - 1) // A_PAGE
    page = min(page, last)
    found = looked_after.page(work.session, whose, page * A_PAGE, A_PAGE)
    shown = set(standings(work, [participant for participant, _ in found]).values())
    signs = " · ".join(
        f"{sign} {work.label(staff, f'state-{one}')}" for one, sign in SIGNS.items() if one in shown
    )
    text = lines(
        [
            work.text(staff, "people-head", count=count),
            *([work.text(staff, "cases-page", page=page + 1, pages=last + 1)] if last else []),
            work.text(staff, "people-signs", signs=signs),
        ]
    )
    buttons = [*_choices(work, found), *turning(work, staff, page, last, ListParticipants)]
    if message_id is None:
        say_text(work, staff, text, buttons=buttons)
    else:
        rewrite(work, staff, text, message_id=message_id, buttons=buttons)


def _like(work: Work, whose: Whose, typed: str) -> list[tuple[Participant, Person]]:
    """The fewest slips first."""
    likest = sorted(
        (count, place)
        for place, name in looked_after.names(work.session, whose)
        if (count := slips(typed, name)) is not None
    )[: MOST_NAMED + 1]
    order = {place: number for number, (_, place) in enumerate(likest)}
    return sorted(looked_after.these(work.session, list(order)), key=lambda one: order[one[0].id])


def _own(work: Work, staff: Person) -> Whose:
    within_reach = reach(work, staff)
    if Role.COORDINATOR in people.roles_of(work.session, staff.id):
        return Whose(staff.id, within_reach)
    return Whose(staff.id, within_reach, trainer_id=staff.id)


def _choices(
    work: Work, found: Sequence[tuple[Participant, Person]], *, with_village: bool = False
) -> Keyboard:
    stand = standings(work, [participant for participant, _ in found])
    choices = []
    for participant, them in found:
        about = [them.name, participant.village if with_village else None]
        label = f"{SIGNS[stand[participant.id]]} {' · '.join(filter(None, about))}"
        choices.append(Choice(label, ShowParticipant(participant.id)))
    return column(choices)
