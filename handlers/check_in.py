"""How does a participant report, and correct what they reported?"""

from telegram import Update

from bot.buttons import Correct, CorrectQuestion, GiveAnswer
from bot.services import answers, check_ins
from handlers.context import Context


async def report(_update: Update, context: Context) -> None:
    speaker = context.speaker
    check_ins.begin_early(context.work, speaker.participant, speaker.person)


def answer(context: Context, button: GiveAnswer, message_id: int) -> None:
    answers.pressed(context.work, context.speaker, button, message_id)


def correct(context: Context, button: Correct) -> None:
    answers.offer_correction(context.work, context.speaker, button.check_in)


def correct_question(context: Context, button: CorrectQuestion) -> None:
    answers.ask_again(context.work, context.speaker, button)
