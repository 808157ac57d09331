"""How is the ladder shown and climbed in the chat?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons import ladder as buttons
from bot.services import (
    afterwards,
    claiming,
    deciding,
    income_talk,
    ladder,
    last_steps,
    mentoring,
    reviewing,
    small_wins,
    vouching,
)
from handlers.context import Context
from storage import people
from storage.ladder_vocabulary import LaterAnswer
from storage.lending_vocabulary import LicenceKind
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def show(_update: Update, context: Context) -> None:
    ladder.show(context.work, context.person)
    if people.roles_of(context.work.session, context.person.id).intersection(STAFF):
        reviewing.list_waiting(context.work, context.person)


def claim(context: Context, button: buttons.ClaimRung) -> None:
    claiming.claim(context.work, context.speaker, button.rung)


def decline(context: Context, button: buttons.DeclineRung) -> None:
    claiming.decline(context.work, context.speaker, button.rung)


def choose_paper(context: Context, button: buttons.ShowPaper) -> None:
    claiming.choose_paper(context.work, context.speaker, button.milestone, LicenceKind(button.document))


def send_nothing(context: Context, button: buttons.ShowNothing) -> None:
    claiming.send_nothing(context.work, context.speaker, button.milestone)


def confirm(context: Context, button: buttons.ConfirmRung) -> None:
    deciding.confirm(context.work, context.speaker, button.milestone, yes=bool(button.yes))


def look_at(context: Context, button: buttons.ShowMilestone) -> None:
    reviewing.show(context.work, context.must_be(*STAFF), button.milestone)


def accept(context: Context, button: buttons.AcceptMilestone) -> None:
    deciding.accept(context.work, context.must_be(*STAFF), button.milestone, seen=bool(button.seen))


def vouch(context: Context, button: buttons.VouchMilestone) -> None:
    vouching.ask(context.work, context.must_be(*STAFF), button.milestone)


def vouched_today(context: Context, button: buttons.VouchedToday) -> None:
    vouching.today(context.work, context.must_be(*STAFF), button.milestone)


def confirmed_there(context: Context, button: buttons.ConfirmedThere) -> None:
    deciding.confirm_there(context.work, context.must_be(*STAFF), button.milestone)


def held_closing(context: Context, button: buttons.HeldClosing) -> None:
    last_steps.held_closing(context.work, context.must_be(*STAFF), button.milestone)


def waive(context: Context, button: buttons.WaiveRung) -> None:
    last_steps.ask_why(context.work, context.must_be(*STAFF), button.milestone, button.rung)


def set_income(context: Context, button: buttons.SetIncome) -> None:
    income_talk.ask(context.work, context.person, button.participant)


def ask_for_more(context: Context, button: buttons.AskForMore) -> None:
    deciding.ask_for_more(context.work, context.must_be(*STAFF), button.milestone)


def ask_why_not(context: Context, button: buttons.AskWhyNotAccepted) -> None:
    deciding.ask_why_not(context.work, context.must_be(*STAFF), button.milestone)


def reject(context: Context, button: buttons.RejectMilestone) -> None:
    deciding.reject(context.work, context.must_be(*STAFF), button.milestone, button.why)


def list_rungs(context: Context, button: buttons.ListRungs) -> None:
    deciding.list_rungs(context.work, context.must_be(*STAFF), button.participant)


def saw(context: Context, button: buttons.SawRung) -> None:
    deciding.saw(context.work, context.must_be(*STAFF), button.participant, button.rung)


def share_win(context: Context, button: buttons.ShareWin) -> None:
    small_wins.answer(context.work, context.graduate_or_speaker, button.milestone, yes=bool(button.yes))


def share_wins(context: Context, button: buttons.ShareWins) -> None:
    small_wins.decide(context.work, context.person, yes=bool(button.yes))


def answer_later(context: Context, button: buttons.AnswerLater) -> None:
    how = LaterAnswer(button.how)
    afterwards.answer(context.work, context.person, button.news, how)


def be_mentor(context: Context, button: buttons.BeMentor) -> None:
    mentoring.decide(context.work, context.person, context.own_place, yes=bool(button.yes))


CLIMBING: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    buttons.ClaimRung: lambda context, button, _update: claim(context, button),
    buttons.DeclineRung: lambda context, button, _update: decline(context, button),
    buttons.ShowPaper: lambda context, button, _update: choose_paper(context, button),
    buttons.ShowNothing: lambda context, button, _update: send_nothing(context, button),
    buttons.ConfirmRung: lambda context, button, _update: confirm(context, button),
    buttons.ShowMilestone: lambda context, button, _update: look_at(context, button),
    buttons.AcceptMilestone: lambda context, button, _update: accept(context, button),
    buttons.VouchMilestone: lambda context, button, _update: vouch(context, button),
    buttons.VouchedToday: lambda context, button, _update: vouched_today(context, button),
    buttons.ConfirmedThere: lambda context, button, _update: confirmed_there(context, button),
    buttons.HeldClosing: lambda context, button, _update: held_closing(context, button),
    buttons.WaiveRung: lambda context, button, _update: waive(context, button),
    buttons.SetIncome: lambda context, button, _update: set_income(context, button),
    buttons.AskForMore: lambda context, button, _update: ask_for_more(context, button),
    buttons.AskWhyNotAccepted: lambda context, button, _update: ask_why_not(context, button),
    buttons.RejectMilestone: lambda context, button, _update: reject(context, button),
    buttons.ListRungs: lambda context, button, _update: list_rungs(context, button),
    buttons.AnswerLater: lambda context, button, _update: answer_later(context, button),
    buttons.BeMentor: lambda context, button, _update: be_mentor(context, button),
    buttons.ShareWin: lambda context, button, _update: share_win(context, button),
    buttons.ShareWins: lambda context, button, _update: share_wins(context, button),
    buttons.SawRung: lambda context, button, _update: saw(context, button),
}
# Pressed once, such a question is answered.
CLIMBED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(
    {
        buttons.ClaimRung,
        buttons.DeclineRung,
        buttons.ShowPaper,
        buttons.ShowNothing,
        buttons.ConfirmRung,
        buttons.AcceptMilestone,
        buttons.VouchedToday,
        buttons.ConfirmedThere,
        buttons.HeldClosing,
        buttons.AskForMore,
        buttons.RejectMilestone,
        buttons.AnswerLater,
        buttons.BeMentor,
        buttons.ShareWin,
        buttons.ShareWins,
    }
)
