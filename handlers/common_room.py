"""What does somebody say in private about their cohort's group?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import (
    AskRoomWords,
    Button,
    DismissReport,
    JoinRoom,
    MuteReported,
    RemoveReported,
    ReportPost,
    SetRoom,
    StayOut,
    UnlinkRoom,
    Unmute,
)
from bot.services import common_room, room_joining, room_reports, room_settings, room_words
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


def ask_for_words(context: Context, button: AskRoomWords) -> None:
    room_words.ask(context.work, context.must_be(Role.COORDINATOR), button.room)


def unlink(context: Context, button: UnlinkRoom) -> None:
    room_settings.unlink(context.work, context.must_be(Role.COORDINATOR), button.room)


def asks_to_report(context: Context, payload: str) -> bool:
    """Somebody pressed the button under a post in the group; False where the payload says something else."""
    number = payload.removeprefix(common_room.REPORT)
    if number == payload or not number.isdecimal():
        return False
    room_reports.ask(context.work, context.person, int(number))
    return True


def report(context: Context, button: ReportPost) -> None:
    act = room_reports.report if button.sure else room_reports.ask
    act(context.work, context.person, button.post)


def remove(context: Context, button: RemoveReported) -> None:
    room_reports.remove(context.work, context.must_be(Role.COORDINATOR), button.report)


def mute(context: Context, button: MuteReported) -> None:
    room_reports.mute(context.work, context.must_be(Role.COORDINATOR), button.report, button.days)


def unmute(context: Context, button: Unmute) -> None:
    room_reports.unmute(context.work, context.must_be(Role.COORDINATOR), button.mute)


def dismiss(context: Context, button: DismissReport) -> None:
    room_reports.dismiss(context.work, context.must_be(Role.COORDINATOR), button.report)


COMMON_ROOM: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    AskRoomWords: lambda context, button, _update: ask_for_words(context, button),
}
