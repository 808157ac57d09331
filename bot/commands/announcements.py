"""`pendamping broadcast list` and `show`: how do announcements stand, and how did one end for whom?"""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands import columns, desk
from bot.errors import CannotBeDone
from bot.services import copies
from bot.services.broadcast_endings import reason_in_words
from bot.services.people import visitor
from bot.services.work import Work
from storage import broadcast_answers, broadcast_endings, broadcasts, people
from storage.broadcast_endings import Fate
from storage.tables import Broadcast
from storage.vocabulary import DeliveryStatus

LISTED = ("number", "state", "by", "at", *(status.value for status in DeliveryStatus), "answered", "begins")
SHOWN = ("name", "state", "sent", "answer", "why")
FIRST_WORDS = 40
OFFICE = "the office"


def list_(
    latest: Annotated[int, typer.Option(min=1, max=500, help="How many, the newest first.")] = 20,
) -> None:
    """List the announcements; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.working() as work:
        found = broadcasts.all_but_drafts(work.session, latest)
        lines = [_line(work, one) for one in found]
    columns.show(LISTED, lines)


def show(
    number: Annotated[int, typer.Argument(help="Its number, as the list shows it.")],
) -> None:
    """Show who got an announcement and who did not, and why."""
    with desk.opened() as at, at.working() as work:
        found = broadcasts.get(work.session, number)
        if found is None or not broadcasts.stands_for_itself(found):
            raise CannotBeDone(f"There is no announcement {number}; see `pendamping broadcast list`.")
        head = f"Announcement {number} is {found.status.value}, by {_author(work, found)}: {_begins(found)}"
        lines = [_fate(work, one) for one in broadcast_endings.everybody(work.session, number)]
    typer.echo(head)
    columns.show(SHOWN, lines)


def _line(work: Work, broadcast: Broadcast) -> tuple[str, ...]:
    counted = broadcasts.counts(work.session, broadcast.id)
    when = broadcast.started_at or broadcast.scheduled_at or broadcast.created_at
    return (
        str(broadcast.id),
        broadcast.status.value,
        _author(work, broadcast),
        _at(work, when),
        *(str(counted[status]) for status in DeliveryStatus),
        str(sum(broadcast_answers.counts(work.session, broadcast.id).values())),
        _begins(broadcast),
    )


def _author(work: Work, broadcast: Broadcast) -> str:
    return OFFICE if broadcast.author_id is None else people.get(work.session, broadcast.author_id).name


def _begins(broadcast: Broadcast) -> str:
    words = " ".join(next(copies.texts(broadcast.content["body"]), "").split())
    return f"{words[:FIRST_WORDS]}…" if len(words) > FIRST_WORDS else words or "(no text)"


def _fate(work: Work, fate: Fate) -> tuple[str, ...]:
    reader = visitor(work, 0, "en")
    answer = copies.option_in_words(work, fate.answer, "en") if fate.answer is not None else "-"
    why = reason_in_words(work, reader, fate.error) if fate.error is not None else "-"
    return (fate.name, fate.status.value, _at(work, fate.sent_at), answer, why)


def _at(work: Work, when: datetime | None) -> str:
    return f"{when.astimezone(ZoneInfo(work.house.timezone)):%Y-%m-%d %H:%M}" if when is not None else "-"
