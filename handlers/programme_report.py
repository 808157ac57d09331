"""Does a coordinator ask for the report of a programme, or for everything recorded?"""

from telegram import Update

from bot.buttons.reports import SendExport, SendForPartners, SendReport
from bot.services import export_told, reports_told
from handlers.context import Context
from storage.vocabulary import Role


async def ask(_update: Update, context: Context) -> None:
    reports_told.ask(context.work, context.must_be(Role.COORDINATOR), " ".join(context.args or ()))


def send(context: Context, button: SendReport) -> None:
    reports_told.send(context.work, context.must_be(Role.COORDINATOR), button.cohort)


def send_for_partners(context: Context, button: SendForPartners) -> None:
    reports_told.send_for_partners(context.work, context.must_be(Role.COORDINATOR), button.cohort)


async def ask_for_export(_update: Update, context: Context) -> None:
    export_told.ask(context.work, context.must_be(Role.COORDINATOR), " ".join(context.args or ()))


def send_export(context: Context, button: SendExport) -> None:
    export_told.send(context.work, context.must_be(Role.COORDINATOR), button.cohort)
