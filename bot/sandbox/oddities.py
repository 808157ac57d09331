"""Which updates might Telegram send that a bot cannot read, or not wholly?"""

from bot.sandbox.people import Person
from bot.sandbox.world import World


def tap_without_chat_instance(world: World, person: Person, data: str = "x") -> int:
    """A button press the library cannot parse; returns its update_id."""
    return world.updates.inject({"callback_query": {"id": "1", "from": person.user.as_json(), "data": data}})


def message_without_date(world: World, person: Person, text: str = "?") -> int:
    """A message the library cannot parse; returns its update_id."""
    return world.updates.inject(
        {
            "message": {
                "message_id": 1,
                "from": person.user.as_json(),
                "chat": person.chat.as_json(),
                "text": text,
            }
        }
    )


def message_from_the_future(world: World, person: Person, text: str) -> int:
    """An ordinary text with fields of a later Bot API, of which one is an object; returns its update_id."""
    person.chat.known = True
    content = {"text": text, "mood": "curious", "future_field": {"kind": "unheard of", "depth": 7}}
    message = world.hear(person.chat, person.user, content, told=False)
    return world.updates.inject({"message": message, "future_update_field": True})


def update_of_unknown_kind(world: World) -> int:
    """An update a later Bot API may bring; returns its update_id."""
    return world.updates.inject({"telepathy": {"thought": "…", "date": world.timestamp()}})
