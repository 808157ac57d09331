"""How does a coordinator announce something?"""

from typing import Any

from telegram import Message, MessageEntity, Update

from bot.buttons import (
    AddPart,
    AnswerBroadcast,
    AskWith,
    ChooseAudience,
    CloseAnswers,
    OpenFor,
    SendBroadcast,
    ShowAnswers,
    ShowPreview,
    UseTemplate,
)
from bot.services import (
    albums,
    announcement_parts,
    announcing,
    broadcast_answers,
    edited_announcement,
)
from bot.services.incoming import IncomingMessage
from bot.services.speech import MEDIA
from handlers.context import Context
from handlers.incoming import read_message
from storage import people
from storage.tables import Dialogue
from storage.vocabulary import Role

NAMES = ("siaran", "broadcast")
COMMANDS = frozenset(f"/{name}" for name in NAMES)
SENT_BY_FILE = {**MEDIA, "sticker": "sendSticker", "video_note": "sendVideoNote"}


async def compose(update: Update, context: Context) -> None:
    """`/siaran TEXT` announces the text; `/siaran` alone waits for the message to announce."""
    author = context.must_be(Role.COORDINATOR)
    message = update.effective_message
    content = without_the_command(message) if message is not None else None
    if content is None:
        announcing.await_content(context.work, author)
    else:
        announcing.draft(context.work, author, content)


def goes_on(context: Context, dialogue: Dialogue, message: Message, incoming: IncomingMessage) -> None:
    """The announcement itself, whatever kind of message it is, or what shall be added to it."""
    author = context.must_be(Role.COORDINATOR)
    content = content_of(message)
    if dialogue.step == announcing.CONTENT:
        if not announcing.was_refused(dialogue, content):
            announcing.draft(context.work, author, content)
    else:
        announcement_parts.typed(context.work, author, dialogue, incoming, content)


def is_changed(context: Context, message: Message) -> bool:
    """Whether an author has changed what they sent to be announced."""
    author = context.known
    if author is None or Role.COORDINATOR not in people.roles_of(context.work.session, author.id):
        return False
    return edited_announcement.take(context.work, author, message.message_id, _announced(message))


def _announced(message: Message) -> dict[str, Any]:
    if captioned(message):
        return _without_captioned_command(message)
    is_command = (message.text or "").split("@")[0].split(maxsplit=1)[:1]
    behind = without_the_command(message) if is_command and is_command[0] in COMMANDS else None
    return behind or content_of(message)


def captioned(message: Message) -> bool:
    """A picture or file whose caption begins with the command."""
    first = (message.caption or " ").split(maxsplit=1)[:1]
    return bool(first) and first[0].partition("@")[0] in COMMANDS


def take_captioned(context: Context, message: Message) -> None:
    author = context.must_be(Role.COORDINATOR)
    announcing.draft(context.work, author, _without_captioned_command(message))


def _without_captioned_command(message: Message) -> dict[str, Any]:
    caption, entities = without_command(message.caption or "", message.caption_entities)
    content = content_of(message)
    captioned_part = content["body"]["media"][0] if "album" in content else content["body"]
    captioned_part |= {"caption": caption, "caption_entities": entities}
    return content


def is_rest_of_album(context: Context, message: Message) -> bool:
    """A further picture of an album whose first one is already to be announced; it is added there."""
    if message.media_group_id is None:
        return False
    return announcing.add_to_album(context.work, context.person, message.media_group_id, _album_part(message))


def choose_audience(context: Context, button: ChooseAudience) -> None:
    author = context.must_be(Role.COORDINATOR)
    announcing.choose_audience(context.work, author, button.broadcast, button.cohort)


def send(context: Context, button: SendBroadcast) -> None:
    author = context.must_be(Role.COORDINATOR)
    announcing.send(context.work, author, button.broadcast, button.edition)


def answer(context: Context, button: AnswerBroadcast, message_id: int) -> None:
    broadcast_answers.answer(context.work, context.person, button, message_id)


