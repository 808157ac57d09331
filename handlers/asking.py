"""How does somebody ask their cohort, answer, and thank?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import AnswerPeer, Button, CloseQuestion, ReportAnswer, SendDraft, ThankForAnswer
from bot.buttons.asking import TakeBackQuestion, TellTrainerAlone
from bot.services import asking, being_asked, drafts, overtaken, peer_answers
from handlers import messages
from handlers.context import Context
from handlers.incoming import typed_after


async def ask(update: Update, context: Context) -> None:
    words = typed_after(update)
    if words is not None and overtaken.is_distress(words, context.person):
        messages.file(context, context.person, words)
    else:
        asking.begin(context.work, context.speaker, words)


def send(context: Context, button: SendDraft) -> None:
    draft = drafts.shown(context.work, context.person, button.message)
    is_named = bool(button.named)
    if draft.flow == drafts.ASKING:
        asking.send(context.work, context.speaker, draft.incoming, is_named=is_named)
    else:
        peer_answers.send(context.work, context.person, draft, is_named=is_named)


def write_anew(context: Context) -> None:
    drafts.write_anew(context.work, context.person)


def drop(context: Context) -> None:
    drafts.drop(context.work, context.person)


def tell_trainer_alone(context: Context, button: TellTrainerAlone) -> None:
    words = asking.for_the_trainer_alone(context.work, context.person, button.draft)
    messages.file(context, context.person, words)


def answer(context: Context, button: AnswerPeer) -> None:
    peer_answers.begin(context.work, context.person, button.question)


def asks_to_answer(context: Context, payload: str) -> bool:
    """They followed the link under a question in the group; False where the payload says something else."""
    number = payload.removeprefix(asking.ANSWER)
    if number == payload or not number.isdecimal():
        return False
    peer_answers.begin(context.work, context.person, int(number))
    return True


def close(context: Context, button: CloseQuestion) -> None:
    asking.close(context.work, context.speaker, button.question)


def take_back(context: Context, button: TakeBackQuestion) -> None:
    asking.take_back(context.work, context.person, button.question)


def thank(context: Context, button: ThankForAnswer) -> None:
    peer_answers.thank(context.work, context.speaker, button.answer)


def report(context: Context, button: ReportAnswer) -> None:
    peer_answers.report(context.work, context.speaker, button.answer, is_sure=bool(button.sure))


def be_asked(context: Context) -> None:
    being_asked.agree(context.work, context.graduate_or_speaker)


def not_be_asked(context: Context) -> None:
    being_asked.decline(context.work, context.graduate_or_speaker)


QUESTIONS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    TakeBackQuestion: lambda context, button, _update: take_back(context, button),
    TellTrainerAlone: lambda context, button, _update: tell_trainer_alone(context, button),
}
