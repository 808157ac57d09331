"""What need not be remembered any longer?"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from bot.jobs.one_by_one import Begin
from bot.services import entering
from bot.services.enrolment import ENROLMENT
from bot.services.work import Work
from storage import dialogues, inbox, sent_words, strangers
from storage.vocabulary import InboxState

# Telegram repeats an update for a day at most; after a week its number is of no use to anybody.
REMEMBERED = timedelta(days=7)
# Whoever opened an invitation and never came in is nobody to us, and no longer so than a staff link lives.
UNDECIDED = timedelta(days=7)
# An answer may still come back late; after that the number of a stranger's chat is nobody's business.
STRANGERS_REMEMBERED = timedelta(days=1)
CHUNK = 1_000


def forget_the_undecided(begin: Begin) -> Iterator[int]:
    with begin() as work:
        forgotten = dialogues.forget(work.session, ENROLMENT, work.now - UNDECIDED)
    yield forgotten


def forget_the_lists(begin: Begin) -> Iterator[int]:
    """What was told at a meeting of somebody who has not agreed waits no longer than the list listens."""
    with begin() as work:
        before = work.now - entering.LISTENS_FOR
        forgotten = dialogues.forget(work.session, entering.ENTERING, before)
    yield forgotten


def forget_the_strangers(begin: Begin) -> Iterator[int]:
    """Whoever is not known, or declined, leaves no trace in what was sent either."""
    with begin() as work:
        forgotten = strangers.forget(work.session, work.now - STRANGERS_REMEMBERED)
    yield forgotten


def forget_the_handled(begin: Begin) -> Iterator[int]:
    yield from _in_chunks(begin, lambda work: inbox.prune(work.session, work.now - REMEMBERED, CHUNK))


def forget_the_unhandled(begin: Begin) -> Iterator[int]:
    """What could not be handled is kept with its words, but only for as long as somebody may look at it."""

    def forget(work: Work) -> int:
        before = work.now - work.house.programme.privacy.sent_words
        return inbox.prune(work.session, before, CHUNK, InboxState.FAILED)

    yield from _in_chunks(begin, forget)


def forget_the_words(begin: Begin) -> Iterator[int]:
    def forget(work: Work) -> int:
        before = work.now - work.house.programme.privacy.sent_words
        return sent_words.forget(work.session, before, CHUNK)

    yield from _in_chunks(begin, forget)


def _in_chunks(begin: Begin, forget: Callable[[Work], int]) -> Iterator[int]:
    """A transaction each, so that whoever wants to write does not wait for all of it."""
    forgotten = CHUNK
    while forgotten == CHUNK:
        with begin() as work:
            forgotten = forget(work)
        yield forgotten
