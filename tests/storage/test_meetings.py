"""Is it known on every database who was there, who is to be reminded, and who has no plan?"""

from datetime import timedelta

from sqlmodel import Session

from storage import meetings, plans
from storage.database import Database
from storage.meeting_vocabulary import MeetingKind, MeetingStatus
from storage.plan_vocabulary import PlanStatus
from storage.tables import ActionPlan, Meeting, MeetingGuest, PlanTarget
from storage.vocabulary import ParticipantStatus, Role
from tests.storage import rows
from tests.storage.together import together

DAY = timedelta(days=1)


def _guest(session: Session, meeting_id: int, participant_id: int) -> MeetingGuest:
    guest = meetings.guest(session, meeting_id, participant_id)
    assert guest is not None
    return guest


def test_two_who_mark_the_same_guest_leave_one_mark(database: Database) -> None:
    with database.writing() as session:
        budi, cohort = rows.person(session, "Budi"), rows.cohort(session)
        place = rows.participant(session, rows.person(session), cohort).id
        meeting = Meeting(
            cohort_id=cohort.id,
            called_by=budi.id,
            kind=MeetingKind.CLOSING,
            starts_at=rows.NOW,
            place="balai desa",
            next_step_at=rows.NOW,
            called_at=rows.NOW - DAY,
        )
        meetings.add(session, meeting, [place])
        meeting_id, by = meeting.id, budi.id
        assert meetings.due_for_a_step(session, rows.NOW, 5, []) == [meeting_id]
        assert meetings.attended(session, place) == []

    took = together(
        database,
        lambda session, _: meetings.mark(
            session, _guest(session, meeting_id, place), attended=True, by=by, now=rows.NOW
        ),
    )
    stepped = together(
        database,
        lambda session, _: meetings.take_step(session, session.get_one(Meeting, meeting_id), None),
    )

    assert took.count(True) == 1
    assert stepped.count(True) == 1
    with database.writing() as session:
        assert meetings.attended(session, place) == [(MeetingKind.CLOSING, rows.NOW, by)]
        assert meetings.attendance(session, place) == (1, 1)
        assert meetings.attendance(session, place, MeetingKind.GROUP) == (0, 0)
        meeting = session.get_one(Meeting, meeting_id)
        assert [one.id for one in meetings.newest_in(session, None, by, 5)] == [meeting_id]
        assert meetings.cancel(session, meeting)
        assert not meetings.cancel(session, meeting)
        assert meeting.status is MeetingStatus.CANCELLED
        assert meetings.attended(session, place) == []


def test_who_has_no_plan_and_who_waits_for_a_yes(database: Database) -> None:
    with database.writing() as session:
        cohort = rows.cohort(session)
        budi = rows.person(session, "Budi", 1)
        rows.grant(session, budi, Role.TRAINER, cohort)
        sari, wati = (
            rows.participant(session, rows.person(session, name), cohort, trainer_id=budi.id)
            for name in ("Sari", "Wati")
        )
        for place, status in ((sari, PlanStatus.AGREED), (wati, PlanStatus.PROPOSED)):
            plan = ActionPlan(
                participant_id=place.id, status=status, drafted_by=place.person_id, drafted_at=rows.NOW
            )
            rows.keep(session, plan)
            day = rows.NOW.date() + DAY
            rows.keep(
                session, PlanTarget(plan_id=plan.id, place=1, what="jualan", first_due_on=day, due_on=day)
            )

        without = plans.without(session, [ParticipantStatus.ACTIVE], budi.id, [])
        waiting = plans.waiting_for_staff(session, budi.id, [cohort.id], 5)

        assert [place.id for place, _ in without] == [place.id for place, _ in waiting] == [wati.id]
        today = rows.NOW.date()
        assert plans.staff_to_tell(session, today - DAY, 5, []) == [budi.id]
        plans.told(session, budi.id, today)
        assert plans.staff_to_tell(session, today - DAY, 5, []) == []
