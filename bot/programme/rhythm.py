"""When does a programme ask, remind, and leave people in peace?"""

from datetime import date, time, timedelta
from typing import Literal, Self

import holidays
from pydantic import Field, ValidationInfo, field_validator, model_validator

from bot.programme.faults import Misfit, Misfits
from bot.programme.page import DAY_HOURS, ClockTime, Page, Wording, was_taken
from bot.programme.places import Step

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MOST_WEEKS = 520


def must_fill_in_only_the_name(wording: Wording, *way: Step) -> None:
    for language, text in wording.root.items():
        try:
            text.format(name="")
        except (KeyError, IndexError, ValueError):
            words = f"in {language!r}, {{name}} is all that may stand in braces; leave others out"
            raise Misfits([Misfit((*way, language), words)]) from None


class Phase(Page):
    """A stretch of the programme with one cadence; without `for_weeks` it goes on until the end."""

    every_weeks: int = Field(ge=1, le=26)
    for_weeks: int | None = Field(default=None, ge=1, le=MOST_WEEKS)


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
            words = f"hour ({self.hour:%H:%M}) must lie between earliest and latest; correct one of them"
            raise Misfits([Misfit(("hour",), words)])
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
        must_fill_in_only_the_name(self.text, "text")
        return self


class Reminder(Page):
    """Words that stand before the question when it is asked again; `{name}` in them is the person's name."""

    after_hours: int = Field(ge=1)
    text: Wording
    offers_contact: bool = True

    @model_validator(mode="after")
    def _only_the_name_is_filled_in(self) -> Self:
        must_fill_in_only_the_name(self.text, "text")
        return self

    @property
    def after(self) -> timedelta:
        return timedelta(hours=self.after_hours)


class Quiet(Page):
    """The part of the night in which the bot starts no talk, in the person's own zone."""

    since: ClockTime = Field(alias="from")
    until: ClockTime


def _ends_too_early(first: date, last: date) -> Misfits:
    return Misfits([Misfit(("last",), f"last ({last}) is before first ({first}); correct one of them")])


class Break(Page):
    """Days on which nobody is asked, from the first to the last, everywhere or in some villages."""

    name: Wording
    first: date
    last: date
    villages: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.last < self.first:
            raise _ends_too_early(self.first, self.last)
        return self


class Fasting(Page):
    """Days on which people fast: who would be asked between `not_from` and `not_until` is asked at `hour`."""

    first: date
    last: date
    not_from: ClockTime
    not_until: ClockTime
    hour: ClockTime

    @model_validator(mode="after")
    def _the_parts_fit_together(self, asked: ValidationInfo) -> Self:
        if was_taken(asked):
            return self
        if self.last < self.first:
            raise _ends_too_early(self.first, self.last)
        if self.not_until <= self.not_from:
            raise Misfits([Misfit(("not_until",), "not_until must be later than not_from; correct one")])
        if self.not_from <= self.hour < self.not_until:
            words = f"hour ({self.hour:%H:%M}) lies between not_from and not_until; choose one outside"
            raise Misfits([Misfit(("hour",), words)])
        return self


class MarketDay(Page):
    """A weekday on which people of some villages (or of all) have no time: they are asked the day after."""

    weekday: Weekday
    villages: tuple[str, ...] = ()

    @property
    def weekday_number(self) -> int:
        return WEEKDAYS.index(self.weekday)


class Calendar(Page):
    """`country` is the code (or name) of one whose holidays the `holidays` library knows; on those nobody
    is asked before the next ordinary day."""

    country: str | None = None
    breaks: tuple[Break, ...] = ()
    fasting: tuple[Fasting, ...] = ()
    market_days: tuple[MarketDay, ...] = ()

    @field_validator("country")
    @classmethod
    def _the_country_is_known(cls, country: str | None, asked: ValidationInfo) -> str | None:
        if country is not None:
            try:
                holidays.country_holidays(country)
            except NotImplementedError:
                if was_taken(asked):
                    return None
                words = f"no public holidays are known of {country!r}; give a code like ID, or leave it out"
                raise ValueError(words) from None
        return country
