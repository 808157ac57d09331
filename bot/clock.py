"""What time is it?

The only module that reads the machine's clock; everybody else is told the time.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class MovableClock:
    """Runs at the pace of another clock, but can be moved forward; for the demo and the tests."""

    def __init__(self, beside: Clock | None = None, *, start: datetime | None = None) -> None:
        self._beside = beside or SystemClock()
        self._ahead = (start - self._beside.now()) if start else timedelta()

    def now(self) -> datetime:
        return self._beside.now() + self._ahead

    def move(self, by: timedelta) -> None:
        """Moves forward by `by`; raises ValueError for a step back, which no row could explain."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self._ahead += by
