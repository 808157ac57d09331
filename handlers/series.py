"""What does a coordinator do about an announcement that repeats?"""

from bot.buttons import ShowSeries, SteerSeries
from bot.rules.series_life import Steer
from bot.services import series
from handlers.context import Context
from storage.vocabulary import Role


def show(context: Context, button: ShowSeries) -> None:
    person = context.must_be(Role.COORDINATOR)
    series.show(context.work, person, series.in_charge(context.work, person, button.series))


def steer(context: Context, button: SteerSeries) -> None:
    series.steer(context.work, context.must_be(Role.COORDINATOR), button.series, Steer(button.steer))
