"""How does a coordinator press together whom an announcement is for?"""

from bot.buttons import PickAmong, PickKind, PickValue, SavePicked, UsePicked
from bot.services import audience_building
from handlers.context import Context
from storage.vocabulary import Role


def ask_kind(context: Context, button: PickKind) -> None:
    audience_building.ask_kind(context.work, context.must_be(Role.COORDINATOR), button)


def ask_value(context: Context, button: PickAmong) -> None:
    audience_building.ask_value(context.work, context.must_be(Role.COORDINATOR), button)


def pick(context: Context, button: PickValue) -> None:
    audience_building.pick(context.work, context.must_be(Role.COORDINATOR), button)


def use(context: Context, button: UsePicked) -> None:
    audience_building.use(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def ask_name(context: Context, button: SavePicked) -> None:
    audience_building.ask_name(context.work, context.must_be(Role.COORDINATOR), button.broadcast)
