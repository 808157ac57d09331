"""Which methods of the Bot API does this server know?

What is not in the list is answered with 404, as Telegram answers a method it has never heard of.
"""

from collections.abc import Callable
from functools import partial

from bot.sandbox.methods import (
    chats,
    commands,
    copying,
    editing,
    files,
    forums,
    joining,
    moderating,
    profile,
    sending,
    taps,
    updates,
)
from bot.sandbox.params import Params
from bot.sandbox.world import World

Method = Callable[[World, Params], object]  # some return an awaitable

_NAMED: dict[str, Method] = {
    "getUpdates": updates.get_updates,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "getMe": profile.get_me,
    "setMyName": partial(profile.put_line, "name"),
    "getMyName": partial(profile.get_line, "name"),
    "setMyDescription": partial(profile.put_line, "description"),
    "getMyDescription": partial(profile.get_line, "description"),
    "setMyShortDescription": partial(profile.put_line, "short_description"),
    "getMyShortDescription": partial(profile.get_line, "short_description"),
    "setMyCommands": commands.set_my_commands,
    "getMyCommands": commands.get_my_commands,
    "deleteMyCommands": commands.delete_my_commands,
    "sendMessage": sending.send_message,
    "sendPhoto": partial(sending.send_medium, "photo"),
    "sendVoice": partial(sending.send_medium, "voice"),
    "sendVideo": partial(sending.send_medium, "video"),
    "sendAnimation": partial(sending.send_medium, "animation"),
    "sendDocument": partial(sending.send_medium, "document"),
    "sendAudio": partial(sending.send_medium, "audio"),
    "sendVideoNote": partial(sending.send_medium, "video_note"),
    "sendSticker": partial(sending.send_medium, "sticker"),
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendContact": sending.send_contact,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": taps.answer_callback_query,
    "getFile": files.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMemberCount": chats.get_chat_member_count,
    "leaveChat": chats.leave_chat,
    "createForumTopic": forums.create_forum_topic,
    "closeForumTopic": forums.close_forum_topic,
    "reopenForumTopic": forums.reopen_forum_topic,
    "createChatInviteLink": joining.create_chat_invite_link,
    "approveChatJoinRequest": joining.approve_chat_join_request,
    "declineChatJoinRequest": joining.decline_chat_join_request,
    "restrictChatMember": moderating.restrict_chat_member,
    "banChatMember": moderating.ban_chat_member,
    "unbanChatMember": moderating.unban_chat_member,
}
METHODS = {name.lower(): (name, method) for name, method in _NAMED.items()}
