"""How do the copies that people have follow when an announcement is corrected or taken back?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.rules.broadcast_life import UNDER_WAY
from bot.services import copy_steps
from bot.services.album_steps import DELETE, Step
from bot.services.broadcasts import BETWEEN_PROGRESS, STALE_AFTER, hand_over
from bot.services.copy_steps import DELETE_ALL, KIND, Parts
from bot.services.room_announcing import follow
from bot.services.speech import Post, rewrite, say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import broadcast_changes as changes
from storage import broadcasts, outbox, people
from storage.broadcast_changes import NewState, StandingCopy
from storage.tables import Broadcast, BroadcastChange, Person
from storage.vocabulary import (
    ChangeKind,
    ChangeStatus,
    CopyStatus,
    DeliveryStatus,
    Lane,
    OutboxState,
)

PORTION = 200
REFILL_BELOW = 200
DELETES = frozenset({DELETE, DELETE_ALL})
# What is no text and no picture loses its words only: the sound stays.
OF_A_SOUND = "editMessageCaption"
# Why a copy stays as it was: its reader closed the chat or deleted it, Telegram changes none of its kind,
# it has no number by which Telegram would know it, or anything else.
CLOSED, DELETED, NUMBERLESS, OTHER = "closed", "deleted", "numberless", "other"
REASONS = (CLOSED, DELETED, KIND, NUMBERLESS, OTHER)
UNSURE = "unsure"  # Telegram gave no answer, twice
BECAME = {
    (ChangeKind.CORRECTION, CopyStatus.CHANGED): "corrected",
    (ChangeKind.TAKING_BACK, CopyStatus.REMOVED): "removed",
    (ChangeKind.TAKING_BACK, CopyStatus.CHANGED): "replaced",
}
NOT_FOUND = "not found"
IS_THERE_NO_MORE = (NOT_FOUND, outbox.NOTHING_TO_EDIT)
TOO_OLD = "can't be deleted"
IS_OF_ANOTHER_KIND = ("there is no text", "there is no caption", "can't be edited", outbox.NOTHING_TO_EDIT)

# The change, the copy, the call's method, whether more calls follow for this copy, and how it ended.
End = tuple[int, int, str, bool, OutboxState, str | None]


def begin(work: Work, broadcast: Broadcast, kind: ChangeKind, before: dict[str, Any], person: Person) -> None:
    """What has not left goes as it is now, or not at all; what people have begins to follow."""
    change = changes.begin(work.session, broadcast, kind, before, person.id, work.now)
    broadcasts.take_back_places(work.session, broadcast.id)
    if change.kind is ChangeKind.TAKING_BACK:
        broadcasts.give_up_the_waiting(work.session, broadcast.id)
    follow(work, broadcast, change)
    hand_over(work, broadcast.id)
    move_on(work, change.id)
    if change.status is ChangeStatus.RUNNING and change.author_id is not None:
        author = people.get(work.session, change.author_id)
        change.progress_id = say_text(work, author, _progress(work, author, change))
        change.progress_at = work.now
        work.session.add(change)


def move_on(work: Work, change_id: int) -> bool:
    """Changes the next copies, a few at a time; False where nothing was left to do."""
    change = changes.get(work.session, change_id)
    if change is None or change.status is not ChangeStatus.RUNNING:
        return False
    in_hand = changes.in_hand(work.session, change.id)
    if in_hand > REFILL_BELOW:
        return False
    broadcast = work.session.get_one(Broadcast, change.broadcast_id)
    turn = changes.standing(work.session, broadcast.id, change.edition, PORTION)
    if turn:
        _place(work, broadcast, change, turn)
        return True
    if in_hand or changes.how_many_stand(work.session, broadcast.id, change.edition):
        return False
    return _finish(work, broadcast, change)


def _place(work: Work, broadcast: Broadcast, change: BroadcastChange, turn: Sequence[StandingCopy]) -> None:
    states: list[NewState] = []
    calls: list[outbox.Copy] = []
    before = changes.said_before(work.session, broadcast.id)
    parts = copy_steps.parts_of(work, broadcast, turn)
    for copy in turn:
        steps = _steps(work, broadcast, change, before, copy, parts.get(copy.delivery_id, Parts()))
        if isinstance(steps, str):
            states.append(NewState(copy.delivery_id, CopyStatus.FAILED, steps))
        elif not steps:
            states.append(NewState(copy.delivery_id, CopyStatus.CHANGED))
        else:
            states.append(NewState(copy.delivery_id, CopyStatus.QUEUED))
            calls.extend(_queued(change, copy, steps))
    changes.follow(work.session, change.id, change.edition, states)
    _enqueue(work, calls)


def _steps(
    work: Work,
    broadcast: Broadcast,
    change: BroadcastChange,
    before: Sequence[dict[str, Any]],
    copy: StandingCopy,
    parts: Parts,
) -> list[Step] | str:
    """The calls that change this copy, or why none can."""
    if copy.is_gone:
        return CLOSED
    if copy.message_id is None:
        return NUMBERLESS
    if change.kind is ChangeKind.CORRECTION:
        return copy_steps.corrected(work, broadcast, before, copy, parts)
    return copy_steps.taken_back(work, broadcast, copy, parts)


def _queued(change: BroadcastChange, copy: StandingCopy, steps: Sequence[Step]) -> Iterator[outbox.Copy]:
    """How the last of them ends is how it ended, unless one before it failed."""
    if copy.chat_id is None:
        return
    for place, step in enumerate(steps):
        about = f"{changes.ABOUT}{change.id}:{copy.delivery_id}:{step.method}"
        yield outbox.Copy(
            chat_id=copy.chat_id,
            method=step.method,
            body=step.body,
            about=about if place == len(steps) - 1 else f"{about}:{place}",
            key=f"change:{change.id}:{copy.delivery_id}:{step.method}:{place}",
            edits=step.row,
        )


def _enqueue(work: Work, calls: Iterable[outbox.Copy]) -> None:
    outbox.enqueue_many(
        work.session, calls, lane=Lane.BROADCAST, now=work.now, send_by=work.now + STALE_AFTER
    )


def take_note(work: Work, ended: Iterable[End]) -> None:
    """How calls ended, by change and copy; what is taken back and too old to go gets a line in its place."""
    touched: set[int] = set()
    for change_id, delivery_id, method, goes_on, state, error in ended:
        change = changes.get(work.session, change_id)
        if change is None:
            continue
        takes_back = change.kind is ChangeKind.TAKING_BACK
        if takes_back and method in DELETES and TOO_OLD in (error or "").lower():
            _replace_instead(work, change, delivery_id)
        else:
            became = _became(change.kind, delivery_id, method, state, error)
            if became.status is CopyStatus.FAILED or not goes_on:
                changes.end_copy(work.session, change_id, became)
        touched.add(change_id)
    for change_id in touched:
        move_on(work, change_id)
        _show_progress(work, work.session.get_one(BroadcastChange, change_id))


def _replace_instead(work: Work, change: BroadcastChange, delivery_id: int) -> None:
    copy = changes.one(work.session, delivery_id)
    broadcast = work.session.get_one(Broadcast, change.broadcast_id)
    parts = copy_steps.parts_of(work, broadcast, [copy]).get(delivery_id, Parts())
    steps = copy_steps.in_its_place(work, broadcast, copy, parts)
    if isinstance(steps, str):
        changes.end_copy(work.session, change.id, NewState(delivery_id, CopyStatus.FAILED, steps))
    else:
        _enqueue(work, _queued(change, copy, steps))


def _became(
    kind: ChangeKind, delivery_id: int, method: str, state: OutboxState, error: str | None
) -> NewState:
    words = (error or "").lower()
    is_done = state is OutboxState.SENT
    if method in DELETES and (is_done or any(phrase in words for phrase in IS_THERE_NO_MORE)):
        gone = CopyStatus.REMOVED if kind is ChangeKind.TAKING_BACK else CopyStatus.CHANGED
        return NewState(delivery_id, gone)
    if is_done and kind is ChangeKind.TAKING_BACK and method == OF_A_SOUND:
        return NewState(delivery_id, CopyStatus.FAILED, KIND)
    if is_done:
        return NewState(delivery_id, CopyStatus.CHANGED)
    return NewState(delivery_id, CopyStatus.FAILED, _why(state, words))


def _why(state: OutboxState, words: str) -> str:
    if state is OutboxState.UNREACHABLE:
        return CLOSED
    if state is OutboxState.UNKNOWN:
        return UNSURE
    if NOT_FOUND in words:
        return DELETED
    return KIND if any(phrase in words for phrase in IS_OF_ANOTHER_KIND) else OTHER


def _show_progress(work: Work, change: BroadcastChange) -> None:
    if change.status is not ChangeStatus.RUNNING or change.author_id is None or change.progress_at is None:
        return
    if work.now - change.progress_at < BETWEEN_PROGRESS:
        return
    change.progress_at = work.now
    work.session.add(change)
    author = people.get(work.session, change.author_id)
    rewrite(work, author, _progress(work, author, change), edits=change.progress_id)


def _progress(work: Work, author: Person, change: BroadcastChange) -> Ready:
    counted = changes.counts(work.session, change.id)
    queued = sum(number for (status, _), number in counted.items() if status is CopyStatus.QUEUED)
    stand = changes.how_many_stand(work.session, change.broadcast_id, change.edition)
    total = sum(counted.values()) + stand
    return work.text(
        author,
        f"broadcast-change-progress-{change.kind}",
        done=total - queued - stand,
        total=total,
    )


def _finish(work: Work, broadcast: Broadcast, change: BroadcastChange) -> bool:
    if not changes.finish(work.session, change.id, work.now):
        return False
    work.session.refresh(change)
    if change.author_id is not None:
        author = people.get(work.session, change.author_id)
        post = Post(once=f"change:{change.id}:report")
        say_text(work, author, _report(work, author, broadcast, change), post=post)
    return True


def _report(work: Work, reader: Person, broadcast: Broadcast, change: BroadcastChange) -> Ready:
    counted = changes.counts(work.session, change.id)
    said = [work.text(reader, f"broadcast-change-done-{change.kind}", number=broadcast.id)]
    for (kind, status), became in BECAME.items():
        count = counted.get((status, None), 0)
        if kind is change.kind and count:
            said.append(work.text(reader, f"broadcast-copies-{became}", count=count))
    copies = broadcasts.counts(work.session, broadcast.id)
    cancelled, waiting = copies[DeliveryStatus.CANCELLED], copies[DeliveryStatus.QUEUED]
    if change.kind is ChangeKind.TAKING_BACK and cancelled:
        said.append(work.text(reader, "broadcast-copies-cancelled", count=cancelled))
    if broadcast.status in UNDER_WAY and waiting:
        said.append(work.text(reader, "broadcast-copies-follow", count=waiting))
    said += [
        work.text(reader, f"not-changed-{reason}", count=counted[CopyStatus.FAILED, reason])
        for reason in REASONS
        if (CopyStatus.FAILED, reason) in counted
    ]
    in_doubt = changes.how_many_in_doubt(work.session, broadcast.id, change.edition)
    in_doubt += counted.get((CopyStatus.FAILED, UNSURE), 0)
    if in_doubt:
        said.append(work.text(reader, "not-changed-in-doubt", count=in_doubt))
    return lines(said)
