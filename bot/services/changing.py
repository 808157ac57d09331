"""How do the copies that people have follow when an announcement is corrected or taken back?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.rules.broadcast_life import UNDER_WAY
from bot.services.broadcasts import BETWEEN_PROGRESS, STALE_AFTER, hand_over
from bot.services.common_room import DELETABLE_FOR
from bot.services.copies import CAPTIONED, TEXT, Call, edit_for, kind_of, variant
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
DELETE = "deleteMessage"
# Why a copy stays as it was: its reader closed the chat or deleted it, Telegram changes none of its kind,
# it has no number by which Telegram would know it, or anything else.
CLOSED, DELETED, KIND, NUMBERLESS, OTHER = "closed", "deleted", "kind", "numberless", "other"
REASONS = (CLOSED, DELETED, KIND, NUMBERLESS, OTHER)
UNSURE = "unsure"  # Telegram gave no answer, twice
BECAME = {
    (ChangeKind.CORRECTION, CopyStatus.CHANGED): "corrected",
    (ChangeKind.TAKING_BACK, CopyStatus.REMOVED): "removed",
    (ChangeKind.TAKING_BACK, CopyStatus.CHANGED): "replaced",
}
IS_THERE_NO_MORE = "not found"
TOO_OLD = "can't be deleted"
IS_OF_ANOTHER_KIND = ("there is no text", "there is no caption", "can't be edited", outbox.NOTHING_TO_EDIT)

Step = tuple[int, int, str, OutboxState, str | None]


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
    for copy in turn:
        step = _step(work, broadcast, change, copy)
        if isinstance(step, Call):
            states.append(NewState(copy.delivery_id, CopyStatus.QUEUED))
            calls.extend(_queued(change, copy, step))
        else:
            states.append(NewState(copy.delivery_id, CopyStatus.FAILED, step))
    changes.follow(work.session, change.id, change.edition, states)
    _enqueue(work, calls)


def _step(work: Work, broadcast: Broadcast, change: BroadcastChange, copy: StandingCopy) -> Call | str:
    """The call that changes this copy, or why none can."""
    if copy.is_gone:
        return CLOSED
    if copy.message_id is None:
        return NUMBERLESS
    if change.kind is ChangeKind.CORRECTION:
        fits = copy.method == variant(broadcast, copy.whom.language)["method"]
        edit = edit_for(work, broadcast, copy.whom, copy.whom, copy.answer) if fits else None
        return edit or KIND
    if work.now - copy.sent_at < DELETABLE_FOR:
        return Call(DELETE, {})
    return _line_in_its_place(work, broadcast, copy)


def _line_in_its_place(work: Work, broadcast: Broadcast, copy: StandingCopy) -> Call | str:
    line = work.house.words.label(copy.whom.language, "broadcast-taken-back-line")
    kind = kind_of(variant(broadcast, copy.whom.language))
    if kind == TEXT:
        return Call("editMessageText", {"text": line})
    return Call("editMessageCaption", {"caption": line}) if kind in CAPTIONED else KIND


def _queued(change: BroadcastChange, copy: StandingCopy, step: Call) -> Iterator[outbox.Copy]:
    if copy.chat_id is not None:
        yield outbox.Copy(
            chat_id=copy.chat_id,
            method=step.method,
            body=step.body,
            about=f"{changes.ABOUT}{change.id}:{copy.delivery_id}:{step.method}",
            key=f"change:{change.id}:{copy.delivery_id}:{step.method}",
            edits=copy.outbox_id,
        )


def _enqueue(work: Work, calls: Iterable[outbox.Copy]) -> None:
    outbox.enqueue_many(
        work.session, calls, lane=Lane.BROADCAST, now=work.now, send_by=work.now + STALE_AFTER
    )


def take_note(work: Work, ended: Iterable[Step]) -> None:
    """How calls ended, by change and copy; a copy that cannot be deleted gets a line in its place."""
    touched: set[int] = set()
    for change_id, delivery_id, method, state, error in ended:
        change = changes.get(work.session, change_id)
        if change is None:
            continue
        if method == DELETE and TOO_OLD in (error or "").lower():
            _replace_instead(work, change, delivery_id)
        else:
            changes.end_copy(work.session, change_id, _became(delivery_id, method, state, error))
        touched.add(change_id)
    for change_id in touched:
        move_on(work, change_id)
        _show_progress(work, work.session.get_one(BroadcastChange, change_id))


def _replace_instead(work: Work, change: BroadcastChange, delivery_id: int) -> None:
    copy = changes.one(work.session, delivery_id)
    broadcast = work.session.get_one(Broadcast, change.broadcast_id)
    step = _line_in_its_place(work, broadcast, copy)
    if isinstance(step, Call):
        _enqueue(work, _queued(change, copy, step))
    else:
        changes.end_copy(work.session, change.id, NewState(delivery_id, CopyStatus.FAILED, step))


def _became(delivery_id: int, method: str, state: OutboxState, error: str | None) -> NewState:
    words = (error or "").lower()
    if method == DELETE and (state is OutboxState.SENT or IS_THERE_NO_MORE in words):
        return NewState(delivery_id, CopyStatus.REMOVED)
    if state is OutboxState.SENT:
        return NewState(delivery_id, CopyStatus.CHANGED)
    return NewState(delivery_id, CopyStatus.FAILED, _why(state, words))


def _why(state: OutboxState, words: str) -> str:
    if state is OutboxState.UNREACHABLE:
        return CLOSED
    if state is OutboxState.UNKNOWN:
        return UNSURE
    if IS_THERE_NO_MORE in words:
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
