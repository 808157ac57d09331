"""Which moment is so many months later?"""

from calendar import monthrange
from datetime import datetime


def months_later(moment: datetime, months: int) -> datetime:
    """The same day of that month at the same hour on the wall; the last one where the month is shorter."""
    years, month = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, month + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))
