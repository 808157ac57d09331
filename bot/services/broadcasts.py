"""How does an announcement reach everybody, and how does its author hear of it?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.buttons import CancelBroadcast, ChooseAudience, ScheduleBroadcast, SendBroadcast
from bot.errors import NotAllowed, OutOfDate, Refusal
from bot.rules.local_time import at_local
from bot.services.alerts import waking_moment
from bot.services.office import own_cohorts
from bot.services.speech import Choice, Keyboard, Post, call, choice, column, rewrite, say
from bot.services.work import Work
from bot.words import moment
from storage import broadcasts, dialogues, outbox, people
from storage.tables import Broadcast, Delivery, Person
from storage.vocabulary import BroadcastStatus, DeliveryStatus, Lane, OutboxState, Role

COMPOSING = "composing"
BETWEEN_PROGRESS = timedelta(seconds=3)
STALE_AFTER = timedelta(days=2)
NAMES_SHOWN = 20
MORNING, AFTERNOON = time(8), time(16)

ENDS = {
    OutboxState.SENT: DeliveryStatus.SENT,
    OutboxState.UNREACHABLE: DeliveryStatus.UNREACHABLE,
    OutboxState.FAILED: DeliveryStatus.FAILED,
    OutboxState.EXPIRED: DeliveryStatus.FAILED,
    OutboxState.UNKNOWN: DeliveryStatus.FAILED,
}


class NobodyToReach(Refusal):
    words = "nobody-to-reach"


class BroadcastOver(OutOfDate):
    words = "broadcast-over"


@dataclass(frozen=True)
class Progress:
    """How many copies there are and how they ended; `done` once none is on its way."""

    total: int
    sent: int
    unreachable: int
    failed: int
    cancelled: int
    done: bool


@dataclass(frozen=True)
class Audience:
    """Whom a broadcast would reach, and how many it would not."""

    recipients: list[Person]
    unreachable: list[Person]
    without_chat: int


def await_content(work: Work, author: Person) -> None:
    """The next message of the coordinator, of whatever kind, is what shall be announced."""
    if author.chat_id is not None:
        dialogues.move(work.session, author.chat_id, COMPOSING, "content", work.now)
    say(work, author, "broadcast-send-content")


def draft(work: Work, author: Person, content: dict[str, Any]) -> Broadcast:
    """Keeps what shall be announced and asks for whom; `content` is a Bot API call without its chat."""
    _as_coordinator(work, author)
    if author.chat_id is not None:
        dialogues.end(work.session, author.chat_id)
    broadcast = Broadcast(
        author_id=author.id, status=BroadcastStatus.DRAFT, content=content, created_at=work.now
    )
    work.session.add(broadcast)
    work.session.flush()
    reach = own_cohorts(work, author)
    everyone = len(_audience(work, [cohort.id for cohort in reach]).recipients)
    choices = [choice(work, author, "button-all-cohorts", ChooseAudience(broadcast.id, 0), count=everyone)]
    if len(reach) > 1:
        choices += [Choice(cohort.name, ChooseAudience(broadcast.id, cohort.id)) for cohort in reach]
    choices.append(choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)))
    say(work, author, "broadcast-for-whom", buttons=column(choices))
    return broadcast


def choose_audience(work: Work, author: Person, broadcast_id: int, cohort_id: int) -> None:
    """Shows the announcement as it will look, and how many it will reach."""
    broadcast = _own_draft(work, author, broadcast_id)
    allowed = [cohort.id for cohort in own_cohorts(work, author)]
    if cohort_id and cohort_id not in allowed:
        raise NotAllowed
    broadcast.audience = {"cohorts": [cohort_id] if cohort_id else allowed, "roles": [Role.TRAINEE]}
    work.session.add(broadcast)
    work.session.flush()
    audience = _audience(work, broadcast.audience["cohorts"])
    if not audience.recipients:
        raise NobodyToReach
    if author.chat_id is not None:
        call(work, author.chat_id, broadcast.content["method"], broadcast.content["body"])
    say(
        work,
        author,
        "broadcast-preview",
        buttons=column(
            [
                choice(
                    work,
                    author,
                    "button-send",
                    SendBroadcast(broadcast.id),
                    count=len(audience.recipients),
                ),
                choice(work, author, "button-schedule", ScheduleBroadcast(broadcast.id, 0)),
                choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)),
            ]
        ),
        count=len(audience.recipients),
        unreachable=len(audience.unreachable),
        phoneless=audience.without_chat,
    )


def send(work: Work, author: Person, broadcast_id: int) -> None:
    broadcast = _own_draft(work, author, broadcast_id)
    audience = _audience(work, broadcast.audience.get("cohorts"))
    if not audience.recipients:
        raise NobodyToReach
    if not broadcasts.start(work.session, broadcast.id, work.now):
        raise BroadcastOver
    _show_start(work, broadcast, audience)
    _queue_deliveries(work, broadcast, audience)


def offer_times(work: Work, author: Person, broadcast_id: int) -> None:
    broadcast = _own_draft(work, author, broadcast_id)
    say(work, author, "broadcast-when", buttons=_times(work, author, broadcast))


def schedule(work: Work, author: Person, broadcast_id: int, at: datetime) -> None:
    broadcast = _own_draft(work, author, broadcast_id)
    if at <= work.now or not broadcasts.schedule(work.session, broadcast.id, at):
        raise BroadcastOver
    cancel_it = choice(work, author, "button-cancel", CancelBroadcast(broadcast.id))
    say(
        work,
        author,
        "broadcast-scheduled",
        buttons=column([cancel_it]),
        at=moment(at, author.timezone, author.language),
    )


def cancel(work: Work, author: Person, broadcast_id: int) -> None:
    broadcast = _own_draft(work, author, broadcast_id)
    if not broadcasts.cancel(work.session, broadcast.id):
        raise BroadcastOver
    say(work, author, "broadcast-cancelled")


def start_scheduled(work: Work, broadcast_id: int) -> None:
    """Its hour has come; where nobody is left to reach, the author gets the report at once."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or not broadcasts.start(work.session, broadcast_id, work.now):
        return
    audience = _audience(work, broadcast.audience.get("cohorts"))
    _show_start(work, broadcast, audience)
    _queue_deliveries(work, broadcast, audience)
    _report_if_over(work, broadcast)


