"""How does somebody come in by an invitation?"""

import re
from urllib.parse import parse_qs

from telegram import Update

from bot.buttons import AnotherPerson, SpeakLanguage, UseName
from bot.services import enrolment, room_links
from bot.services.menus import show_menu
from handlers import asking, common_room
from handlers.context import Context

_LINK = re.compile(r"(?:https?://)?(?:t\.me|telegram\.me)/(?P<bot>\w+)/?\?(?P<query>\S+)", re.IGNORECASE)


async def start(_update: Update, context: Context) -> None:
    payload = context.args[0] if context.args else ""
    is_known = context.known is not None
    if is_known and (common_room.asks_to_report(context, payload) or asking.asks_to_answer(context, payload)):
        return
    if payload and not (is_known and payload == room_links.TO_PRIVATE):
        enrolment.welcome(context.work, context.chat_id, payload)
        return
    person = context.person
    show_menu(context.work, person)
    context.answer("hello-again", name=person.name)


def payload_in(text: str, username: str) -> str | None:
    """The invitation in a link to this bot that was pasted as text instead of being opened."""
    for word in text.split():
        link = _LINK.fullmatch(word)
        if link is not None and link["bot"].casefold() == username.casefold():
            for payload in parse_qs(link["query"]).get("start", []):
                return str(payload)
    return None


def typed(context: Context, update: Update, text: str | None) -> bool:
    """Takes what was typed as an answer to what enrolment asks; False where nobody enrols here."""
    return enrolment.typed(context.work, context.chat_id, text, _telegram_name(update))


def agree(context: Context, update: Update) -> None:
    enrolment.agree(context.work, context.chat_id, _telegram_name(update))


def decline(context: Context) -> None:
    enrolment.decline(context.work, context.chat_id)


def another(context: Context, button: AnotherPerson) -> None:
    enrolment.come_as_another(context.work, context.chat_id, button.invitation)


def speak(context: Context, button: SpeakLanguage) -> None:
    enrolment.change_language(context.work, context.chat_id, button.language)


def use_name(context: Context, button: UseName, update: Update) -> None:
    enrolment.use_name(context.work, context.chat_id, button.whose, _telegram_name(update))


def _telegram_name(update: Update) -> str:
    user = update.effective_user
    return (user.full_name or "") if user else ""  # None for a name that is empty
