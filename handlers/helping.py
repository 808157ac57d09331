"""How does a participant call for a human, or take their leave?"""

from telegram import Update

from bot.buttons import AnswerGently, HelpTopic
from bot.services import gentle, helping
from handlers.context import Context


async def ask(_update: Update, context: Context) -> None:
    call(context)


async def stop(_update: Update, context: Context) -> None:
    helping.ask_whether_to_leave(context.work, context.graduate_or_speaker.person)


def call(context: Context) -> None:
    speaker = context.graduate_or_speaker
    helping.ask_for_help(context.work, speaker.participant, speaker.person)


def name_topic(context: Context, button: HelpTopic) -> None:
    speaker = context.graduate_or_speaker
    helping.name_topic(context.work, speaker.participant, speaker.person, button)


def leave(context: Context) -> None:
    speaker = context.graduate_or_speaker
    helping.leave(context.work, speaker.participant, speaker.person)


def stay(context: Context) -> None:
    context.answer("stayed", name=context.person.name)


def answer_gently(context: Context, button: AnswerGently) -> None:
    gentle.answer(context.work, context.graduate_or_speaker, button.question, button.way)
