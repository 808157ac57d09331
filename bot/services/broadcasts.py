"""How does an announcement reach everybody, and how does its author hear of it?"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from bot.services import approval, audiences, planned, room_announcing
from bot.services.announced import (
    edit_progress,
    in_charge,
    progress,
    progress_in_words,
    report_to_author,
    steering,
)
from bot.services.audiences import NobodyToReach
from bot.services.broadcast_answers import open_up
from bot.services.broadcast_steps import must_take, take
from bot.services.copies import copy_for
from bot.services.mornings import waking_moment
from bot.services.speech import say, say_text
from bot.services.work import Work
from storage import broadcasts, outbox, people
from storage.audiences.people import Found, LeftOut
from storage.audiences.tree import Tree
from storage.broadcasts import Waiting
from storage.sentences import ANNOUNCED
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep, DeliveryStatus, Lane, OutboxState

BETWEEN_PROGRESS = timedelta(seconds=3)
STALE_AFTER = timedelta(days=2)
# Few copies at a time stand in the outbox, so that no transaction is long and all else stays quick.
PORTION = 200
REFILL_BELOW = 200
GONE, HAS_LEFT = "gone", "has left"

ENDS = {
    OutboxState.SENT: DeliveryStatus.SENT,
    OutboxState.UNREACHABLE: DeliveryStatus.UNREACHABLE,
    OutboxState.FAILED: DeliveryStatus.FAILED,
    OutboxState.EXPIRED: DeliveryStatus.FAILED,
    OutboxState.UNKNOWN: DeliveryStatus.FAILED,
    OutboxState.HELD_BACK: DeliveryStatus.FAILED,
}


def start_scheduled(work: Work, broadcast_id: int) -> None:
    """Its hour has come; where nobody is left to reach, the author gets the report at once."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None:
        return
    audience = audiences.found_by(work, broadcast.audience)
    if approval.must_be_asked(work, broadcast, audience):
        approval.ask_on_the_way(work, broadcast, audience)
    elif take(work, broadcast_id, BroadcastStep.START, started_at=work.now):
        begin(work, broadcast, audience)
        _report_if_over(work, broadcast)


def announce(work: Work, text: str, cohort_ids: Sequence[int] | None, whom: Tree) -> Broadcast:
    """Queues a broadcast from the office's command line; raises NobodyToReach.

    For more people than the programme lets go at once it waits for a coordinator; raises NobodyToAgree.
    """
    audience = audiences.found(work, cohort_ids, whom)
    if not audience.recipients:
        raise NobodyToReach
    broadcast = Broadcast(
        status=BroadcastStatus.DRAFT,
        content={"method": "sendMessage", "body": {"text": text}},
        audience=audiences.facts_of(cohort_ids, whom),
        created_at=work.now,
    )
    work.session.add(broadcast)
    work.session.flush()
    if approval.must_be_asked(work, broadcast, audience):
        approval.ask_for_the_office(work, broadcast, audience)
        return broadcast
    take(work, broadcast.id, BroadcastStep.START, started_at=work.now)
    _promise_copies(work, broadcast, audience)
    hand_over(work, broadcast.id)
    return broadcast


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
        hand_over(work, broadcast_id)
        broadcast = broadcasts.get(work.session, broadcast_id)
        if broadcast is not None and not _report_if_over(work, broadcast):
            _move_progress(work, broadcast)


def hand_over(work: Work, broadcast_id: int) -> bool:
    """Gives the next copies their place in the outbox, a few at a time; False where none got one.

    Whoever left or closed the chat since the announcement began gets none.
    """
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or broadcast.status is not BroadcastStatus.SENDING:
        return False
    if broadcasts.in_hand(work.session, broadcast_id) > REFILL_BELOW:
        return False
    turn = broadcasts.waiting(work.session, broadcast_id, work.now, PORTION)
    for one in turn:
        if one.has_left:
            broadcasts.end_delivery(
                work.session, one.delivery_id, DeliveryStatus.CANCELLED, work.now, HAS_LEFT
            )
        elif one.is_gone or one.whom.chat_id is None:
            broadcasts.end_delivery(work.session, one.delivery_id, DeliveryStatus.UNREACHABLE, work.now, GONE)
    work.session.flush()
    _place(work, broadcast, [one for one in turn if not (one.has_left or one.is_gone)])
    return bool(turn)


