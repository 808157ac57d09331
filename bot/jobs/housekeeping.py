"""What need not be remembered any longer?"""

from datetime import timedelta

from bot.jobs.one_by_one import Begin
from storage import inbox

# Telegram repeats an update for a day at most; after a week its number is of no use to anybody.
REMEMBERED = timedelta(days=7)


def forget_the_handled(begin: Begin) -> int:
    with begin() as work:
        return inbox.prune(work.session, work.now - REMEMBERED)
