"""Which ended cases count as a stall of somebody's own?"""

from storage import cases, ladder
from storage.database import Database
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, CaseStep
from tests.storage import rows

ENDED = {
    "resolved_at": rows.NOW,
    "status": CaseStatus.RESOLVED,
    "outcome": CaseOutcome.BACK_ON_TRACK,
}


def test_what_others_left_undone_a_closed_chat_and_an_appeal_are_no_stall(database: Database) -> None:
    with database.writing() as session:
        sari, wati = (
            rows.participant(session, rows.person(session, name, chat))
            for name, chat in (("Sari", 11), ("Wati", 12))
        )
        promise, climb = {"kind": "promise_overdue"}, {"kind": "slow_climb", "rung": "T3"}
        rows.case(session, sari, reason=CaseReason.MANUAL, facts=promise, **ENDED)
        rows.case(session, sari, reason=CaseReason.DECLINING, facts=climb, **ENDED)
        helped = rows.case(session, sari, reason=CaseReason.ASKED_FOR_HELP, **ENDED)
        cases.record(session, helped, CaseStep.REASON_ADDED, None, rows.NOW, reason="manual", **promise)
        rows.case(session, sari, reason=CaseReason.UNREACHABLE, facts={"kind": "blocked"}, **ENDED)
        rows.case(session, sari, reason=CaseReason.MANUAL, facts={"kind": "support_appeal"}, **ENDED)
        rows.case(session, sari, reason=CaseReason.MISSED_CHECK_INS, facts={"kind": "not_entered"}, **ENDED)
        rows.case(session, wati, reason=CaseReason.DECLINING, facts={"kind": "idle"}, **ENDED)

        assert ladder.last_stalled_at(session, sari.id) is None
        assert ladder.last_stalled_at(session, wati.id) == rows.NOW