def announce(work: Work, text: str, cohort_ids: list[int] | None, roles: Sequence[Role]) -> Broadcast:
    """Queues a broadcast from the office's command line; raises NobodyToReach."""
    audience = _audience(work, cohort_ids, roles)
    if not audience.recipients:
        raise NobodyToReach
    broadcast = Broadcast(
        status=BroadcastStatus.SENDING,
        content={"method": "sendMessage", "body": {"text": text}},
        audience={"cohorts": cohort_ids, "roles": list(roles)},
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


def _queue_deliveries(work: Work, broadcast: Broadcast, audience: Audience) -> None:
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
        for person in audience.unreachable
    )
    work.session.flush()
    outbox.enqueue_many(
        work.session,
        [
            outbox.Copy(
                chat_id=person.chat_id,
                method=broadcast.content["method"],
                body=_body(work, broadcast, person),
                about=f"{broadcasts.ABOUT}{delivery.id}",
                key=f"broadcast:{broadcast.id}:{person.id}",
            )
            for delivery, person in zip(copies, audience.recipients, strict=True)
            if person.chat_id is not None
        ],
        lane=Lane.BROADCAST,
        now=work.now,
        send_by=work.now + STALE_AFTER,
    )


def _body(work: Work, broadcast: Broadcast, person: Person) -> dict[str, Any]:
    at_night = waking_moment(work, person) > work.now
    body: dict[str, Any] = broadcast.content["body"]
    return {**body, "disable_notification": True} if at_night else body


def _show_start(work: Work, broadcast: Broadcast, audience: Audience) -> None:
    if broadcast.author_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    broadcast.progress_id = say(
        work, author, "broadcast-progress", sent=0, total=len(audience.recipients), percent=0
    )
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
    if author.chat_id is not None:
        total = max(reached.total, 1)
        ended = reached.sent + reached.unreachable + reached.failed
        text = work.text(
            author, "broadcast-progress", sent=ended, total=reached.total, percent=100 * ended // total
        )
        rewrite(work, author.chat_id, text, edits=broadcast.progress_id)


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


def _audience(
    work: Work, cohort_ids: Sequence[int] | None, roles: Sequence[Role] = (Role.TRAINEE,)
) -> Audience:
    found = broadcasts.audience(work.session, roles, cohort_ids)
    gone = broadcasts.gone_chats(work.session)
    return Audience(
        recipients=[person for person in found if person.chat_id not in gone],
        unreachable=[person for person in found if person.chat_id in gone],
        without_chat=broadcasts.without_chat(work.session, cohort_ids) if Role.TRAINEE in roles else 0,
    )


def _times(work: Work, author: Person, broadcast: Broadcast) -> Keyboard:
    zone = ZoneInfo(author.timezone)
    today = work.now.astimezone(zone).date()
    moments = [
        at_local(today + timedelta(days=ahead), hour, zone)
        for ahead in (0, 1, 2)
        for hour in (MORNING, AFTERNOON)
    ]
    return column(
        [
            Choice(
                moment(at, author.timezone, author.language),
                ScheduleBroadcast(broadcast.id, int(at.timestamp())),
            )
            for at in moments
            if at > work.now
        ]
    )


def _own_draft(work: Work, author: Person, broadcast_id: int) -> Broadcast:
    _as_coordinator(work, author)
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or broadcast.author_id != author.id:
        raise NotAllowed
    if broadcast.status not in {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}:
        raise BroadcastOver
    return broadcast


def _as_coordinator(work: Work, person: Person) -> None:
    if Role.COORDINATOR not in people.roles_of(work.session, person.id):
        raise NotAllowed
