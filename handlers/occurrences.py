"""How does somebody of the staff see why a participant was, or was not, asked?"""

from bot.buttons import ShowWhy
from bot.services import occurrences
from handlers.context import Context
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


def show(context: Context, button: ShowWhy) -> None:
    occurrences.show(context.work, context.must_be(*STAFF), button.participant)
