"""What does a coordinator say to a colleague's announcement?"""

from bot.buttons import Approve, Reject
from bot.services import agreeing
from handlers.context import Context
from storage.vocabulary import Role


def approve(context: Context, button: Approve) -> None:
    agreeing.approve(context.work, context.must_be(Role.COORDINATOR), button.approval)


def reject(context: Context, button: Reject) -> None:
    agreeing.reject(context.work, context.must_be(Role.COORDINATOR), button)
