"""Who has gone quiet, and who must be told?"""

from bot.rules.silence import Silence, Standing, silence
from bot.services.cases import open_case
from bot.services.work import Work
from storage import participants
from storage.vocabulary import CaseReason


def open_if_unreachable(work: Work, participant_id: int) -> None:
    """The chat was closed to us: only a human can reach them now."""
    open_case(work, participants.get(work.session, participant_id), CaseReason.UNREACHABLE)


def open_if_silent(work: Work, participant_id: int) -> bool:
    participant = participants.get(work.session, participant_id)
    patience = work.house.programme.patience
    enrolled_at = participant.enrolled_at or participant.created_at
    standing = Standing(enrolled_at, participant.first_contact_at, participant.missed_in_a_row)
    kind = silence(standing, work.now, patience.missed_in_a_row, patience.never_answered)
    if kind is Silence.NONE:
        return False
    since = participant.last_contact_at or enrolled_at
    open_case(
        work,
        participant,
        CaseReason.MISSED_CHECK_INS,
        kind=kind,
        count=participant.missed_in_a_row,
        since=since.isoformat(),
    )
    return True
