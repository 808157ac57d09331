"""What does a trainer say of their own load and their days off?"""

from telegram import Update

from bot.buttons import AnswerCover, AskCover, AwayFor, SetMost
from bot.services import workloads
from handlers.context import Context
from storage.vocabulary import Role


async def load(_update: Update, context: Context) -> None:
    workloads.show_load(context.work, context.must_be(Role.TRAINER))


def set_most(context: Context, button: SetMost) -> None:
    workloads.set_most(context.work, context.must_be(Role.TRAINER), button.most)


async def away(_update: Update, context: Context) -> None:
    workloads.ask_until_when(context.work, context.must_be(Role.TRAINER))


def away_for(context: Context, button: AwayFor) -> None:
    workloads.ask_who(context.work, context.must_be(Role.TRAINER), button.days)


def ask_cover(context: Context, button: AskCover) -> None:
    workloads.ask_colleague(context.work, context.must_be(Role.TRAINER), button.colleague, button.days)


def answer_cover(context: Context, button: AnswerCover) -> None:
    colleague = context.must_be(Role.TRAINER)
    workloads.answer(context.work, colleague, button.trainer, agreed=bool(button.agreed))


def back_again(context: Context) -> None:
    workloads.come_back(context.work, context.must_be(Role.TRAINER))
