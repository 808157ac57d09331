"""Who raises a flag by hand, and who says whether one was right?"""

from telegram import Update

from bot.buttons import FlagFor, FlagThem, Judge, JudgeEntry
from bot.services import alerts, flagging, precision, verdicts
from handlers.context import Context
from storage.vocabulary import Role, Ruling

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def begin(_update: Update, context: Context) -> None:
    flagging.begin(context.work, context.must_be(*STAFF), " ".join(context.args or ()))


def ask_why(context: Context, button: FlagThem) -> None:
    flagging.ask_why(context.work, context.must_be(*STAFF), button.participant)


def flag(context: Context, button: FlagFor) -> None:
    flagging.flag(context.work, context.must_be(*STAFF), button.participant, button.because)


def judge(context: Context, button: Judge) -> None:
    case, participant = verdicts.judge_case(
        context.work, button.case, context.must_be(*STAFF), Ruling(button.ruling)
    )
    alerts.refresh_cards(context.work, case, participant)
    context.answer("ruling-noted", name=alerts.name_of(context.work, case))


def judge_entry(context: Context, button: JudgeEntry) -> None:
    name = verdicts.judge_entry(context.work, button.entry, context.must_be(*STAFF), Ruling(button.ruling))
    context.answer("ruling-noted", name=name)


async def show_precision(_update: Update, context: Context) -> None:
    precision.show(context.work, context.must_be(Role.COORDINATOR))
