"""How does an announcement reach everybody, and how does its author hear of it?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from bot.buttons import ShowAnswers
from bot.services import audiences, room_announcing
from bot.services.alerts import waking_moment
from bot.services.audiences import NobodyToReach
from bot.services.broadcast_answers import open_up
from bot.services.copies import copy_for
from bot.services.speech import Post, choice, column, rewrite, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import broadcasts, outbox, people
from storage.audiences.people import Found, LeftOut, Meant
from storage.audiences.tree import Tree
from storage.tables import Broadcast, Delivery, Person
from storage.vocabulary import BroadcastStatus, DeliveryStatus, Lane, OutboxState

BETWEEN_PROGRESS = timedelta(seconds=3)
STALE_AFTER = timedelta(days=2)
NAMES_SHOWN = 20

ENDS = {
    OutboxState.SENT: DeliveryStatus.SENT,
    OutboxState.UNREACHABLE: DeliveryStatus.UNREACHABLE,
    OutboxState.FAILED: DeliveryStatus.FAILED,
    OutboxState.EXPIRED: DeliveryStatus.FAILED,
    OutboxState.UNKNOWN: DeliveryStatus.FAILED,
    OutboxState.HELD_BACK: DeliveryStatus.FAILED,
}


@dataclass(frozen=True)
class Progress:
    """How many copies there are and how they ended; `done` once none is on its way."""

    total: int
    sent: int
    unreachable: int
    failed: int
    cancelled: int
    done: bool


def start_scheduled(work: Work, broadcast_id: int) -> None:
    """Its hour has come; where nobody is left to reach, the author gets the report at once."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or not broadcasts.start(work.session, broadcast_id, work.now):
        return
    begin(work, broadcast, audiences.found_by(work, broadcast.audience))
    _report_if_over(work, broadcast)


def announce(work: Work, text: str, cohort_ids: Sequence[int] | None, whom: Tree) -> Broadcast:
    """Queues a broadcast from the office's command line; raises NobodyToReach."""
    audience = audiences.found(work, cohort_ids, whom)
    if not audience.recipients:
        raise NobodyToReach
    broadcast = Broadcast(
        status=BroadcastStatus.SENDING,
        content={"method": "sendMessage", "body": {"text": text}},
        audience=audiences.facts_of(cohort_ids, whom),
        created_at=work.now,
        started_at=work.now,
    )
    work.session.add(broadcast)
    work.session.flush()
    _queue_deliveries(work, broadcast, audience)
    return broadcast


def progress(session: Session, broadcast_id: int) -> Progress:
    count = broadcasts.counts(session, broadcast_id)
    return Progress(
        total=sum(count.values()),
        sent=count[DeliveryStatus.SENT],
        unreachable=count[DeliveryStatus.UNREACHABLE],
        failed=count[DeliveryStatus.FAILED],
        cancelled=count[DeliveryStatus.CANCELLED],
        done=count[DeliveryStatus.QUEUED] == 0,
    )


def take_note(work: Work, ended: Iterable[tuple[int, OutboxState, str | None]]) -> None:
    """How copies ended, by delivery: their authors see the progress move, and at the end the report."""
    touched: set[int] = set()
    for delivery_id, state, error in ended:
        status = ENDS[state]
        reason = error or (state if status is DeliveryStatus.FAILED else None)
        broadcast_id = broadcasts.end_delivery(work.session, delivery_id, status, work.now, reason)
        if broadcast_id is not None:
            touched.add(broadcast_id)
    work.session.flush()
    for broadcast_id in touched:
        broadcast = broadcasts.get(work.session, broadcast_id)
        if broadcast is not None and not _report_if_over(work, broadcast):
            _move_progress(work, broadcast)


