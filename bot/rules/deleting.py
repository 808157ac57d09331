"""Until when does Telegram let a bot delete what it sent?"""

from datetime import datetime, timedelta

# Telegram removes nothing that is older than this, and passes over it in silence within an album.
TELEGRAM_DELETES_FOR = timedelta(hours=48)
# The call may have to wait for its turn.
FOR_THE_WAY = timedelta(hours=1)
REMOVABLE_FOR = TELEGRAM_DELETES_FOR - FOR_THE_WAY


def is_deletable(sent_at: datetime, now: datetime) -> bool:
    """Whether a call to delete it, queued now, still comes in time."""
    return now - sent_at < REMOVABLE_FOR
