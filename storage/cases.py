"""Which cases stand open, and who holds them?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, update
from sqlmodel import Session, col, select

from storage.ahead import known_in
from storage.tables import Case, CaseCard, CaseEvent, Participant, Person
from storage.vocabulary import CaseOutcome, CaseReason, CaseRung, CaseStatus, CaseStep

ABOUT = "case:"
_NOT_ASIDE: dict[str, None] = {"snoozed_until": None, "snoozed_because": None}
# Whoever has it next begins anew.
_UNTOUCHED: dict[str, None] = {"talked_at": None, "touched_at": None, "nudged_at": None}
_IN_THE_QUEUE: dict[str, object] = {
    "status": CaseStatus.OPEN,
    "assigned_to": None,
    "claimed_at": None,
    "asked_id": None,
    **_UNTOUCHED,
    **_NOT_ASIDE,
}


def get(session: Session, case_id: int) -> Case | None:
    return session.get(Case, case_id)


def unresolved(session: Session, participant_id: int) -> Case | None:
    known = known_in(session)
    if known is not None and participant_id in known.cases:
        ahead = known.cases[participant_id]
        return ahead if ahead is not None and ahead.resolved_at is None else None
    return session.exec(
        select(Case).where(col(Case.participant_id) == participant_id, col(Case.resolved_at).is_(None))
    ).first()


def last_ended_at(session: Session, participant_id: int) -> datetime | None:
    """When this participant's last case was resolved."""
    return session.exec(
        select(func.max(Case.resolved_at)).where(col(Case.participant_id) == participant_id)
    ).one()


def asked_for_help_since(session: Session, participant_id: int, moment: datetime) -> bool:
    return (
        session.exec(
            select(Case.id)
            .where(
                col(Case.participant_id) == participant_id,
                col(Case.reason) == CaseReason.ASKED_FOR_HELP,
                col(Case.opened_at) >= moment,
            )
            .limit(1)
        ).first()
        is not None
    )


def newest_resolved(session: Session, participant_id: int, since: datetime) -> Case | None:
    """The case of theirs that ended last, if it ended since then."""
    return session.exec(
        select(Case)
        .where(col(Case.participant_id) == participant_id, col(Case.resolved_at) >= since)
        .order_by(col(Case.resolved_at).desc(), col(Case.id).desc())
        .limit(1)
    ).first()


def take(session: Session, case_id: int, person_id: int, now: datetime) -> bool:
    """True for exactly one person, however many press together."""
    taken = session.exec(
        update(Case)
        .where(col(Case.id) == case_id, col(Case.assigned_to).is_(None), col(Case.resolved_at).is_(None))
        .values(assigned_to=person_id, claimed_at=now, status=CaseStatus.CLAIMED, **_UNTOUCHED, **_NOT_ASIDE)
    )
    _refresh(session, case_id)
    return taken.rowcount == 1


def snooze(session: Session, case_id: int, person_id: int, until: datetime) -> bool:
    return _change_as_holder(
        session,
        case_id,
        person_id,
        status=CaseStatus.SNOOZED,
        snoozed_until=until,
        snoozed_because=None,
    )


def explain(session: Session, case_id: int, person_id: int, because: str) -> bool:
    """Says why a case is put aside; False where it no longer is, or not by them."""
    explained = session.exec(
        update(Case)
        .where(
            col(Case.id) == case_id,
            col(Case.assigned_to) == person_id,
            col(Case.status) == CaseStatus.SNOOZED,
        )
        .values(snoozed_because=because)
    )
    _refresh(session, case_id)
    return explained.rowcount == 1


def release(session: Session, case_id: int, person_id: int) -> bool:
    """Back to the queue, out of its holder's hands."""
    return _change_as_holder(session, case_id, person_id, **_IN_THE_QUEUE)


