"""Who is asked to press again, after a time in which the bot could not hear?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.quiet_hours import first_waking_moment
from bot.services import programmes
from bot.services.speech import Post, say
from bot.services.work import Work
from storage import check_ins, keepsakes, participants, people
from storage.vocabulary import Lane

HEARD = "last_heard"
DEAF_UNTIL = "deaf_until"
ASKED_WITHIN = timedelta(days=3)
OWED_FOR = timedelta(days=1)


def last_heard(work: Work) -> datetime | None:
    """When Telegram last answered, as the process before this one knew it."""
    kept = keepsakes.recall(work.session, HEARD)
    return datetime.fromisoformat(kept) if kept else None


def remember(work: Work, heard: datetime, deaf_until: datetime | None) -> None:
    """Keeps when Telegram last answered, and that there are people who may have pressed in vain."""
    keepsakes.replace(work.session, HEARD, heard.isoformat())
    if deaf_until is not None:
        keepsakes.replace(work.session, DEAF_UNTIL, deaf_until.isoformat())


def owed_since(work: Work) -> datetime | None:
    """The end of the deafness for which people are still to be asked; None where nobody is."""
    kept = keepsakes.recall(work.session, DEAF_UNTIL)
    return datetime.fromisoformat(kept) if kept else None


def pressed_in_vain(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Check-ins whose question stood before somebody's eyes while nobody could hear the answer."""
    until = owed_since(work)
    if until is None:
        return []
    return check_ins.standing(work.session, until - ASKED_WITHIN, until, limit, skip)


def ask(work: Work, check_in_id: int) -> bool:
    """Asks once; False at night, when they are left to sleep until the next look after it."""
    check_in = check_ins.one(work.session, check_in_id)
    participant = participants.get(work.session, check_in.participant_id)
    person = people.get(work.session, participant.person_id)
    quiet = programmes.of_participant(work, participant).quiet
    if first_waking_moment(work.now, quiet.since, quiet.until, ZoneInfo(person.timezone)) > work.now:
        return False
    check_in.asked_at = work.now
    work.session.add(check_in)
    say(work, person, "please-press-again", post=Post(lane=Lane.CHECK_IN, send_by=work.now + OWED_FOR))
    return True


def forget_if_done(work: Work) -> None:
    """Everybody has been asked, or it is too long ago to speak of."""
    until = owed_since(work)
    if until is not None and (work.now - until > OWED_FOR or not pressed_in_vain(work, 1, ())):
        keepsakes.forget(work.session, DEAF_UNTIL)
