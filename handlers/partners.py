"""What does a partner ask for, and press?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.partners import OfferHelp, OrganisationIs, SpeaksForIt, SpeaksNotForIt
from bot.services import organisations, partner_letters, supporting
from handlers.context import Context
from storage.vocabulary import Role


async def letter(_update: Update, context: Context) -> None:
    partner_letters.show(context.work, context.must_be(Role.PARTNER))


async def organisation(_update: Update, context: Context) -> None:
    organisations.ask(context.work, context.must_be(Role.PARTNER))


def choose_kind(context: Context, button: OrganisationIs) -> None:
    organisations.choose_kind(context.work, context.must_be(Role.PARTNER), button.kind)


def offer(context: Context, button: OfferHelp) -> None:
    supporting.begin_with(context.work, context.must_be(Role.PARTNER), button.kind)


def confirm(context: Context, button: SpeaksForIt) -> None:
    organisations.confirm(context.work, context.must_be(Role.COORDINATOR), button.request)


def refuse(context: Context, button: SpeaksNotForIt) -> None:
    organisations.refuse(context.work, context.must_be(Role.COORDINATOR), button.request)


PARTNERS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    OrganisationIs: lambda context, button, _update: choose_kind(context, button),
    SpeaksForIt: lambda context, button, _update: confirm(context, button),
    SpeaksNotForIt: lambda context, button, _update: refuse(context, button),
    OfferHelp: lambda context, button, _update: offer(context, button),
}
# Pressed once, such a question is answered.
NAMED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({OrganisationIs, SpeaksForIt, SpeaksNotForIt})