def _place(work: Work, broadcast: Broadcast, turn: Sequence[Waiting]) -> None:
    outbox.enqueue_many(
        work.session,
        [copy for one in turn for copy in _copies(work, broadcast, one)],
        lane=Lane.BROADCAST,
        now=work.now,
        send_by=work.now + STALE_AFTER,
    )
    broadcasts.place(work.session, [one.delivery_id for one in turn], broadcast.edition)


def _copies(work: Work, broadcast: Broadcast, waiting: Waiting) -> Iterator[outbox.Copy]:
    """The calls that bring one person their copy; how the first of them ends is how it ended."""
    person = waiting.whom
    at_night = waking_moment(work, person) > work.now
    for place, call in enumerate(copy_for(work, broadcast, person, named=person)):
        if person.chat_id is not None:
            yield outbox.Copy(
                chat_id=person.chat_id,
                method=call.method,
                body={**call.body, "disable_notification": True} if at_night else call.body,
                about=None if place else f"{broadcasts.ABOUT}{waiting.delivery_id}",
                key=f"{ANNOUNCED}{broadcast.id}:{person.id}" + (f":{place}" if place else ""),
            )


def begin(work: Work, broadcast: Broadcast, audience: Found) -> None:
    """Who shall get a copy is written down, the first copies leave, and the author sees that it begins."""
    _promise_copies(work, broadcast, audience)
    hand_over(work, broadcast.id)
    if broadcast.author_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    text = progress_in_words(work, author, progress(work.session, broadcast.id))
    broadcast.progress_id = say_text(work, author, text, buttons=steering(work, author, broadcast))
    broadcast.progress_at = work.now
    work.session.add(broadcast)


def _promise_copies(work: Work, broadcast: Broadcast, audience: Found) -> None:
    open_up(work, broadcast)
    room_announcing.bring(work, broadcast)
    due = planned.arrivals(work, audience, planned.hour_of(broadcast))
    broadcasts.add_deliveries(work.session, broadcast.id, due)
    blocked = [person.id for person in audience.left_out.get(LeftOut.BLOCKED, [])]
    broadcasts.add_out_of_reach(work.session, broadcast.id, blocked, work.now, GONE)


def _move_progress(work: Work, broadcast: Broadcast) -> None:
    if broadcast.progress_at is None or work.now - broadcast.progress_at < BETWEEN_PROGRESS:
        return
    broadcast.progress_at = work.now
    work.session.add(broadcast)
    edit_progress(work, broadcast, progress(work.session, broadcast.id))


def stop(work: Work, person: Person, broadcast_id: int) -> None:
    """Nothing more leaves; what has not left waits until somebody lets it go on."""
    broadcast = in_charge(work, person, broadcast_id)
    must_take(work, broadcast, BroadcastStep.STOP, person)
    broadcasts.take_back_places(work.session, broadcast.id)
    reached = progress(work.session, broadcast.id)
    edit_progress(work, broadcast, reached)
    say(
        work,
        person,
        "broadcast-stopped",
        buttons=steering(work, person, broadcast),
        sent=reached.sent,
        total=reached.total,
    )


def go_on(work: Work, person: Person, broadcast_id: int) -> None:
    broadcast = in_charge(work, person, broadcast_id)
    must_take(work, broadcast, BroadcastStep.GO_ON, person)
    say(work, person, "broadcast-goes-on")
    hand_over(work, broadcast.id)
    if not _report_if_over(work, broadcast):
        edit_progress(work, broadcast, progress(work.session, broadcast.id))


def end_early(work: Work, person: Person, broadcast_id: int) -> None:
    broadcast = in_charge(work, person, broadcast_id)
    must_take(work, broadcast, BroadcastStep.END_EARLY, person, finished_at=work.now)
    broadcasts.give_up_the_waiting(work.session, broadcast.id)
    reached = progress(work.session, broadcast.id)
    edit_progress(work, broadcast, reached)
    say(work, person, "broadcast-ended-early", sent=reached.sent, cancelled=reached.cancelled)
    report_to_author(work, broadcast, reached)


def _report_if_over(work: Work, broadcast: Broadcast) -> bool:
    if not broadcasts.is_over(work.session, broadcast.id):
        return False
    if not take(work, broadcast.id, BroadcastStep.FINISH, finished_at=work.now):
        return True
    reached = progress(work.session, broadcast.id)
    edit_progress(work, broadcast, reached)
    report_to_author(work, broadcast, reached)
    return True
