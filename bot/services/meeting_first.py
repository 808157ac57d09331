"""Do trainer and participant have to meet face to face before this case ends well?"""

from datetime import datetime

from bot.errors import Refusal
from bot.services import clocks
from bot.services.work import Work
from storage import cases, people
from storage.tables import Case, Participant
from storage.vocabulary import CaseOutcome, CaseReason

# Where somebody cannot be met, or there was no need, nobody has to go there.
ENDS_WELL = frozenset({CaseOutcome.BACK_ON_TRACK, CaseOutcome.NEW_PLAN, CaseOutcome.NEEDS_SUPPORT})
STALLED = frozenset(CaseReason) - {CaseReason.ASKED_FOR_HELP}
FACE_TO_FACE = ("visit_reached", "meeting_")


class MeetFirst(Refusal):
    """It has taken so long that only a meeting or a visit closes it."""

    words = "meet-first"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


def visit_due_at(work: Work, participant: Participant, reason: CaseReason) -> datetime | None:
    """When a visit is proposed, if the case is still open then; None where nobody stalls."""
    after = clocks.care_of(work, participant).visit
    return work.now + after if after is not None and reason in STALLED else None


def must_have_met(work: Work, case: Case, participant: Participant, outcome: CaseOutcome) -> None:
    """Raises MeetFirst where the programme asks for a meeting and none was written down in this case."""
    after = clocks.care_of(work, participant).face_to_face
    if after is None or outcome not in ENDS_WELL or case.reason not in STALLED:
        return
    if work.now - case.opened_at < after:
        return
    touches = cases.touches(work.session, case.id)
    if not any(str(how).startswith(FACE_TO_FACE) for how in touches):
        raise MeetFirst(people.get(work.session, participant.person_id).name)
