"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime

from bot.clock import MovableClock

# A Monday morning in Muara Pantun (UTC+8).
MONDAY_NINE = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)


class StillClock:
    def __init__(self, at: datetime = MONDAY_NINE) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at


def still_clock(at: datetime = MONDAY_NINE) -> MovableClock:
    return MovableClock(StillClock(at))
