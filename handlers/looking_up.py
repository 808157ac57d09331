"""Whom does a trainer look up?"""

from telegram import Update

from bot.buttons import ListParticipants, ShowParticipant
from bot.services import looking_up, participant_card
from handlers.context import Context
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def look_up(_update: Update, context: Context) -> None:
    looking_up.look_up(context.work, context.must_be(*STAFF), " ".join(context.args or ()))


def turn_to(context: Context, button: ListParticipants, message_id: int) -> None:
    looking_up.show_list(context.work, context.must_be(*STAFF), button.page, message_id)


def show(context: Context, button: ShowParticipant) -> None:
    participant_card.show(context.work, context.must_be(*STAFF), button.participant)
