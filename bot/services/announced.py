"""How does an announcement stand, and what can whoever is in charge of it do about it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from bot.buttons import (
    EditBroadcast,
    EndBroadcast,
    GoOnBroadcast,
    ListEnded,
    ShowAnswers,
    ShowBroadcast,
    ShowPreview,
    StopBroadcast,
    TakeBack,
)
from bot.errors import NotYours
from bot.rules.broadcast_life import OUT, UNDER_WAY
from bot.services import approval, planned
from bot.services.audiences import found_by
from bot.services.broadcast_steps import state_in_words
from bot.services.people import reach
from bot.services.speech import ANSWER, Choice, Keyboard, Post, choice, column, rewrite, say, say_text
from bot.services.work import Work
from bot.words import Ready, shortened
from storage import broadcast_endings, broadcasts, people
from storage.audiences.people import LeftOut
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, DeliveryStatus, Ending, Role

NAMES_SHOWN = 20
LAST_SHOWN = 5
TITLE_LENGTH = 30
TO_BE_ASKED = -1


@dataclass(frozen=True)
class Progress:
    """How many copies there are and how they ended; `done` once none is on its way."""

    total: int
    sent: int
    unreachable: int
    failed: int
    cancelled: int
    done: bool


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


def edit_progress(work: Work, broadcast: Broadcast, reached: Progress) -> None:
    if broadcast.author_id is None or broadcast.progress_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    rewrite(
        work,
        author,
        progress_in_words(work, author, reached),
        edits=broadcast.progress_id,
        buttons=steering(work, author, broadcast),
    )


def progress_in_words(work: Work, author: Person, reached: Progress) -> Ready:
    ended = reached.sent + reached.unreachable + reached.failed
    percent = 100 * ended // max(reached.total, 1)
    return work.text(author, "broadcast-progress", sent=ended, total=reached.total, percent=percent)


def steering(work: Work, person: Person, broadcast: Broadcast) -> Keyboard:
    """What can be done with it while it is under way; looking comes first, because it changes nothing."""
    match broadcast.status:
        case BroadcastStatus.SENDING:
            return column(
                [
                    choice(work, person, "button-look-again", ShowBroadcast(broadcast.id)),
                    choice(work, person, "button-stop-broadcast", StopBroadcast(broadcast.id)),
                    *_changes(work, person, broadcast),
                ]
            )
        case BroadcastStatus.STOPPED:
            return column(
                [
                    choice(work, person, "button-go-on-broadcast", GoOnBroadcast(broadcast.id)),
                    choice(work, person, "button-end-broadcast", EndBroadcast(broadcast.id)),
                    *_changes(work, person, broadcast),
                ]
            )
    return ()


def _changes(work: Work, person: Person, broadcast: Broadcast) -> list[Choice]:
    """What can still be done about the copies that people have."""
    if broadcast.started_at is None or broadcast.status not in OUT:
        return []
    return [
        choice(work, person, "button-correct-broadcast", EditBroadcast(broadcast.id)),
        choice(work, person, "button-take-back", TakeBack(broadcast.id, TO_BE_ASKED)),
    ]


def in_charge(work: Work, person: Person, broadcast_id: int) -> Broadcast:
    """Whoever coordinates every cohort that it goes to may; raises NotYours for others."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or not broadcast.audience:
        raise NotYours
    if Role.COORDINATOR not in people.roles_of(work.session, person.id):
        raise NotYours
    if not broadcasts.is_within(broadcast, reach(work, person, Role.COORDINATOR)):
        raise NotYours
    return broadcast


def show(work: Work, person: Person, broadcast_id: int) -> None:
    """How it stands now, with what can be done about it."""
    broadcast = in_charge(work, person, broadcast_id)
    reached = progress(work.session, broadcast.id)
    if broadcast.status in UNDER_WAY:
        text = progress_in_words(work, person, reached)
        say_text(work, person, text, buttons=steering(work, person, broadcast))
    elif broadcast.status is BroadcastStatus.SCHEDULED:
        planned.tell(work, person, broadcast)
    elif broadcast.status is BroadcastStatus.WAITING:
        approval.tell_waiting(work, person, broadcast)
    elif broadcast.status is BroadcastStatus.TAKEN_BACK:
        say(work, person, "broadcast-is-taken-back", number=broadcast.id)
    elif broadcast.started_at is None:
        _tell_that_it_has_not_begun(work, person, broadcast)
    else:
        _tell_report(work, person, broadcast, reached, ANSWER)


