"""When may somebody have stalled, and what follows from it?"""

from datetime import time, timedelta
from typing import Self

from pydantic import Field, model_validator

from bot.programme.page import ClockTime, Page
from bot.programme.rhythm import WEEKDAYS, Weekday


class Stall(Page):
    """Domain rules C, D, E and F and the model of risk, looked at once a day at `hour` in the cohort's zone.

    `sales` and `open_days` are the questions whose numbers tell. Nobody is flagged anew within `rest_days`
    of their last case. The probabilities are those of having stalled: from the first on the bot asks the
    person, from the second their trainer reads of them once a week, from the third at once.
    """

    hour: ClockTime = time(9)
    sales: str = "sales"
    open_days: str = "days"
    stuck_times: int = Field(default=2, ge=1, le=52)
    stuck_among: int = Field(default=3, ge=1, le=52)
    fallen_latest: int = Field(default=3, ge=1, le=52)
    fallen_first: int = Field(default=6, ge=1, le=52)
    fallen_percent: int = Field(default=50, ge=1, le=99)
    idle_check_ins: int = Field(default=2, ge=1, le=52)
    slow_times: int = Field(default=2, ge=1, le=52)
    rest_days: int = Field(default=14, ge=0, le=366)
    ask_from: float = Field(default=0.15, gt=0, lt=1)
    ask_rest_days: int = Field(default=14, ge=1, le=366)
    list_from: float = Field(default=0.25, gt=0, lt=1)
    list_weekday: Weekday = "monday"
    list_most: int = Field(default=5, ge=1, le=10)
    alert_from: float = Field(default=0.5, gt=0, lt=1)

    @model_validator(mode="after")
    def _the_thresholds_climb(self) -> Self:
        if not self.ask_from <= self.list_from <= self.alert_from:
            raise ValueError("ask_from, list_from and alert_from must climb, or be the same")
        return self

    @property
    def ask_rest(self) -> timedelta:
        return timedelta(days=self.ask_rest_days)

    @property
    def list_weekday_number(self) -> int:
        return WEEKDAYS.index(self.list_weekday)

    @property
    def rest(self) -> timedelta:
        return timedelta(days=self.rest_days)