def climb(session: Session, case: Case, rung: CaseRung, asked_id: int | None = None) -> bool:
    """To the next rung; True once, while nobody has taken it and nobody else let it climb.

    `asked_id` is to whose load it counts; without one it waits in a list.
    """
    climbed = session.exec(
        update(Case)
        .where(
            col(Case.id) == case.id,
            col(Case.status) == CaseStatus.OPEN,
            col(Case.rung).is_(None) if case.rung is None else col(Case.rung) == case.rung,
        )
        .values(
            rung=rung,
            asked_id=asked_id,
            escalation_level=case.escalation_level + (case.rung is not None),
        )
    )
    _refresh(session, case.id)
    return climbed.rowcount == 1


def nudge(session: Session, case: Case, now: datetime) -> bool:
    """True once, while its holder is still quiet and their time is up."""
    nudged = session.exec(
        update(Case).where(*_quiet(case, now), col(Case.nudged_at).is_(None)).values(nudged_at=now)
    )
    _refresh(session, case.id)
    return nudged.rowcount == 1


def take_back(session: Session, case: Case, now: datetime) -> bool:
    """Back to the queue from a holder who stayed quiet after the nudge; False where they did anything."""
    taken = session.exec(
        update(Case).where(*_quiet(case, now), col(Case.nudged_at).is_not(None)).values(**_IN_THE_QUEUE)
    )
    _refresh(session, case.id)
    return taken.rowcount == 1


def _quiet(case: Case, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Case.id) == case.id,
        col(Case.status) == CaseStatus.CLAIMED,
        col(Case.assigned_to) == case.assigned_to,
        col(Case.next_step_at) <= now,
    )


def resolve(session: Session, case_id: int, person_id: int, outcome: CaseOutcome, now: datetime) -> bool:
    return _change_as_holder(
        session,
        case_id,
        person_id,
        status=CaseStatus.RESOLVED,
        outcome=outcome,
        resolved_at=now,
        **_NOT_ASIDE,
    )


def close(session: Session, case_id: int, outcome: CaseOutcome, now: datetime) -> bool:
    """Resolves a case that has solved itself, whoever holds it."""
    closed = session.exec(
        update(Case)
        .where(col(Case.id) == case_id, col(Case.resolved_at).is_(None))
        .values(status=CaseStatus.RESOLVED, outcome=outcome, resolved_at=now, **_NOT_ASIDE)
    )
    _refresh(session, case_id)
    return closed.rowcount == 1


def waiting(session: Session, cohort_ids: Collection[int | None]) -> Sequence[tuple[Case, Person]]:
    """Cases that nobody took though the last rung was asked, in these cohorts; None among them is all."""
    query = (
        select(Case, Person)
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Case.resolved_at).is_(None),
            col(Case.status) == CaseStatus.OPEN,
            col(Case.rung) == CaseRung.COORDINATOR,
        )
        .order_by(col(Case.opened_at), col(Case.id))
    )
    if None not in cohort_ids:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return session.exec(query).all()


def load(session: Session, person_ids: Sequence[int]) -> dict[int, int]:
    """How many cases each of them has in hand, or was asked to take."""
    whose = func.coalesce(col(Case.assigned_to), col(Case.asked_id))
    counted = session.exec(
        select(whose, func.count())
        .where(col(Case.resolved_at).is_(None), whose.in_(person_ids))
        .group_by(whose)
    ).all()
    load = dict.fromkeys(person_ids, 0)
    load.update((one, count) for one, count in counted)
    return load


def count_asked(session: Session, coordinator_id: int, reasons: Collection[CaseReason]) -> int:
    """How many that came up to this coordinator for one of these reasons still wait to be taken."""
    return session.exec(
        select(func.count()).where(
            col(Case.asked_id) == coordinator_id,
            col(Case.resolved_at).is_(None),
            col(Case.status) == CaseStatus.OPEN,
            col(Case.rung) == CaseRung.COORDINATOR,
            col(Case.reason).in_(reasons),
        )
    ).one()


def held(session: Session, person_id: int) -> Sequence[Case]:
    return session.exec(
        select(Case)
        .where(col(Case.assigned_to) == person_id, col(Case.resolved_at).is_(None))
        .order_by(col(Case.id))
    ).all()


