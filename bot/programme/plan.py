"""By when should participant and trainer agree on a plan, and which check-ins ask after it?"""

from datetime import time, timedelta

from pydantic import Field

from bot.programme.page import ClockTime, Page
from bot.programme.rhythm import WEEKDAYS, Weekday


class Plan(Page):
    """Whoever has no agreed plan `agreed_within_days` after their follow-up began is named to their trainer
    every week on `remind_weekday` from `remind_hour` on; 0 days is never. The question sets in `reviewed_in`
    ask after each open target; where there are none, no check-in does.
    """

    agreed_within_days: int = Field(default=14, ge=0, le=366)
    remind_weekday: Weekday = "monday"
    remind_hour: ClockTime = time(9)
    reviewed_in: tuple[str, ...] = ()

    @property
    def agreed_within(self) -> timedelta | None:
        return timedelta(days=self.agreed_within_days) if self.agreed_within_days else None

    @property
    def remind_weekday_number(self) -> int:
        """Monday is 0, as `date.weekday` counts."""
        return WEEKDAYS.index(self.remind_weekday)
