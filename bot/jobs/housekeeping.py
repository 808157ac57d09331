"""What need not be remembered any longer?"""

from collections.abc import Iterator
from datetime import timedelta

from bot.jobs.one_by_one import Begin
from bot.services.enrolment import ENROLMENT
from storage import dialogues, inbox, strangers

# Telegram repeats an update for a day at most; after a week its number is of no use to anybody.
REMEMBERED = timedelta(days=7)
# Whoever opened an invitation and never came in is nobody to us, and no longer so than a staff link lives.
UNDECIDED = timedelta(days=7)
# An answer may still come back late; after that the number of a stranger's chat is nobody's business.
STRANGERS_REMEMBERED = timedelta(days=1)


def forget_the_undecided(begin: Begin) -> Iterator[int]:
    with begin() as work:
        forgotten = dialogues.forget(work.session, ENROLMENT, work.now - UNDECIDED)
    yield forgotten


def forget_the_strangers(begin: Begin) -> Iterator[int]:
    """Whoever is not known, or declined, leaves no trace in what was sent either."""
    with begin() as work:
        forgotten = strangers.forget(work.session, work.now - STRANGERS_REMEMBERED)
    yield forgotten


def forget_the_handled(begin: Begin) -> Iterator[int]:
    with begin() as work:
        forgotten = inbox.prune(work.session, work.now - REMEMBERED)
    yield forgotten
