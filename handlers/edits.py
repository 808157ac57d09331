"""How does a message come in that its author has changed?"""

from dataclasses import replace

from telegram import Update

from bot.services import edits
from handlers import broadcast
from handlers.context import Context
from handlers.incoming import read_message

MOVES = "location"  # somebody who shares where they walk: not an edit by hand


async def changed(update: Update, context: Context) -> None:
    message = update.edited_message
    incoming = read_message(message) if message is not None else None
    if message is None or incoming is None or incoming.kind == MOVES:
        return
    if not broadcast.is_changed(context, message):
        edits.take(context.work, replace(incoming, is_edited=True))