def _tell_that_it_has_not_begun(work: Work, person: Person, broadcast: Broadcast) -> None:
    """It came back to its author's desk, or was cancelled."""
    is_on_the_desk = broadcast.status is BroadcastStatus.DRAFT and broadcast.author_id == person.id
    preview = choice(work, person, "button-back-to-preview", ShowPreview(broadcast.id))
    say(
        work,
        person,
        "broadcast-not-begun",
        buttons=column([preview] if is_on_the_desk else []),
        title=title(work, person, broadcast),
        state=state_in_words(work, broadcast, person),
    )


def offer_the_last(work: Work, person: Person) -> None:
    """The last announcements to look into, where there are any."""
    last = broadcasts.last_of(work.session, reach(work, person, Role.COORDINATOR), LAST_SHOWN)
    if last:
        buttons = column([Choice(title(work, person, one), ShowBroadcast(one.id)) for one in last])
        say(work, person, "broadcast-last-ones", buttons=buttons)


def title(work: Work, person: Person, broadcast: Broadcast) -> str:
    """Its number, and how it begins."""
    return f"{broadcast.id}: {title_of(work, person, broadcast.content)}"


def title_of(work: Work, person: Person, content: Mapping[str, Any]) -> str:
    """How it begins."""
    body = content["body"]
    words = str(body.get("text") or body.get("caption") or "").partition("\n")[0]
    begins = shortened(words, TITLE_LENGTH)
    return begins or work.label(person, "broadcast-without-words")


def report_to_author(work: Work, broadcast: Broadcast, reached: Progress) -> None:
    reader = _who_hears_of_it(work, broadcast)
    if reader is not None:
        _tell_report(work, reader, broadcast, reached, Post(once=f"broadcast:{broadcast.id}:report"))


def _who_hears_of_it(work: Work, broadcast: Broadcast) -> Person | None:
    """Its author, or a colleague where the author answers for these people no more: the report names them."""
    if broadcast.author_id is None:
        return None
    author = people.get(work.session, broadcast.author_id)
    if broadcasts.is_within(broadcast, reach(work, author, Role.COORDINATOR)):
        return author
    return next(iter(approval.approvers(work, broadcast)), None)


def _tell_report(work: Work, person: Person, broadcast: Broadcast, reached: Progress, post: Post) -> None:
    say(
        work,
        person,
        "broadcast-report",
        buttons=column(
            [
                choice(work, person, "button-show-answers", ShowAnswers(broadcast.id)),
                *_endings(work, person, broadcast),
                *_changes(work, person, broadcast),
            ]
        ),
        post=post,
        sent=reached.sent,
        unreachable=reached.unreachable,
        failed=reached.failed,
        unreachable_names=_names(work, broadcast, DeliveryStatus.UNREACHABLE, reached.unreachable),
        failed_names=_names(work, broadcast, DeliveryStatus.FAILED, reached.failed),
        never=_never_opened(work, person, broadcast),
    )


def _never_opened(work: Work, person: Person, broadcast: Broadcast) -> Ready:
    """A line that names those who are meant and have not come to the bot."""
    meant = found_by(work, broadcast.audience).left_out.get(LeftOut.WITHOUT_TELEGRAM, [])
    if not meant:
        return Ready("")
    names = _listed([one.name for one in meant], len(meant))
    return Ready("\n" + work.text(person, "broadcast-never-opened", count=len(meant), names=names))


def _endings(work: Work, person: Person, broadcast: Broadcast) -> list[Choice]:
    """A button for each way in which it ended for somebody."""
    counted = [(one, broadcast_endings.how_many(work.session, broadcast.id, one)) for one in Ending]
    return [
        choice(work, person, f"button-ended-{ending}", ListEnded(broadcast.id, ending, 0), count=count)
        for ending, count in counted
        if count
    ]


def _names(work: Work, broadcast: Broadcast, status: DeliveryStatus, total: int) -> str:
    return _listed(broadcasts.names(work.session, broadcast.id, status, NAMES_SHOWN), total)


def _listed(names: Sequence[str], total: int) -> str:
    shown = names[:NAMES_SHOWN]
    return ", ".join(shown) + (f" +{total - len(shown)}" if total > len(shown) else "")
