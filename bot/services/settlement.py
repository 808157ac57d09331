"""What follows from the way in which a message's journey ended?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.services import (
    alerts,
    broadcasts,
    changed_copies,
    changing,
    common_room,
    escalation,
    room_joining,
    room_removal,
    staff_topics,
    undelivered,
)
from bot.services.work import Work
from storage import (
    albums,
    broadcast_changes,
    cases,
    check_ins,
    common_rooms,
    messages,
    secrets_told,
    sent_albums,
    staff_rooms,
)
from storage import broadcasts as stored_broadcasts
from storage.vocabulary import CheckInStatus, OutboxState, SkipReason

NEVER_ARRIVED = frozenset(
    {OutboxState.UNREACHABLE, OutboxState.FAILED, OutboxState.EXPIRED, OutboxState.HELD_BACK}
)


@dataclass(frozen=True)
class Journey:
    """One message about something: what about, how it ended, why, and what Telegram named in its answer."""

    about: str
    state: OutboxState
    error: str | None
    message_id: int | None = None
    link: str | None = None
    outbox_id: int = 0
    album: tuple[int, ...] = ()
    chat_id: int = 0


def settle(work: Work, journeys: Sequence[Journey]) -> None:
    """Writes down what was learned, in the transaction that writes down the ends themselves."""
    _keep_albums(work, journeys)
    _settle_announcements(work, journeys)
    for journey in journeys:
        kind, _, number = journey.about.partition(":")
        match f"{kind}:":
            case messages.ABOUT | messages.CHANGE if journey.state in NEVER_ARRIVED:
                _settle_message(work, f"{kind}:", number, journey)
            case staff_rooms.ABOUT_TOPIC:
                staff_topics.opened(work, int(number), journey.message_id)
            case cases.ABOUT if journey.state not in NEVER_ARRIVED:
                case_id, _, person_id = number.partition(":")
                alerts.arrived(work, int(case_id), int(person_id))
            case cases.ABOUT if journey.state in {OutboxState.FAILED, OutboxState.EXPIRED}:
                case_id, _, person_id = number.partition(":")
                escalation.lost(work, int(case_id), int(person_id))
            case about if about in common_rooms.ABOUT_ROOMS:
                _settle_common_room(work, f"{kind}:", int(number), journey)
            case secrets_told.ABOUT:
                secrets_told.forget(work.session, journey.outbox_id)
            case check_ins.ABOUT:
                _settle_check_in(work, int(number), journey.state)


def _keep_albums(work: Work, journeys: Sequence[Journey]) -> None:
    """Where each part of an album stands; those of a conversation are parts of its thread."""
    for journey in journeys:
        if journey.album and journey.about.startswith(messages.ABOUT):
            albums.landed(work.session, journey.outbox_id, journey.album)
        elif journey.album:
            sent_albums.landed(work.session, journey.outbox_id, journey.chat_id, journey.album)


def _settle_announcements(work: Work, journeys: Sequence[Journey]) -> None:
    """Copies and their changes, all together: each asks how far its announcement has come."""
    copies, changed = [], []
    for journey in journeys:
        kind, _, number = journey.about.partition(":")
        if f"{kind}:" == stored_broadcasts.ABOUT:
            copies.append((int(number), journey.state, journey.error))
        elif f"{kind}:" == broadcast_changes.ABOUT:
            change_id, delivery_id, method, *goes_on = number.split(":")
            changed.append(
                (int(change_id), int(delivery_id), method, bool(goes_on), journey.state, journey.error)
            )
    if copies:
        broadcasts.take_note(work, copies)
    if changed:
        changing.take_note(work, changed)


def _settle_message(work: Work, about: str, number: str, journey: Journey) -> None:
    """A copy for a person or one for the staff's topic, or what should have changed one."""
    if about == messages.CHANGE:
        message_id, _, reader_id = number.partition(":")
        if journey.state is OutboxState.FAILED:
            changed_copies.did_not_change(work, int(message_id), int(reader_id))
        return
    message_id, _, topic_id = number.partition(f":{staff_rooms.IN_TOPIC}:")
    if topic_id:
        error = journey.error or ""
        undelivered.topic_copy_ended(work, int(message_id), int(topic_id), journey.state, error)
    else:
        undelivered.did_not_arrive(work, int(message_id), journey.state)


def _settle_common_room(work: Work, about: str, number: int, journey: Journey) -> None:
    if about == common_rooms.ABOUT_POST:
        common_room.post_ended(work, number, journey.state, journey.error or "")
    elif about == common_rooms.ABOUT_THREAD:
        common_room.thread_opened(work, number, journey.message_id, journey.error or "")
    elif about == common_rooms.ABOUT_REMOVAL:
        room_removal.removal_ended(work, number, journey.outbox_id, journey.state, journey.error or "")
    elif about == common_rooms.ABOUT_EFFACING:
        room_removal.effacing_ended(work, number, journey.outbox_id, journey.state, journey.error or "")
    else:
        room_joining.link_made(work, number, journey.link)


def _settle_check_in(work: Work, check_in_id: int, state: OutboxState) -> None:
    check_in = check_ins.get(work.session, check_in_id)
    if check_in is None:
        return
    if state in NEVER_ARRIVED:
        if check_in.status is CheckInStatus.SCHEDULED:
            check_in.status = CheckInStatus.CANCELLED
            check_in.skipped_because = SkipReason(state)
    else:
        check_in.sent_at = work.now
        if check_in.status is CheckInStatus.SCHEDULED:
            check_in.status = CheckInStatus.SENT
    work.session.add(check_in)
    work.session.flush()
