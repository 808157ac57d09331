"""How does a participant report, and correct what they reported?"""

from telegram import Update

from bot.buttons import ChosenAll, Correct, CorrectQuestion, GiveAnswer, Toggle, TypeAgain
from bot.services import answers, check_ins, choosing, corrections
from handlers.context import Context


async def report(_update: Update, context: Context) -> None:
    speaker = context.speaker
    check_ins.begin_early(context.work, speaker.participant, speaker.person)


def answer(context: Context, button: GiveAnswer, message_id: int) -> None:
    answers.pressed(context.work, context.speaker_about(button.check_in), button, message_id)


def toggle(context: Context, button: Toggle, message_id: int) -> None:
    choosing.toggled(context.work, context.speaker_about(button.check_in), button, message_id)


def chosen_all(context: Context, button: ChosenAll, message_id: int) -> None:
    choosing.chosen_all(context.work, context.speaker_about(button.check_in), button, message_id)


def type_again(context: Context, button: TypeAgain, message_id: int) -> None:
    answers.type_again(context.work, context.speaker_about(button.check_in), button, message_id)


def correct(context: Context, button: Correct) -> None:
    corrections.offer_correction(context.work, context.speaker_about(button.check_in), button.check_in)


def correct_question(context: Context, button: CorrectQuestion) -> None:
    corrections.ask_again(context.work, context.speaker_about(button.check_in), button)
