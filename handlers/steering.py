"""What does a coordinator do about an announcement that is under way or over?"""

from bot.buttons import (
    EndBroadcast,
    GiveToTrainers,
    GoOnBroadcast,
    ListEnded,
    SendAgain,
    ShowBroadcast,
    StopBroadcast,
)
from bot.services import announced, broadcast_endings, broadcasts
from handlers.context import Context
from storage.vocabulary import Ending, Role


def show(context: Context, button: ShowBroadcast) -> None:
    announced.show(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def stop(context: Context, button: StopBroadcast) -> None:
    broadcasts.stop(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def go_on(context: Context, button: GoOnBroadcast) -> None:
    broadcasts.go_on(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def end_early(context: Context, button: EndBroadcast) -> None:
    broadcasts.end_early(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def list_ended(context: Context, button: ListEnded) -> None:
    person, ending = context.must_be(Role.COORDINATOR), Ending(button.ending)
    broadcast_endings.show(context.work, person, button.broadcast, ending, button.page)


def send_again(context: Context, button: SendAgain) -> None:
    person, ending = context.must_be(Role.COORDINATOR), Ending(button.ending)
    broadcast_endings.send_again(context.work, person, button.broadcast, ending)


def give_to_trainers(context: Context, button: GiveToTrainers) -> None:
    person, ending = context.must_be(Role.COORDINATOR), Ending(button.ending)
    broadcast_endings.give_to_trainers(context.work, person, button.broadcast, ending)
