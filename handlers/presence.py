"""What does it mean that somebody closed or opened their chat with the bot?"""

from telegram import ChatMember, Update

from bot.services import room_reports
from handlers import group
from handlers.context import Context
from storage import people
from storage.vocabulary import Gone

AWAY = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def changed(update: Update, context: Context) -> None:
    """Blocking shows at the next sweep as a case; coming back is welcomed."""
    change = update.my_chat_member
    if change is None:
        return
    if change.chat.type != change.chat.PRIVATE:
        group.bot_changed(update, context)
        return
    if context.known is None:
        return
    if change.new_chat_member.status in AWAY:
        people.mark_gone(context.work.session, context.chat_id, Gone.BLOCKED, context.work.now)
    else:
        people.mark_back(context.work.session, context.chat_id)
        context.answer("welcome-back", name=context.known.name)
        room_reports.show_what_waits(context.work, context.known)
