"""What does the coordinator's office ask for in the chat?"""

from telegram import Update

from bot.buttons import InviteAs
from bot.services import office
from handlers.context import Context
from storage.vocabulary import Role


async def cohorts(_update: Update, context: Context) -> None:
    office.list_cohorts(context.work, context.must_be(Role.COORDINATOR))


async def invite(_update: Update, context: Context) -> None:
    office.ask_role(context.work, context.must_be(Role.COORDINATOR))


def invite_as(context: Context, button: InviteAs) -> None:
    office.invite(context.work, context.must_be(Role.COORDINATOR), Role(button.role), button.cohort)