def _queue_deliveries(work: Work, broadcast: Broadcast, audience: Found) -> None:
    open_up(work, broadcast)
    room_announcing.bring(work, broadcast)
    copies = [
        Delivery(broadcast_id=broadcast.id, person_id=person.id, status=DeliveryStatus.QUEUED)
        for person in audience.recipients
    ]
    work.session.add_all(copies)
    work.session.add_all(
        Delivery(
            broadcast_id=broadcast.id,
            person_id=person.id,
            status=DeliveryStatus.UNREACHABLE,
            error="gone",
        )
        for person in audience.left_out.get(LeftOut.BLOCKED, [])
    )
    work.session.flush()
    outbox.enqueue_many(
        work.session,
        [
            copy
            for delivery, person in zip(copies, audience.recipients, strict=True)
            for copy in _copies(work, broadcast, person, delivery)
        ],
        lane=Lane.BROADCAST,
        now=work.now,
        send_by=work.now + STALE_AFTER,
    )


def _copies(work: Work, broadcast: Broadcast, person: Meant, delivery: Delivery) -> Iterator[outbox.Copy]:
    """The calls that bring one person their copy; how the first of them ends is how it ended."""
    at_night = waking_moment(work, person) > work.now
    for place, call in enumerate(copy_for(work, broadcast, person, named=person)):
        if person.chat_id is not None:
            yield outbox.Copy(
                chat_id=person.chat_id,
                method=call.method,
                body={**call.body, "disable_notification": True} if at_night else call.body,
                about=None if place else f"{broadcasts.ABOUT}{delivery.id}",
                key=f"broadcast:{broadcast.id}:{person.id}" + (f":{place}" if place else ""),
            )


def begin(work: Work, broadcast: Broadcast, audience: Found) -> None:
    """Everybody's copy is queued, and the author sees that it begins."""
    _queue_deliveries(work, broadcast, audience)
    if broadcast.author_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    text = _progress_in_words(work, author, progress(work.session, broadcast.id))
    broadcast.progress_id = say_text(work, author, text)
    broadcast.progress_at = work.now
    work.session.add(broadcast)


def _move_progress(work: Work, broadcast: Broadcast) -> None:
    if broadcast.progress_at is None or work.now - broadcast.progress_at < BETWEEN_PROGRESS:
        return
    broadcast.progress_at = work.now
    work.session.add(broadcast)
    _edit_progress(work, broadcast, progress(work.session, broadcast.id))


def _edit_progress(work: Work, broadcast: Broadcast, reached: Progress) -> None:
    if broadcast.author_id is None or broadcast.progress_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    rewrite(work, author, _progress_in_words(work, author, reached), edits=broadcast.progress_id)


def _progress_in_words(work: Work, author: Person, reached: Progress) -> Ready:
    ended = reached.sent + reached.unreachable + reached.failed
    percent = 100 * ended // max(reached.total, 1)
    return work.text(author, "broadcast-progress", sent=ended, total=reached.total, percent=percent)


def _report_if_over(work: Work, broadcast: Broadcast) -> bool:
    reached = progress(work.session, broadcast.id)
    if not reached.done or not broadcasts.finish(work.session, broadcast.id, work.now):
        return reached.done
    _edit_progress(work, broadcast, reached)
    if broadcast.author_id is not None:
        author = people.get(work.session, broadcast.author_id)
        say(
            work,
            author,
            "broadcast-report",
            buttons=column([choice(work, author, "button-show-answers", ShowAnswers(broadcast.id))]),
            post=Post(once=f"broadcast:{broadcast.id}:report"),
            sent=reached.sent,
            unreachable=reached.unreachable,
            failed=reached.failed,
            unreachable_names=_names(work, broadcast, DeliveryStatus.UNREACHABLE, reached.unreachable),
            failed_names=_names(work, broadcast, DeliveryStatus.FAILED, reached.failed),
        )
    return True


def _names(work: Work, broadcast: Broadcast, status: DeliveryStatus, total: int) -> str:
    shown = broadcasts.names(work.session, broadcast.id, status, NAMES_SHOWN)
    more = f" +{total - len(shown)}" if total > len(shown) else ""
    return ", ".join(shown) + more
