"""How does a participant find a buddy, and answer for one?"""

from telegram import Update

from bot.buttons import AnswerBuddy, AskBuddy, BuddyCannot, BuddyGreeted
from bot.services import buddies, escalation
from handlers.context import Context


async def show(_update: Update, context: Context) -> None:
    buddies.show(context.work, context.graduate_or_speaker)


def offer(context: Context) -> None:
    buddies.offer(context.work, context.graduate_or_speaker)


def ask(context: Context, button: AskBuddy) -> None:
    buddies.ask(context.work, context.graduate_or_speaker, button.participant)


def answer(context: Context, button: AnswerBuddy) -> None:
    buddies.answer(context.work, context.graduate_or_speaker, button.ask, agreed=bool(button.agreed))


def keep(context: Context) -> None:
    context.answer("buddy-kept")


def end(context: Context) -> None:
    buddies.end(context.work, context.graduate_or_speaker)


def greeted(context: Context, button: BuddyGreeted) -> None:
    buddies.greeted(context.work, context.graduate_or_speaker, button.case)


def cannot(context: Context, button: BuddyCannot) -> None:
    escalation.buddy_cannot(context.work, context.graduate_or_speaker, button.case)
