"""When does a programme ask, remind, and leave people in peace?"""

from datetime import date, time, timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.programme.page import ClockTime, Page, Wording

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DAY_HOURS = 24


def must_fill_in_only_the_name(wording: Wording) -> None:
    for language, text in wording.root.items():
        try:
            text.format(name="")
        except (KeyError, IndexError, ValueError):
            raise ValueError(f"in {language!r}, {{name}} is all that may stand in braces") from None


class Phase(Page):
    """A stretch of the programme with one cadence; without `for_weeks` it goes on until the end."""

    every_weeks: int = Field(ge=1, le=26)
    for_weeks: int | None = Field(default=None, ge=1)


class Rhythm(Page):
    """The weekday and local hour of check-ins, and how long each of them may wait, in hours.

    With `learns_hour` the hour moves to when a person usually answers, between `earliest` and `latest`.
    """

    weekday: Weekday
    hour: ClockTime
    grace_hours: int = Field(ge=0, le=14 * DAY_HOURS)
    send_within_hours: int = Field(ge=1, le=7 * DAY_HOURS)
    missed_after_hours: int = Field(ge=1, le=28 * DAY_HOURS)
    longest_pause_days: int = Field(default=90, ge=1, le=366)
    learns_hour: bool = True
    earliest: ClockTime = time(8)
    latest: ClockTime = time(20)

    @model_validator(mode="after")
    def _the_hour_is_allowed(self) -> Self:
        if not self.earliest <= self.hour <= self.latest:
            raise ValueError(f"hour ({self.hour:%H:%M}) must lie between earliest and latest")
        return self

    @property
    def weekday_number(self) -> int:
        """Monday is 0, as `date.weekday` counts."""
        return WEEKDAYS.index(self.weekday)

    @property
    def grace(self) -> timedelta:
        return timedelta(hours=self.grace_hours)

    @property
    def send_within(self) -> timedelta:
        return timedelta(hours=self.send_within_hours)

    @property
    def missed_after(self) -> timedelta:
        return timedelta(hours=self.missed_after_hours)


class ReadyReply(Page):
    """A sentence that stands ready for a trainer; `{name}` in it is the participant's name."""

    text: Wording

    @model_validator(mode="after")
    def _only_the_name_is_filled_in(self) -> Self:
        must_fill_in_only_the_name(self.text)
        return self


class Reminder(Page):
    """Words that stand before the question when it is asked again; `{name}` in them is the person's name."""

    after_hours: int = Field(ge=1)
    text: Wording
    offers_contact: bool = True

    @model_validator(mode="after")
    def _only_the_name_is_filled_in(self) -> Self:
        must_fill_in_only_the_name(self.text)
        return self

    @property
    def after(self) -> timedelta:
        return timedelta(hours=self.after_hours)


class Quiet(Page):
    """The part of the night in which the bot starts no talk, in the person's own zone."""

    since: ClockTime = Field(alias="from")
    until: ClockTime


class Break(Page):
    """Days on which nobody is asked, from the first to the last, everywhere or in some villages."""

    name: Wording
    first: date
    last: date
    villages: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.last < self.first:
            raise ValueError(f"last ({self.last}) is before first ({self.first})")
        return self


class Fasting(Page):
    """Days on which people fast: who would be asked between `not_from` and `not_until` is asked at `hour`."""

    first: date
    last: date
    not_from: ClockTime
    not_until: ClockTime
    hour: ClockTime


class MarketDay(Page):
    """A weekday on which people of some villages (or of all) have no time: they are asked the day after."""

    weekday: Weekday
    villages: tuple[str, ...] = ()

    @property
    def weekday_number(self) -> int:
        return WEEKDAYS.index(self.weekday)


class Calendar(Page):
    """`country` is the code whose public holidays the `holidays` library knows; on those nobody is asked
    before the next ordinary day."""

    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    breaks: tuple[Break, ...] = ()
    fasting: tuple[Fasting, ...] = ()
    market_days: tuple[MarketDay, ...] = ()
