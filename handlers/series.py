"""What does a coordinator do about an announcement that repeats?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button, RewordSeries, SaveSeries, ShowSeries, SteerSeries
from bot.rules.series_life import Steer
from bot.services import series, series_words
from handlers.context import Context
from storage.vocabulary import Role


def show(context: Context, button: ShowSeries) -> None:
    person = context.must_be(Role.COORDINATOR)
    series.show(context.work, person, series.in_charge(context.work, person, button.series))


def steer(context: Context, button: SteerSeries) -> None:
    series.steer(context.work, context.must_be(Role.COORDINATOR), button.series, Steer(button.steer))


def reword(context: Context, button: RewordSeries) -> None:
    series_words.begin(context.work, context.must_be(Role.COORDINATOR), button.series)


def save(context: Context, button: SaveSeries) -> None:
    series_words.save(context.work, context.must_be(Role.COORDINATOR), button.draft)


SERIES: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    ShowSeries: lambda context, button, _update: show(context, button),
    SteerSeries: lambda context, button, _update: steer(context, button),
    RewordSeries: lambda context, button, _update: reword(context, button),
    SaveSeries: lambda context, button, _update: save(context, button),
}
REPEATED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({SteerSeries, SaveSeries})
