"""Was there a time in which the bot could not hear what people pressed?

Telegram keeps a press on a button for 150 seconds and then forgets it. Deafness is measured by the machine's
clock, which also runs while a computer sleeps; when it ended is told in the programme's time.
"""

from datetime import datetime, timedelta

from bot.clock import Clock

TAP_LIFE = timedelta(seconds=150)


class Hearing:
    """Knows when Telegram last answered, in this process or in the one before."""

    def __init__(self, clock: Clock, machine: Clock) -> None:
        self._clock = clock
        self._machine = machine
        self.last_heard: datetime | None = None
        self.deaf_until: datetime | None = None

    def heard(self) -> None:
        """Telegram has just answered, whether there was news or not."""
        now = self._machine.now()
        if self.last_heard is not None and now - self.last_heard >= TAP_LIFE:
            self.deaf_until = self._clock.now()
        self.last_heard = now
