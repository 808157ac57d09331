"""How does somebody come in by an invitation?"""

from urllib.parse import parse_qs, urlsplit

from telegram import Update

from bot.buttons import SpeakLanguage, UseName
from bot.services import enrolment
from bot.services.menus import show_menu
from handlers.context import Context


async def start(_update: Update, context: Context) -> None:
    payload = context.args[0] if context.args else ""
    if payload:
        enrolment.welcome(context.work, context.chat_id, payload)
    elif context.known is not None:
        show_menu(context.work, context.known)
        context.answer("hello-again", name=context.known.name)
    else:
        context.answer("stranger")


def payload_in(text: str) -> str | None:
    """The invitation in a link that was pasted as text instead of being opened."""
    for word in text.split():
        payload = parse_qs(urlsplit(word).query).get("start")
        if payload and urlsplit(word).netloc.lower() in {"t.me", "telegram.me"}:
            return payload[0]
    return None


def agree(context: Context, update: Update) -> None:
    enrolment.agree(context.work, context.chat_id, _telegram_name(update))


def decline(context: Context) -> None:
    enrolment.decline(context.work, context.chat_id)


def speak(context: Context, button: SpeakLanguage) -> None:
    enrolment.change_language(context.work, context.chat_id, button.language)


def use_name(context: Context, button: UseName, update: Update) -> None:
    enrolment.use_name(context.work, context.chat_id, button.whose, _telegram_name(update))


def _telegram_name(update: Update) -> str:
    return update.effective_user.full_name if update.effective_user else ""
