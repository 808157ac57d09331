"""May this participant say something to the whole cohort now?"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules.local_time import at_local
from bot.services import programmes
from bot.services.speaker import Speaker
from bot.services.work import Work
from bot.words import moment
from storage import participants, peer_questions, room_reports
from storage.tables import Person


class Muted(Refusal):
    """The office asked them to be quiet for a while."""

    words = "room-muted"

    def __init__(self, until: str) -> None:
        super().__init__(until=until)


class MutedForGood(Refusal):
    """The office asked them to be quiet."""

    words = "room-muted-for-good"


class EnoughToday(Refusal):
    """They said as much today as one person may."""

    words = "room-enough-today"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


def must_not_be_muted(work: Work, person: Person, cohort_id: int) -> None:
    mute = room_reports.mute_of(work.session, cohort_id, work.now, person_id=person.id, user_id=None)
    if mute is not None and mute.until is None:
        raise MutedForGood
    if mute is not None and mute.until is not None:
        raise Muted(until=moment(mute.until, person.timezone, person.language))


def must_be_free_to_post(work: Work, speaker: Speaker) -> None:
    """Raises the Refusal that says kindly why not: muted, or enough for today."""
    person, participant = speaker.person, speaker.participant
    must_not_be_muted(work, person, participant.cohort_id)
    most = programmes.of_participant(work, participant).common_room.posts_a_day
    if room_reports.posts_since(work.session, participant.id, _midnight(work, person)) >= most:
        raise EnoughToday(most=most)


def must_be_free_to_answer(work: Work, person: Person, cohort_id: int) -> None:
    """The same for answers to others; those of the staff are not counted."""
    must_not_be_muted(work, person, cohort_id)
    place = participants.in_cohort(work.session, person.id, cohort_id)
    if place is None:
        return
    most = programmes.of_participant(work, place).common_room.answers_a_day
    if peer_questions.answered_since(work.session, person.id, _midnight(work, person)) >= most:
        raise EnoughToday(most=most)


def _midnight(work: Work, person: Person) -> datetime:
    zone = ZoneInfo(person.timezone)
    return at_local(work.now.astimezone(zone).date(), time(), zone)
