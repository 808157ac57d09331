"""Who has gone quiet, and who must be told?"""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.rules.cadence import first_day
from bot.rules.local_time import at_local
from bot.rules.silence import Silence, Standing, silence
from bot.rules.trend import percent_under
from bot.services import programmes
from bot.services.cases import open_case
from bot.services.work import Work
from storage import check_ins, participants, people
from storage.tables import Chat, Participant
from storage.vocabulary import CaseReason, SkipReason

NONE_OF_THEM = 0
NOT_THEIRS = (
    SkipReason.TOO_LATE,
    SkipReason.EXPIRED,
    SkipReason.HELD_BACK,
    SkipReason.PAUSED,
    SkipReason.PAUSED_TOGETHER,
)


def open_if_unreachable(work: Work, participant_id: int) -> bool:
    """The chat was closed to us: only a human can reach them now."""
    participant = participants.get(work.session, participant_id)
    person = people.get(work.session, participant.person_id)
    chat = work.session.get(Chat, person.chat_id) if person.chat_id is not None else None
    if chat is None or chat.gone is None or chat.gone_at is None:
        return False
    since = chat.gone_at.isoformat()
    open_case(work, participant, CaseReason.UNREACHABLE, anew=True, kind=chat.gone.value, since=since)
    return True


def open_if_silent(work: Work, participant_id: int) -> bool:
    """False where the silence is ours: somebody who was never asked has not been silent."""
    participant = participants.get(work.session, participant_id)
    patience = programmes.of_participant(work, participant).patience
    enrolled_at = participant.enrolled_at or participant.created_at
    standing = Standing(
        enrolled_at,
        participant.first_contact_at,
        participant.missed_in_a_row,
        _asked_late(work, participant, enrolled_at),
    )
    kind = silence(standing, work.now, patience.missed_in_a_row, patience.never_answered)
    if kind is Silence.NONE:
        return False
    since = participant.last_contact_at or enrolled_at
    open_case(
        work,
        participant,
        CaseReason.MISSED_CHECK_INS,
        kind=kind.value,
        count=participant.missed_in_a_row,
        since=since.isoformat(),
        **_last_sales(work, participant),
    )
    return True


def _last_sales(work: Work, participant: Participant) -> dict[str, Any]:
    """How far the last figure lay under their own usual one, where it clearly did."""
    question = programmes.of_participant(work, participant).stall.sales
    last, *earlier = check_ins.earlier_values(work.session, participant.id, question, NONE_OF_THEM) or [0]
    under = percent_under(last, earlier)
    return {} if under is None else {"sales_under": under}


def _asked_late(work: Work, participant: Participant, enrolled_at: datetime) -> timedelta:
    """How long the first question was, or still is, overdue; none for the hours in which it is on time."""
    rhythm = programmes.of_participant(work, participant).rhythm
    zone = ZoneInfo(people.get(work.session, participant.person_id).timezone)
    day = first_day(enrolled_at + rhythm.grace, rhythm.weekday_number, rhythm.hour, zone)
    asked_at = check_ins.first_planned(work.session, participant.id, enrolled_at, NOT_THEIRS)
    late = (asked_at or work.now) - at_local(day, rhythm.hour, zone)
    return late if late > rhythm.send_within else timedelta()
