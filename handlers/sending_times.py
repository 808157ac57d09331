"""When shall an announcement go, as a coordinator presses it?"""

from bot.buttons import CancelBroadcast, PutOff, SetTime
from bot.services import sending_times
from handlers.context import Context
from storage.vocabulary import Role


def choose(context: Context, button: SetTime) -> None:
    sending_times.choose(context.work, context.must_be(Role.COORDINATOR), button)


def put_off(context: Context, button: PutOff) -> None:
    sending_times.put_off(context.work, context.must_be(Role.COORDINATOR), button)


def cancel(context: Context, button: CancelBroadcast) -> None:
    sending_times.cancel(context.work, context.must_be(Role.COORDINATOR), button.broadcast)
