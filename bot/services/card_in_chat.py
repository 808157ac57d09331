"""How does a trainer give somebody their card without paper?"""

from bot.errors import NotYours, OutOfDate
from bot.services import invitations, roster_linking
from bot.services.office import USERNAME
from bot.services.people import may_handle
from bot.services.speech import say
from bot.services.work import Work
from storage import keepsakes, participants, people
from storage.tables import Participant, Person


class HasCome(OutOfDate):
    """Who has come needs no card."""

    words = "card-has-come"


def is_of_use(participant: Participant, them: Person) -> bool:
    return them.chat_id is None and participant.status in participants.NOT_ENDED


def give(work: Work, staff: Person, participant_id: int) -> None:
    """Code and link of this one person, to be read out, written down or sent on; raises HasCome."""
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    them = people.get(work.session, participant.person_id)
    if not is_of_use(participant, them):
        raise HasCome
    code = roster_linking.give_card(work, participant)
    bot = keepsakes.recall(work.session, USERNAME) or ""
    say(
        work,
        staff,
        "card-of",
        name=them.name,
        code=roster_linking.on_the_card(code),
        bot=bot,
        link=invitations.link(bot, code),
    )
