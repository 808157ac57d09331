"""Does something that nobody waits for leave now, or is it night where it goes?"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.quiet_hours import first_waking_moment
from bot.services import programmes
from bot.services.work import Work
from storage import participants


def waits_until(work: Work, chat_id: int) -> datetime | None:
    """The morning of the participant in this chat; None by day.

    What was queued by day and could not leave, as while Telegram could not be reached, wakes nobody.
    """
    found = participants.in_chat(work.session, chat_id)
    if found is None:
        return None
    participant, timezone = found
    quiet = programmes.of_participant(work, participant).quiet
    morning = first_waking_moment(work.now, quiet.since, quiet.until, ZoneInfo(timezone))
    return morning if morning > work.now else None
