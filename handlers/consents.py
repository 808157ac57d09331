"""What happens when somebody agreed by word of mouth, or did not?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.consents import AgreedAloud, NotAgreed
from bot.errors import NotYours
from bot.services import bank_book, borrowing, consenting, differing, entering, reactions, reporting
from handlers.context import Context
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)
GO_ON = {
    consenting.WAY: consenting.go_on,
    entering.WAY: entering.go_on,
    reporting.WAY: reporting.begin,
    differing.WAY: differing.go_on,
    reactions.WAY: reactions.ask_for_them,
    borrowing.WAY: bank_book.open_for_staff,
}


def agreed(context: Context, button: AgreedAloud, _update: Update) -> None:
    staff = context.must_be(*STAFF)
    if consenting.agreed_aloud(context.work, staff, button.participant) is None:
        raise NotYours
    GO_ON[button.way](context.work, staff, button.participant)


def not_agreed(context: Context, button: NotAgreed, _update: Update) -> None:
    staff = context.must_be(*STAFF)
    entering.strike(context.work, staff, button.participant)
    differing.strike(context.work, staff, button.participant)
    context.answer("consent-not-given")


CONSENTS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    AgreedAloud: agreed,
    NotAgreed: not_agreed,
}
CONSENTED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({AgreedAloud, NotAgreed})
