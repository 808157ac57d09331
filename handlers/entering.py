"""What does a trainer ask for who enters what a whole group told?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.entering import EndEntering, EnterAll, EnterFor, EnterPage, EnterStatus
from bot.services import entering
from handlers.context import Context
from storage.tables import Person
from storage.vocabulary import Role


async def begin(_update: Update, context: Context) -> None:
    entering.begin(context.work, _staff(context))


def _staff(context: Context) -> Person:
    return context.must_be(Role.TRAINER, Role.COORDINATOR)


def _all(context: Context, button: EnterAll, _update: Update) -> None:
    entering.begin(context.work, _staff(context), button.cohort)


def _page(context: Context, button: EnterPage, update: Update) -> None:
    entering.turn_to(context.work, _staff(context), button.page, _message_id(update))


def _about(context: Context, button: EnterFor, update: Update) -> None:
    entering.ask_about(context.work, _staff(context), button.participant, _message_id(update))


def _status(context: Context, button: EnterStatus, update: Update) -> None:
    entering.press_status(
        context.work, _staff(context), button.participant, button.option, _message_id(update)
    )


def _end(context: Context, _button: EndEntering, update: Update) -> None:
    entering.end(context.work, _staff(context), _message_id(update))


def _message_id(update: Update) -> int:
    query = update.callback_query
    return query.message.message_id if query is not None and query.message is not None else 0


ENTERING: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    EnterAll: _all,
    EnterPage: _page,
    EnterFor: _about,
    EnterStatus: _status,
    EndEntering: _end,
}