def show_answers(context: Context, button: ShowAnswers) -> None:
    broadcast_answers.show(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def close_answers(context: Context, button: CloseAnswers) -> None:
    broadcast_answers.close(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def add_part(context: Context, button: AddPart) -> None:
    announcement_parts.ask(context.work, context.must_be(Role.COORDINATOR), button.broadcast, button.part)


def ask_with(context: Context, button: AskWith) -> None:
    author = context.must_be(Role.COORDINATOR)
    announcement_parts.ask_with(context.work, author, button.broadcast, button.preset)


def open_for(context: Context, button: OpenFor) -> None:
    author = context.must_be(Role.COORDINATOR)
    announcement_parts.open_for(context.work, author, button.broadcast, button.days)


def show_preview(context: Context, button: ShowPreview) -> None:
    announcement_parts.show_preview(context.work, context.must_be(Role.COORDINATOR), button.broadcast)


def use_template(context: Context, button: UseTemplate) -> None:
    announcing.use_template(context.work, context.must_be(Role.COORDINATOR), button.template)


def without_the_command(message: Message) -> dict[str, Any] | None:
    """The announcement behind the command, with its formatting; None where there is none."""
    text, entities = without_command(message.text or "", message.entities)
    return _text_content(message, text, entities) if text else None


def content_of(message: Message) -> dict[str, Any]:
    """The announcement as it stands in the author's chat; an album by its parts, which come singly.

    Words are taken along, so that fields can be filled in.
    """
    if message.text is not None:
        return _text_content(message, message.text, [entity.to_dict() for entity in message.entities])
    if message.media_group_id is not None:
        body: dict[str, Any] = {"media": [_album_part(message)]}
        return {"method": "sendMediaGroup", "body": body, "album": message.media_group_id}
    medium = _medium(message)
    source = {"from_chat_id": message.chat_id, "message_id": message.message_id}
    method, body = _by_itself(message, medium) or ("copyMessage", source)
    whole = {**body, **_caption(message)}
    return {"method": method, "body": whole, "medium": medium, "source": message.message_id}


def _by_itself(message: Message, medium: dict[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """The call that brings it without the author's message, which may be deleted before it goes."""
    kind = medium.get("type")
    if kind in SENT_BY_FILE:
        return SENT_BY_FILE[kind], {kind: medium["media"], **_spoiler(message)}
    place = message.location
    point = {"latitude": place.latitude, "longitude": place.longitude} if place is not None else {}
    if message.venue is not None:
        return "sendVenue", point | _all_but("location", message.venue.to_dict())
    if kind == "location":
        return "sendLocation", point
    if kind == "contact" and message.contact is not None:
        return "sendContact", _all_but("user_id", message.contact.to_dict())
    return None


def _all_but(left_out: str, told: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in told.items() if name != left_out}


def _text_content(message: Message, text: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
    body: dict[str, Any] = {"text": text, "entities": entities}
    if message.link_preview_options is not None:
        body["link_preview_options"] = message.link_preview_options.to_dict()
    return {"method": "sendMessage", "body": body, "source": message.message_id}


def _caption(message: Message) -> dict[str, Any]:
    if not message.caption:
        return {}
    above = {"show_caption_above_media": True} if message.show_caption_above_media else {}
    entities = [entity.to_dict() for entity in message.caption_entities]
    return {"caption": message.caption, "caption_entities": entities, **above}


def _album_part(message: Message) -> dict[str, Any]:
    return _medium(message) | _caption(message)


def _medium(message: Message) -> dict[str, Any]:
    incoming = read_message(message)
    return albums.media(incoming.kind, incoming.file_id) | _spoiler(message) if incoming else {}


def _spoiler(message: Message) -> dict[str, Any]:
    """A picture that is to be uncovered first."""
    return {"has_spoiler": True} if message.has_media_spoiler else {}


def without_command(text: str, entities: tuple[MessageEntity, ...]) -> tuple[str, list[dict[str, Any]]]:
    """The text behind its first word, and the formatting moved along (offsets are UTF-16 units).

    Formatting that began before the cut goes on behind it.
    """
    words = text.split(maxsplit=1)
    rest = words[1] if len(words) > 1 else ""
    cut = len(text[: len(text) - len(rest)].encode("utf-16-le")) // 2
    kept = [entity for entity in entities if entity.offset + entity.length > cut]
    return rest, [
        {
            **entity.to_dict(),
            "offset": max(entity.offset - cut, 0),
            "length": entity.offset + entity.length - max(entity.offset, cut),
        }
        for entity in kept
    ]
