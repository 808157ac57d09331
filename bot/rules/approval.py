"""Does a second coordinator have to agree to an announcement, and how long is that waited for?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST = timedelta(days=2)
SHORTEST = timedelta(hours=1)
REMIND_AT_LATEST = timedelta(days=1)
TENTH = 10


@dataclass(frozen=True)
class Patience:
    remind_at: datetime
    lapses_at: datetime


def is_needed(recipients: int, above: int, agreed_for: int | None) -> bool:
    """`agreed_for` is how many it was for when somebody agreed to it as it is now; None where nobody has."""
    if not above or recipients <= above:
        return False
    return agreed_for is None or recipients > holds_up_to(agreed_for)


def holds_up_to(agreed_for: int) -> int:
    """A few newcomers need no new yes."""
    return agreed_for + agreed_for // TENTH


def patience(asked_at: datetime, goes_at: datetime | None) -> Patience:
    """One that has an hour is waited for until then; one that shall go at once, for two days."""
    lapses_at = asked_at + LONGEST if goes_at is None else max(goes_at, asked_at + SHORTEST)
    return Patience(asked_at + min((lapses_at - asked_at) / 2, REMIND_AT_LATEST), lapses_at)
