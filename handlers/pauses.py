"""How does a participant, or the office for all, ask to be left alone for a while?"""

from telegram import Update

from bot.buttons import (
    CallPause,
    EndSharedPause,
    EndTheirPause,
    PauseBecause,
    PauseFor,
    PauseForAll,
    PausePlace,
    PauseThem,
    PauseThemFor,
    PauseWhy,
)
from bot.services import calling_a_pause, pausing, pausing_for
from handlers.context import Context
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def pause(_update: Update, context: Context) -> None:
    """With the day or the time behind the command, or with neither."""
    pausing.ask_until_when(context.work, context.speaker, " ".join(context.args or ()))


async def resume(_update: Update, context: Context) -> None:
    end(context)


def rest(context: Context, button: PauseFor) -> None:
    pausing.rest_for(context.work, context.speaker, button.days)


def because(context: Context, button: PauseBecause) -> None:
    pausing.explain(context.work, context.speaker, button)


def end(context: Context) -> None:
    pausing.end_early(context.work, context.speaker)


async def pause_all(_update: Update, context: Context) -> None:
    calling_a_pause.begin(context.work, context.must_be(Role.COORDINATOR))


def place(context: Context, button: PausePlace) -> None:
    calling_a_pause.choose_place(context.work, context.must_be(Role.COORDINATOR), button.place)


def days_for_all(context: Context, button: PauseForAll) -> None:
    calling_a_pause.choose_days(context.work, context.must_be(Role.COORDINATOR), button.days)


def why(context: Context, button: PauseWhy) -> None:
    calling_a_pause.choose_why(context.work, context.must_be(Role.COORDINATOR), button.why)


def settle(context: Context, button: CallPause) -> None:
    calling_a_pause.settle(context.work, context.must_be(Role.COORDINATOR), yes=button.yes == 1)


def end_shared(context: Context, button: EndSharedPause) -> None:
    calling_a_pause.end(context.work, context.must_be(Role.COORDINATOR), button.pause)


async def pause_for(_update: Update, context: Context) -> None:
    pausing_for.ask(context.work, context.must_be(*STAFF), " ".join(context.args or ()))


def pause_them(context: Context, button: PauseThem) -> None:
    pausing_for.ask_until_when(context.work, context.must_be(*STAFF), button.participant)


def pause_them_for(context: Context, button: PauseThemFor) -> None:
    pausing_for.rest_for(context.work, context.must_be(*STAFF), button.participant, button.days)


def end_theirs(context: Context, button: EndTheirPause) -> None:
    pausing_for.end(context.work, context.must_be(*STAFF), button.participant)
