"""What does somebody say in private about their cohort's group?"""

from telegram import Update

from bot.buttons import JoinRoom, SetRoom, StayOut, UnlinkRoom
from bot.services import room_joining, room_settings
from handlers.context import Context
from storage import people
from storage.vocabulary import Role


async def show(_update: Update, context: Context) -> None:
    """Coordinators see their groups, participants the one of their cohort."""
    if Role.COORDINATOR in people.roles_of(context.work.session, context.person.id):
        room_settings.show(context.work, context.person)
    else:
        room_joining.show(context.work, context.speaker)


def join(context: Context, button: JoinRoom) -> None:
    room_joining.agree(context.work, context.speaker, button.room)


def stay_out(context: Context, button: StayOut) -> None:
    room_joining.stay_out(context.work, context.speaker, button.room)


def change(context: Context, button: SetRoom, message_id: int) -> None:
    coordinator = context.must_be(Role.COORDINATOR)
    room_settings.change(context.work, coordinator, button.room, button.what, message_id)


def unlink(context: Context, button: UnlinkRoom) -> None:
    room_settings.unlink(context.work, context.must_be(Role.COORDINATOR), button.room)
