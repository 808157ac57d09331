"""Which meetings are there, who was invited, and who was there?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, text, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.meeting_vocabulary import MeetingKind, MeetingStatus, MeetingStep
from storage.tables import Meeting, MeetingEvent, MeetingGuest, Participant, Person

# Written out, because a partial index serves only a condition that it can recognise.
_PLANNED = text("meeting.next_step_at IS NOT NULL")

Guest = tuple[MeetingGuest, Participant, Person]


def get(session: Session, meeting_id: int) -> Meeting | None:
    return session.get(Meeting, meeting_id)


def add(session: Session, meeting: Meeting, participant_ids: Sequence[int]) -> None:
    session.add(meeting)
    session.flush()
    session.add_all(MeetingGuest(meeting_id=meeting.id, participant_id=one) for one in participant_ids)
    note(session, meeting.id, MeetingStep.CALLED, meeting.called_by, meeting.called_at)


def note(
    session: Session,
    meeting_id: int,
    step: MeetingStep,
    actor_id: int | None,
    at: datetime,
    participant_id: int | None = None,
    **facts: Any,
) -> None:
    session.add(
        MeetingEvent(
            meeting_id=meeting_id,
            participant_id=participant_id,
            step=step,
            actor_id=actor_id,
            at=at,
            facts=facts,
        )
    )
    session.flush()


def guests(session: Session, meeting_id: int) -> Sequence[Guest]:
    """Everybody invited, by name."""
    return session.exec(
        select(MeetingGuest, Participant, Person)
        .join(Participant, col(Participant.id) == col(MeetingGuest.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(MeetingGuest.meeting_id) == meeting_id)
        .order_by(func.lower(col(Person.name)), col(MeetingGuest.id))
    ).all()


def guest(session: Session, meeting_id: int, participant_id: int) -> MeetingGuest | None:
    return session.exec(
        select(MeetingGuest).where(
            col(MeetingGuest.meeting_id) == meeting_id, col(MeetingGuest.participant_id) == participant_id
        )
    ).first()


def mark(session: Session, guest: MeetingGuest, *, attended: bool, by: int, now: datetime) -> bool:
    """True for exactly one of those who mark the same person the same way at once."""
    marked = session.exec(
        update(MeetingGuest)
        .where(col(MeetingGuest.id) == guest.id, col(MeetingGuest.attended).is_not(attended))
        .values(attended=attended, marked_by=by, marked_at=now)
    )
    session.refresh(guest)
    return marked.rowcount == 1


def cancel(session: Session, meeting: Meeting) -> bool:
    cancelled = session.exec(
        update(Meeting)
        .where(col(Meeting.id) == meeting.id, col(Meeting.status) == MeetingStatus.CALLED)
        .values(status=MeetingStatus.CANCELLED, next_step_at=None)
    )
    session.refresh(meeting)
    return cancelled.rowcount == 1


def take_step(session: Session, meeting: Meeting, next_step_at: datetime | None) -> bool:
    """True for exactly one look at the clock."""
    if meeting.next_step_at is None:
        return False
    taken = session.exec(
        update(Meeting)
        .where(col(Meeting.id) == meeting.id, col(Meeting.next_step_at) == meeting.next_step_at)
        .values(next_step_at=next_step_at)
    )
    session.refresh(meeting)
    return taken.rowcount == 1


def due_for_a_step(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those that the bot looks after next, the longest due first."""
    return session.exec(
        select(Meeting.id)
        .where(_PLANNED, col(Meeting.next_step_at) <= now, col(Meeting.id).not_in(skip))
        .order_by(col(Meeting.next_step_at), col(Meeting.id))
        .limit(limit)
    ).all()


def next_with(session: Session, participant_id: int, now: datetime) -> Meeting | None:
    """The next meeting to which this participant is invited."""
    return session.exec(
        select(Meeting)
        .join(MeetingGuest, col(MeetingGuest.meeting_id) == col(Meeting.id))
        .where(
            col(MeetingGuest.participant_id) == participant_id,
            col(Meeting.status) == MeetingStatus.CALLED,
            col(Meeting.starts_at) > now,
        )
        .order_by(col(Meeting.starts_at), col(Meeting.id))
        .limit(1)
    ).first()


def newest_in(
    session: Session, cohort_ids: Collection[int] | None, called_by: int, limit: int
) -> Sequence[Meeting]:
    """Those of these cohorts or of all, one's own first, then whatever lies latest."""
    query = select(Meeting).where(col(Meeting.status) == MeetingStatus.CALLED)
    if cohort_ids is not None:
        query = query.where(col(Meeting.cohort_id).in_(cohort_ids))
    own_first = col(Meeting.called_by) != called_by
    ordered = query.order_by(own_first, col(Meeting.starts_at).desc(), col(Meeting.id))
    return session.exec(ordered.limit(limit)).all()


def attended(session: Session, participant_id: int) -> Sequence[tuple[MeetingKind, datetime, int | None]]:
    """At which meetings this participant was, when, and who wrote it down; the oldest first."""
    found = session.execute(
        select(col(Meeting.kind), col(Meeting.starts_at), col(MeetingGuest.marked_by))
        .join(MeetingGuest, col(MeetingGuest.meeting_id) == col(Meeting.id))
        .where(
            col(MeetingGuest.participant_id) == participant_id,
            col(MeetingGuest.attended).is_(True),
            col(Meeting.status) == MeetingStatus.CALLED,
        )
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return [(row[0], row[1], row[2]) for row in found]


def attendance(session: Session, participant_id: int, kind: MeetingKind | None = None) -> tuple[int, int]:
    """To how many meetings of which a list was kept they went, of how many they were invited to.

    With a kind, of those alone.
    """
    anybody = aliased(MeetingGuest)
    kept = (
        select(col(anybody.id))
        .where(col(anybody.meeting_id) == col(Meeting.id), col(anybody.attended).is_(True))
        .correlate(Meeting)
    )
    found = session.exec(
        select(MeetingGuest.attended)
        .join(Meeting, col(Meeting.id) == col(MeetingGuest.meeting_id))
        .where(
            col(MeetingGuest.participant_id) == participant_id,
            col(Meeting.status) == MeetingStatus.CALLED,
            col(Meeting.kind).in_(MeetingKind if kind is None else [kind]),
            kept.exists(),
        )
    ).all()
    return sum(one is True for one in found), len(found)
