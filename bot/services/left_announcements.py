"""Who looks after what a coordinator had planned to announce, once they are none any more?

It goes out as it was planned, because people count on it; a colleague answers for it, and all who may stop
it hear so while there is time.
"""

from datetime import datetime

from bot.buttons import CancelBroadcast, ShowBroadcast, ShowSeries
from bot.services import series
from bot.services.announced import title
from bot.services.approval import in_charge_of
from bot.services.broadcast_steps import take
from bot.services.mornings import waking_moment
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from bot.words import moment
from storage import broadcasts, left_announcements, people
from storage import series as stored_series
from storage.tables import Person
from storage.vocabulary import BroadcastStep, Lane


def take_over(work: Work, broadcast_id: int) -> bool:
    """False where nobody else answers for all of its people; it then goes as it was planned."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or broadcast.author_id is None or broadcast.scheduled_at is None:
        return False
    leaver, at = people.get(work.session, broadcast.author_id), broadcast.scheduled_at
    colleagues = in_charge_of(work, broadcast.audience, but=leaver.id)
    if not colleagues or not take(work, broadcast_id, BroadcastStep.HAND_ON, author_id=colleagues[0].id):
        return False
    for person in colleagues:
        look = choice(work, person, "button-look-again", ShowBroadcast(broadcast_id))
        cancel = choice(work, person, "button-cancel", CancelBroadcast(broadcast_id))
        say(
            work,
            person,
            "broadcast-left",
            buttons=column([look, cancel]),
            post=_in_time(work, person, f"broadcast:{broadcast_id}:left:{leaver.id}:{person.id}", at),
            leaver=_called(work, leaver, person),
            title=title(work, person, broadcast),
            at=moment(at, person.timezone, person.language),
            name=colleagues[0].name,
        )
    return True


def take_over_series(work: Work, series_id: int) -> bool:
    repeating = stored_series.get(work.session, series_id)
    if repeating is None:
        return False
    leaver = people.get(work.session, repeating.author_id)
    colleagues = in_charge_of(work, repeating.audience, but=leaver.id)
    if not colleagues or not left_announcements.give_series(work.session, repeating, colleagues[0].id):
        return False
    for person in colleagues:
        once = f"series:{series_id}:left:{leaver.id}:{person.id}"
        say(
            work,
            person,
            "series-left",
            buttons=column([choice(work, person, "button-look-again", ShowSeries(series_id))]),
            post=_in_time(work, person, once, repeating.next_at),
            leaver=_called(work, leaver, person),
            title=series.series_title(work, person, repeating),
            state=work.label(person, f"series-is-{repeating.status}"),
            rhythm=series.rhythm_in_words(work, person, repeating),
            name=colleagues[0].name,
        )
    return True


def _in_time(work: Work, person: Person, once: str, goes_at: datetime | None) -> Post:
    """By day, but never only after it went."""
    by_day = waking_moment(work, person)
    is_in_time = goes_at is None or by_day < goes_at
    return Post(lane=Lane.ALERT, once=once, not_before=by_day if is_in_time else work.now)


def _called(work: Work, leaver: Person, reader: Person) -> str:
    return leaver.name if leaver.erased_at is None else work.label(reader, "broadcast-by-a-colleague")
