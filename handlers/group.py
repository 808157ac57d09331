"""What does the bot take from a group, where everybody reads along?"""

from telegram import ChatMember, ChatMemberAdministrator, Message, MessageEntity, Update

from bot.services import room_joining, room_links, room_order, room_reports, sharing, staff_rooms
from bot.services.room_links import Group, Rights
from bot.services.room_order import Said
from bot.services.room_reports import Pointed
from handlers import staff_room
from handlers.context import Context, CoordinatorsOnly
from storage import people
from storage.tables import Person
from storage.vocabulary import Role

LEADS_AWAY = frozenset({MessageEntity.URL, MessageEntity.TEXT_LINK})
AWAY = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def link(update: Update, context: Context) -> None:
    message = _message(update)
    code = context.args[0] if context.args else ""
    room_links.link(context.work, group_of(message), _coordinator(update, context), code)


async def link_staff(update: Update, context: Context) -> None:
    """The group is where the staff of a cohort work."""
    code = context.args[0] if context.args else ""
    staff_room.link(context, group_of(_message(update)), _coordinator(update, context), code)


async def unlink(update: Update, context: Context) -> None:
    coordinator = _coordinator(update, context)
    if not staff_room.unlink(context, context.chat_id, coordinator):
        room_links.unlink(context.work, context.chat_id, coordinator)


async def start(update: Update, context: Context) -> None:
    """Somebody added the bot by a link that says which cohort the group is for."""
    payload = context.args[0] if context.args else ""
    if payload.startswith(room_links.PAYLOAD):
        code = payload.removeprefix(room_links.PAYLOAD)
        room_links.link(context.work, group_of(_message(update)), _coordinator(update, context), code)


async def report(update: Update, context: Context) -> None:
    """A message is answered with this command; who does so stays unnamed."""
    message = _message(update)
    answered = message.reply_to_message
    if answered is None:
        room_order.point_to_the_private_chat(context.work, group_of(message), _user_id(message))
        return
    author = answered.from_user
    pointed = Pointed(
        chat_id=message.chat_id,
        message_id=answered.message_id,
        user_id=author.id if author is not None and not author.is_bot else None,
        text=answered.text or answered.caption or "",
    )
    room_reports.report_message(context.work, known(update, context), pointed, message.message_id)


async def anything(update: Update, context: Context) -> None:
    """Talk among people is theirs; only what changes the group itself is noted."""
    message = _message(update)
    if message.migrate_to_chat_id is not None:
        room_links.moved(context.work, message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        room_links.moved(context.work, message.migrate_from_chat_id, message.chat_id)
    elif message.new_chat_members:
        for user in message.new_chat_members:
            if user.id != context.bot.id:
                room_order.came(context.work, group_of(message), user.id)
    elif message.left_chat_member is not None:
        staff_room.left(context, message.chat_id, message.left_chat_member.id)
        room_joining.left(context.work, message.chat_id, message.left_chat_member.id)
    elif not staff_room.heard(context, message, known(update, context)):
        _heard(message, context)


async def edited(update: Update, context: Context) -> None:
    """A link can come later into what was said before."""
    if update.edited_message is not None and not staff_room.edited(context, update.edited_message):
        _heard(update.edited_message, context)


async def command(update: Update, context: Context) -> None:
    """What is personal is not for a group; a command for another bot is none of ours."""
    message = _message(update)
    name = (message.text or "").split(maxsplit=1)[0]
    if "@" not in name or name.lower().endswith(f"@{context.bot.username.lower()}"):
        room_order.point_to_the_private_chat(context.work, group_of(message), _user_id(message))


async def asked_to_join(update: Update, context: Context) -> None:
    asked = update.chat_join_request
    if asked is not None:
        room_joining.asked_to_be_let_in(context.work, asked.chat.id, asked.from_user.id, asked.user_chat_id)


def bot_changed(update: Update, context: Context) -> None:
    """The bot was added, removed, or given other rights."""
    change = update.my_chat_member
    if change is None:
        return
    if change.new_chat_member.status in AWAY:
        room_links.bot_is_out(context.work, change.chat.id)
        staff_rooms.bot_is_out(context.work, change.chat.id)
    else:
        group = Group(change.chat.id, change.chat.title or "", bool(change.chat.is_forum))
        rights = _rights(change.new_chat_member)
        room_links.bot_is_in(context.work, group, rights)
        staff_rooms.bot_is_in(context.work, group, rights)


def _heard(message: Message, context: Context) -> None:
    if message.from_user is None or message.sender_chat is not None:
        return  # those in charge of the group, when they write as the group
    entities = (*message.entities, *message.caption_entities)
    answered = message.reply_to_message.from_user if message.reply_to_message else None
    is_answer = answered is not None and answered.id == context.bot.id
    words = message.text or message.caption or ""
    said = Said(
        message_id=message.message_id,
        user_id=message.from_user.id,
        has_link=any(entity.type in LEADS_AWAY for entity in entities),
        is_forward=message.forward_origin is not None,
        is_for_bot=is_answer or f"@{context.bot.username}".lower() in words.lower(),
        words=words,
    )
    room_order.heard(context.work, group_of(message), said)


def group_of(message: Message) -> Group:
    chat = message.chat
    thread = message.message_thread_id if message.is_topic_message else None
    return Group(chat.id, chat.title or "", bool(chat.is_forum), thread)


def known(update: Update, context: Context) -> Person | None:
    """Who spoke, by the Telegram they speak from; nobody where several share it and it is not said who."""
    user = update.effective_user
    person = people.in_chat(context.work.session, user.id) if user is not None else None
    return person if person is not None and sharing.may_be_shown(context.work, person) else None


def _coordinator(update: Update, context: Context) -> Person:
    person = known(update, context)
    if person is None or Role.COORDINATOR not in people.roles_of(context.work.session, person.id):
        raise CoordinatorsOnly
    return person


def _message(update: Update) -> Message:
    if update.message is None:
        raise ValueError("only new messages come here")
    return update.message


def _user_id(message: Message) -> int:
    return message.from_user.id if message.from_user is not None else 0


def _rights(member: ChatMember) -> Rights:
    if not isinstance(member, ChatMemberAdministrator):
        return Rights()
    return Rights(
        delete=member.can_delete_messages,
        restrict=member.can_restrict_members,
        invite=member.can_invite_users,
        open_topics=bool(member.can_manage_topics),
    )
