"""Is everybody weighed once a day, and does a trainer's list find its trainer?"""

from datetime import timedelta

import pytest

from storage import suspicions, weighing
from storage.database import Database
from storage.tables import Participant, Suspicion
from storage.vocabulary import ParticipantStatus
from tests.storage import rows
from tests.storage.rows import NOW

DAY = timedelta(days=1)


def test_a_new_cohort_is_due_and_one_that_was_weighed_waits(database: Database) -> None:
    with database.writing() as session:
        cohort = rows.cohort(session)
        assert [(one.id, since) for one, since in weighing.due_cohorts(session, NOW)] == [(cohort.id, NOW)]

        weighing.put_off(session, cohort.id, NOW + DAY)

        assert weighing.due_cohorts(session, NOW) == []
        [(_, since)] = weighing.due_cohorts(session, NOW + DAY)
        assert since == NOW + DAY


@pytest.mark.parametrize("status", ParticipantStatus)
def test_only_whoever_is_followed_and_not_weighed_yet_is_weighed(
    database: Database, status: ParticipantStatus
) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session), status=status)
        followed = status in {ParticipantStatus.ACTIVE, ParticipantStatus.STALLED}
        found = list(weighing.not_weighed_since(session, sari.cohort_id, NOW, 5, []))
        assert found == ([sari.id] if followed else [])

        weighing.keep(session, sari.id, NOW)

        assert list(weighing.not_weighed_since(session, sari.cohort_id, NOW, 5, [])) == []


@pytest.mark.parametrize(("p", "told"), [(0.24, False), (0.25, True)])
def test_a_trainer_is_told_once_a_week_of_whoever_is_likely_enough(
    database: Database, p: float, told: bool
) -> None:
    with database.writing() as session:
        budi = rows.person(session, "Budi")
        sari: Participant = rows.participant(session, rows.person(session), trainer_id=budi.id)
        suspicions.keep(session, _suspicion(sari, p))
        last_week = NOW.date() - timedelta(days=5)

        assert list(suspicions.staff_to_tell(session, 0.25, last_week, 5, [])) == [budi.id] * told

        suspicions.enlist(session, budi.id, sari.id, NOW.date())

        assert list(suspicions.staff_to_tell(session, 0.25, last_week, 5, [])) == []


def _suspicion(participant: Participant, p: float) -> Suspicion:
    return Suspicion(
        participant_id=participant.id,
        p=p,
        low=p,
        high=p,
        reply_habit=0.7,
        reasons=[],
        weeks_open=0,
        weighed_at=NOW,
    )
