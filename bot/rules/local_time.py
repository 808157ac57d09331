"""What is a local wall-clock time as a moment in UTC?"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def at_local(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """That hour of that day in `zone`, in UTC; an hour that summer time skips is moved forward."""
    return datetime.combine(day, hour, zone).astimezone(UTC)
