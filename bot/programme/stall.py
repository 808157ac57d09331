"""When may somebody have stalled, and what follows from it?"""

from datetime import time, timedelta

from pydantic import Field

from bot.programme.page import ClockTime, Page


class Stall(Page):
    """Domain rules C, D and E, looked at once a day at `hour` in the cohort's zone.

    `sales` and `open_days` are the questions whose numbers tell. Nobody is flagged anew within `rest_days`
    of their last case.
    """

    hour: ClockTime = time(9)
    sales: str = "sales"
    open_days: str = "days"
    stuck_times: int = Field(default=2, ge=1)
    stuck_among: int = Field(default=3, ge=1)
    fallen_latest: int = Field(default=3, ge=1)
    fallen_first: int = Field(default=6, ge=1)
    fallen_percent: int = Field(default=50, ge=1, le=99)
    idle_check_ins: int = Field(default=2, ge=1)
    rest_days: int = Field(default=14, ge=0)

    @property
    def rest(self) -> timedelta:
        return timedelta(days=self.rest_days)
