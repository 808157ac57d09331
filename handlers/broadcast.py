"""How does a coordinator announce something?"""

from datetime import UTC, datetime
from typing import Any

from telegram import Message, MessageEntity, Update

from bot.buttons import CancelBroadcast, ChooseAudience, ScheduleBroadcast, SendBroadcast
from bot.services import broadcasts
from handlers.context import Context
from storage.vocabulary import Role

NAMES = ("siaran", "broadcast")


async def compose(update: Update, context: Context) -> None:
    """`/siaran TEXT` announces the text; `/siaran` alone waits for the message to announce."""
    author = context.must_be(Role.COORDINATOR)
    message = update.effective_message
    content = text_content(message) if message is not None else None
    if content is None:
        broadcasts.await_content(context.work, author)
    else:
        broadcasts.draft(context.work, author, content)


def take_content(context: Context, message: Message) -> None:
    """Whatever kind of message it is, it is copied as it stands."""
    author = context.must_be(Role.COORDINATOR)
    broadcasts.draft(context.work, author, copy_content(message))


def captioned(message: Message) -> bool:
    """A picture or file whose caption begins with the command."""
    first = (message.caption or "").partition(" ")[0].partition("@")[0]
    return first in {f"/{name}" for name in NAMES}


def take_captioned(context: Context, message: Message) -> None:
    author = context.must_be(Role.COORDINATOR)
    caption, entities = without_command(message.caption or "", message.caption_entities)
    content = copy_content(message)
    content["body"] |= {"caption": caption, "caption_entities": entities}
    broadcasts.draft(context.work, author, content)


def choose_audience(context: Context, button: ChooseAudience) -> None:
    author = context.must_be(Role.COORDINATOR)
    broadcasts.choose_audience(context.work, author, button.broadcast, button.cohort)


def send(context: Context, button: SendBroadcast) -> None:
    broadcasts.send(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def schedule(context: Context, button: ScheduleBroadcast) -> None:
    author = context.must_be(Role.COORDINATOR)
    if button.at:
        at = datetime.fromtimestamp(button.at, UTC)
        broadcasts.schedule(context.work, author, button.broadcast, at)
    else:
        broadcasts.offer_times(context.work, author, button.broadcast)


def cancel(context: Context, button: CancelBroadcast) -> None:
    broadcasts.cancel(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def text_content(message: Message) -> dict[str, Any] | None:
    """The announcement behind the command, with its formatting; None where there is none."""
    text, entities = without_command(message.text or "", message.entities)
    if not text:
        return None
    return {"method": "sendMessage", "body": {"text": text, "entities": entities}}


def copy_content(message: Message) -> dict[str, Any]:
    body = {"from_chat_id": message.chat_id, "message_id": message.message_id}
    return {"method": "copyMessage", "body": body}


def without_command(text: str, entities: tuple[MessageEntity, ...]) -> tuple[str, list[dict[str, Any]]]:
    """The text behind its first word, and the formatting moved along (offsets are UTF-16 units)."""
    words = text.split(maxsplit=1)
    rest = words[1] if len(words) > 1 else ""
    cut = len(text[: len(text) - len(rest)].encode("utf-16-le")) // 2
    kept = [entity.to_dict() for entity in entities if entity.offset >= cut]
    return rest, [{**entity, "offset": entity["offset"] - cut} for entity in kept]
