"""Who takes the next step of an announcement, and what hears whoever came second?"""

from datetime import datetime

from bot.errors import NotYours, OutOfDate
from bot.rules.broadcast_life import LIFE, RENEWS, Who, may_ever
from bot.services.work import Work
from bot.words import moment
from storage import broadcast_events, broadcasts, people
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep


class BroadcastElsewhere(OutOfDate):
    """Somebody else was quicker: who, and what is so now."""

    words = "broadcast-elsewhere"

    def __init__(self, by: str, state: str) -> None:
        super().__init__(by=by, state=state)


def take(
    work: Work,
    broadcast_id: int,
    step: BroadcastStep,
    by: Person | None = None,
    *,
    seen: datetime | None = None,
    of_edition: int | None = None,
    **values: object,
) -> bool:
    """True for exactly one who takes the step (None: the bot); its row says who and when.

    `seen` is the hour at which whoever acts saw it stand, `of_edition` what they read. Raises NotYours where
    it can never be theirs.
    """
    path = LIFE[step]
    if not may_ever(step, _who(work, broadcast_id, by)):
        raise NotYours
    if step in RENEWS:
        values["edition"] = broadcasts.NEXT_EDITION
    if not broadcasts.take(
        work.session, broadcast_id, path.begins, path.leads_to, seen, of_edition, **values
    ):
        return False
    broadcast_events.record(work.session, broadcast_id, step, by.id if by else None, work.now)
    return True


def must_take(
    work: Work,
    broadcast: Broadcast,
    step: BroadcastStep,
    by: Person,
    *,
    seen: datetime | None = None,
    of_edition: int | None = None,
    **values: object,
) -> None:
    """Takes the step; raises BroadcastElsewhere for whoever came second."""
    if not take(work, broadcast.id, step, by, seen=seen, of_edition=of_edition, **values):
        raise elsewhere(work, broadcast, by)


def elsewhere(
    work: Work, broadcast: Broadcast, person: Person, decided_by: int | None = None
) -> BroadcastElsewhere:
    """Whoever took the last step was first, or whoever decided what this person was asked."""
    last = broadcast_events.last(work.session, broadcast.id)
    by_id = decided_by or (last.by_id if last is not None else None)
    if last is None and by_id is None:
        by = work.label(person, "broadcast-by-a-colleague")
    elif by_id is None:
        by = work.label(person, "broadcast-by-the-bot")
    elif by_id == person.id:
        by = work.label(person, "broadcast-by-yourself")
    else:
        by = people.get(work.session, by_id).name
    return BroadcastElsewhere(by, state_in_words(work, broadcast, person))


def state_in_words(work: Work, broadcast: Broadcast, person: Person) -> str:
    if broadcast.status is BroadcastStatus.SCHEDULED and broadcast.scheduled_at is not None:
        at = moment(broadcast.scheduled_at, person.timezone, person.language)
        return work.label(person, "broadcast-is-scheduled-for", at=at)
    return work.label(person, f"broadcast-is-{broadcast.status}")


def _who(work: Work, broadcast_id: int, by: Person | None) -> Who:
    if by is None:
        return Who.BOT
    broadcast = broadcasts.get(work.session, broadcast_id)
    return Who.AUTHOR if broadcast is not None and broadcast.author_id == by.id else Who.COLLEAGUE
