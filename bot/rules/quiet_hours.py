"""May the bot begin to talk now, or does it wait for the morning?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local


def is_quiet(hour: time, quiet_from: time, quiet_until: time) -> bool:
    """Whether that hour of the day lies in the night; equal times mean no night."""
    if quiet_from <= quiet_until:
        return quiet_from <= hour < quiet_until
    return hour >= quiet_from or hour < quiet_until


def first_waking_moment(moment: datetime, quiet_from: time, quiet_until: time, zone: ZoneInfo) -> datetime:
    """`moment` itself outside the quiet hours, else the end of that quiet night; equal times mean none."""
    local = moment.astimezone(zone)
    hour = local.time()
    over_midnight = quiet_from > quiet_until
    if over_midnight and hour >= quiet_from:
        return at_local(local.date() + timedelta(days=1), quiet_until, zone)
    if hour < quiet_until and (over_midnight or hour >= quiet_from):
        # Where the clocks were put back, the night has ended when its last hour struck first.
        return max(moment, at_local(local.date(), quiet_until, zone))
    return moment
