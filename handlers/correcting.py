"""How does a coordinator change an announcement that is planned or out?"""

from bot.buttons import AskWhom, EditBroadcast, RewordBroadcast, SaveEdit, TakeBack
from bot.services import correcting
from handlers.context import Context
from storage.vocabulary import Role


def edit(context: Context, button: EditBroadcast) -> None:
    correcting.begin(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def reword(context: Context, button: RewordBroadcast) -> None:
    correcting.reword(context.work, context.must_be(Role.COORDINATOR), button.draft)


def ask_whom(context: Context, button: AskWhom) -> None:
    correcting.ask_whom(context.work, context.must_be(Role.COORDINATOR), button.draft)


def save(context: Context, button: SaveEdit) -> None:
    correcting.save(context.work, context.must_be(Role.COORDINATOR), button.draft)


def take_back(context: Context, button: TakeBack) -> None:
    correcting.take_back(context.work, context.must_be(Role.COORDINATOR), button)