def concerning(session: Session, person_id: int) -> Sequence[Case]:
    """Unresolved cases that this person holds or was asked to take."""
    whose = func.coalesce(col(Case.assigned_to), col(Case.asked_id))
    return session.exec(
        select(Case).where(whose == person_id, col(Case.resolved_at).is_(None)).order_by(col(Case.id))
    ).all()


def pass_on(session: Session, case_id: int, holder_id: int, to: int, now: datetime) -> bool:
    """From one hand straight into another, with the other's consent; False where it went elsewhere.

    What rests goes on resting.
    """
    return _change_as_holder(session, case_id, holder_id, assigned_to=to, claimed_at=now, **_UNTOUCHED)


def wake(session: Session, case_id: int) -> bool:
    """Back into its holder's hands; False where somebody acted on it meanwhile."""
    woken = session.exec(
        update(Case)
        .where(col(Case.id) == case_id, col(Case.status) == CaseStatus.SNOOZED)
        .values(status=CaseStatus.CLAIMED, **_NOT_ASIDE)
    )
    _refresh(session, case_id)
    return woken.rowcount == 1


def touches(session: Session, case_id: int) -> Sequence[str]:
    """How staff were in touch in this case, outside the chat."""
    events = select(CaseEvent.facts).where(
        col(CaseEvent.case_id) == case_id, col(CaseEvent.step) == CaseStep.TOUCHED
    )
    return [str(facts.get("how", "")) for facts in session.exec(events)]


def record(
    session: Session, case: Case, step: CaseStep, actor_id: int | None, at: datetime, **facts: object
) -> None:
    session.add(CaseEvent(case_id=case.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()


def events(session: Session, case_id: int) -> Sequence[CaseEvent]:
    return session.exec(
        select(CaseEvent).where(col(CaseEvent.case_id) == case_id).order_by(col(CaseEvent.id))
    ).all()


def keep_card(session: Session, case_id: int, person_id: int, outbox_id: int, now: datetime) -> None:
    """Remembers in which message a person sees the case; an older card of theirs is no longer kept up."""
    for old in session.exec(
        select(CaseCard).where(col(CaseCard.case_id) == case_id, col(CaseCard.person_id) == person_id)
    ):
        session.delete(old)
    session.add(CaseCard(case_id=case_id, person_id=person_id, outbox_id=outbox_id, shown_at=now))
    session.flush()


def cards(session: Session, case_id: int) -> Sequence[CaseCard]:
    return session.exec(
        select(CaseCard).where(col(CaseCard.case_id) == case_id).order_by(col(CaseCard.id))
    ).all()


def visible_to(
    session: Session, person_id: int, cohort_ids: Sequence[int] | None
) -> Sequence[tuple[Case, Participant, Person]]:
    """Unresolved cases of these cohorts (or of all) and those the person holds, which come first."""
    in_reach: ColumnElement[bool] = col(Case.assigned_to) == person_id
    if cohort_ids is None:
        in_reach = in_reach | col(Case.id).is_not(None)
    else:
        in_reach = in_reach | col(Participant.cohort_id).in_(cohort_ids)
    return session.exec(
        select(Case, Participant, Person)
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Case.resolved_at).is_(None), in_reach)
        .order_by((col(Case.assigned_to) == person_id).desc(), col(Case.opened_at), col(Case.id))
    ).all()


def _change_as_holder(session: Session, case_id: int, person_id: int, **values: object) -> bool:
    changed = session.exec(
        update(Case)
        .where(col(Case.id) == case_id, col(Case.assigned_to) == person_id, col(Case.resolved_at).is_(None))
        .values(**values)
    )
    _refresh(session, case_id)
    return changed.rowcount == 1


def _refresh(session: Session, case_id: int) -> None:
    # The update went past the objects in hand; what they show must be what is stored.
    case = session.get(Case, case_id)
    if case is not None:
        session.refresh(case)
