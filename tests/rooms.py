"""How does a cohort come to have a common room?"""

from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from tests.people import MuaraPantun


async def linked(village: MuaraPantun, *members: Actor, is_forum: bool = False) -> tuple[Actor, Group]:
    """Ratna answers for all cohorts; the group is hers, and the bot an administrator of it."""
    ratna = await village.coordinator("Ratna")
    group = village.emulator.group("Grup Melati", ratna, *members, bot_is_admin=True, is_forum=is_forum)
    village.founded()
    await says(village, ratna, "/tautkan MELATI", group)
    return ratna, group


async def says(village: MuaraPantun, actor: Actor, text: str, group: Group) -> None:
    actor.types(text, chat=group)
    await village.settle()


async def joins(village: MuaraPantun, actor: Actor, group: Group) -> None:
    """Agrees in private, follows the way in, and is let in."""
    await village.types(actor, "/grup")
    await village.presses(actor, 0)
    actor.asks_to_join(group, way_in(actor))
    await village.settle()


def way_in(actor: Actor) -> str:
    """The address behind the button that they were shown last."""
    first = actor.last_message["reply_markup"]["inline_keyboard"][0][0]
    return str(first["url"])
