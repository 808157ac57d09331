"""When many reach for the same thing at once, does exactly one get it?"""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, col, select

from storage import (
    ahead,
    broadcast_endings,
    broadcasts,
    buddies,
    cases,
    check_ins,
    cohorts,
    inbox,
    invitations,
    keepsakes,
    leases,
    milestones,
    plans,
    promises,
    workloads,
)
from storage.database import Database
from storage.given import Given
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep
from storage.ledger_vocabulary import PromiseStatus, PromiseStep
from storage.plan_vocabulary import PlanStatus, PlanStep
from storage.tables import (
    ActionPlan,
    Answer,
    Broadcast,
    Case,
    CheckIn,
    Cohort,
    Invitation,
    Lease,
    Milestone,
    MilestoneEvent,
    Promise,
    PromiseEvent,
)
from storage.vocabulary import AnswerKind, BroadcastStatus, CaseOutcome, CaseRung, CaseStatus, Role
from tests.storage import rows
from tests.storage.together import MANY, together


def _crowd(session: Session) -> list[int]:
    return [rows.person(session, f"Pelatih {number}").id for number in range(MANY)]


def _case(session: Session) -> int:
    return rows.case(session, rows.participant(session, rows.person(session))).id


def _promise(session: Session) -> int:
    whose = rows.participant(session, rows.person(session))
    promise = Promise(
        cohort_id=whose.cohort_id,
        participant_id=whose.id,
        made_by=rows.person(session, "CV Maju").id,
        made_as=Role.PARTNER,
        what="mesin",
        status=PromiseStatus.MADE,
        first_due_on=rows.NOW.date(),
        due_on=rows.NOW.date(),
        made_at=rows.NOW,
        dated_at=rows.NOW,
    )
    promises.add(session, promise)
    return promise.id


def test_one_trainer_gets_the_case_however_many_press(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)

    took = together(database, lambda session, one: cases.take(session, case_id, crowd[one], rows.NOW))

    assert took.count(True) == 1
    with database.reading() as session:
        case = session.get_one(Case, case_id)
        assert case.assigned_to == crowd[took.index(True)]
        assert case.status is CaseStatus.CLAIMED


def test_a_case_is_resolved_once_by_its_holder(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)

    resolved = together(
        database,
        lambda session, _: cases.resolve(session, case_id, crowd[0], CaseOutcome.NEW_PLAN, rows.NOW),
    )
    by_others = together(
        database, lambda session, one: one and cases.snooze(session, case_id, crowd[one], rows.NOW)
    )

    assert resolved.count(True) == 1
    assert not any(by_others)


def test_a_promise_takes_one_step_from_where_it_was_seen(database: Database) -> None:
    with database.writing() as session:
        maker, promise_id = rows.person(session, "Budi").id, _promise(session)
        seen = session.get_one(Promise, promise_id).turn

    def settle(session: Session, _: int) -> bool:
        promise = session.get_one(Promise, promise_id)
        set_committed_value(promise, "turn", seen)  # as it was when they opened it
        return promises.take(
            session, promise, PromiseStep.SAID_KEPT, maker, rows.NOW, {}, status=PromiseStatus.SAID_KEPT
        )

    assert together(database, settle).count(True) == 1
    with database.reading() as session:
        steps = session.exec(select(PromiseEvent.step).order_by(col(PromiseEvent.id))).all()
        assert list(steps) == [PromiseStep.MADE, PromiseStep.SAID_KEPT]


def test_a_rung_is_accepted_or_not_but_not_both(database: Database) -> None:
    with database.writing() as session:
        participant = rows.participant(session, rows.person(session))
        milestone = Milestone(
            participant_id=participant.id, rung="T1", status=MilestoneStatus.IN_REVIEW, begun_at=rows.NOW
        )
        session.add(milestone)
        session.flush()
        trainer, number = rows.person(session, "Budi").id, milestone.id

    def decide(session: Session, one: int) -> bool:
        seen = session.get_one(Milestone, number)
        set_committed_value(seen, "turn", 0)  # as it was when they opened it
        step, status = (
            (MilestoneStep.ACCEPTED, MilestoneStatus.ACCEPTED)
            if one % 2
            else (MilestoneStep.REJECTED, MilestoneStatus.REJECTED)
        )
        return milestones.take(session, seen, step, trainer, rows.NOW, {}, status=status)

    assert together(database, decide).count(True) == 1
    with database.reading() as session:
        [event] = session.exec(select(MilestoneEvent)).all()
        assert session.get_one(Milestone, number).status.value == event.step.value


def test_a_plan_is_agreed_or_wished_otherwise_but_not_both(database: Database) -> None:
    with database.writing() as session:
        participant = rows.participant(session, rows.person(session))
        plan_id = rows.keep(
            session,
            ActionPlan(
                participant_id=participant.id,
                status=PlanStatus.PROPOSED,
                drafted_by=participant.person_id,
                drafted_at=rows.NOW,
            ),
        ).id

    def answer(session: Session, one: int) -> bool:
        plan = session.get_one(ActionPlan, plan_id)
        set_committed_value(plan, "turn", 0)  # as it was when they read it
        step, status = (
            (PlanStep.AGREED, PlanStatus.AGREED)
            if one % 2
            else (PlanStep.WISHED_OTHERWISE, PlanStatus.OTHERWISE)
        )
        return plans.take(session, plan, step, None, rows.NOW, {}, status=status)

    took = together(database, answer)

    assert took.count(True) == 1
    with database.reading() as session:
        agreed = took.index(True) % 2 == 1
        assert (session.get_one(ActionPlan, plan_id).status is PlanStatus.AGREED) is agreed
        assert len(plans.events(session, plan_id)) == 1


def test_a_case_closes_itself_or_is_resolved_but_not_both(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)

    def end(session: Session, one: int) -> bool:
        if one % 2:
            return cases.close(session, case_id, CaseOutcome.BACK_ON_TRACK, rows.NOW)
        return cases.resolve(session, case_id, crowd[0], CaseOutcome.NEW_PLAN, rows.NOW)

    assert together(database, end).count(True) == 1


def test_a_case_climbs_one_rung_for_one_look(database: Database) -> None:
    with database.writing() as session:
        case_id = _case(session)

    def look(session: Session, _: int) -> bool:
        case = session.get_one(Case, case_id)
        return case.rung is None and cases.climb(session, case, CaseRung.TRAINER)

    assert together(database, look).count(True) == 1


def test_what_is_taken_climbs_no_further(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)

    def act(session: Session, one: int) -> bool:
        if one % 2:
            return cases.take(session, case_id, crowd[one], rows.NOW)
        case = session.get_one(Case, case_id)
        return case.rung is None and cases.climb(session, case, CaseRung.TRAINER)

    together(database, act)

    with database.reading() as session:
        taken = session.get_one(Case, case_id)
        assert taken.assigned_to in crowd
        assert not cases.climb(session, taken, CaseRung.COORDINATOR)


def test_a_quiet_holder_is_nudged_once_and_relieved_once(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)
        session.get_one(Case, case_id).next_step_at = rows.NOW

    def nudge(session: Session, _: int) -> bool:
        return cases.nudge(session, session.get_one(Case, case_id), rows.NOW)

    def relieve(session: Session, _: int) -> bool:
        return cases.take_back(session, session.get_one(Case, case_id), rows.NOW)

    assert (together(database, nudge).count(True), together(database, relieve).count(True)) == (1, 1)


def test_a_holder_who_does_something_in_time_keeps_the_case(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)
        session.get_one(Case, case_id).next_step_at = rows.NOW + timedelta(seconds=1)

        assert not cases.nudge(session, session.get_one(Case, case_id), rows.NOW)
        assert not cases.take_back(session, session.get_one(Case, case_id), rows.NOW + timedelta(seconds=1))


def test_one_colleague_stands_in_and_says_so_once(database: Database) -> None:
    with database.writing() as session:
        budi, tini = _crowd(session)[:2]
        workloads.ask(session, budi, tini, rows.NOW + rows.WEEK)

    def agree(session: Session, _: int) -> bool:
        return workloads.answer(session, budi, tini, rows.NOW, agreed=True)

    agreed = together(database, agree)

    assert agreed.count(True) == 1
    with database.reading() as session:
        assert workloads.stand_in_of(session, budi, rows.NOW) == tini
        assert workloads.stand_in_of(session, budi, rows.NOW + rows.WEEK) is None


def test_a_case_is_passed_on_or_resolved_but_not_both(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)

    def let_go(session: Session, one: int) -> bool:
        if one % 2:
            return cases.pass_on(session, case_id, crowd[0], crowd[1], rows.NOW)
        return cases.resolve(session, case_id, crowd[0], CaseOutcome.NEW_PLAN, rows.NOW)

    assert together(database, let_go).count(True) == 1


def test_a_pair_is_made_once_however_many_agree(database: Database) -> None:
    with database.writing() as session:
        sari, *others = (rows.participant(session, rows.person(session)).id for _ in range(MANY + 1))

    tied = together(database, lambda session, one: buddies.tie(session, sari, others[one], rows.NOW))

    assert tied.count(True) == 1


def test_a_question_to_a_buddy_is_answered_once(database: Database) -> None:
    with database.writing() as session:
        sari, wati = (rows.participant(session, rows.person(session)).id for _ in "12")
        asked = buddies.ask(session, sari, wati, rows.NOW)
        assert asked is not None
        assert buddies.ask(session, sari, wati, rows.NOW) is None
        ask_id = asked.id

    answered = together(
        database, lambda s, one: buddies.answer(s, ask_id, wati, rows.NOW, agreed=bool(one % 2))
    )

    assert answered.count(True) == 1


def test_a_case_is_given_back_or_resolved_but_not_both(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)

    def let_go(session: Session, one: int) -> bool:
        if one % 2:
            return cases.release(session, case_id, crowd[0])
        return cases.resolve(session, case_id, crowd[0], CaseOutcome.NEW_PLAN, rows.NOW)

    assert together(database, let_go).count(True) == 1


def test_a_case_that_is_awake_cannot_be_said_to_rest(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)
        cases.snooze(session, case_id, crowd[0], rows.NOW)

    together(
        database,
        lambda session, one: (
            cases.explain(session, case_id, crowd[0], "busy") if one % 2 else cases.wake(session, case_id)
        ),
    )

    with database.reading() as session:
        assert session.get_one(Case, case_id).snoozed_because is None


def test_a_rested_case_wakes_once(database: Database) -> None:
    with database.writing() as session:
        crowd, case_id = _crowd(session), _case(session)
        cases.take(session, case_id, crowd[0], rows.NOW)
        cases.snooze(session, case_id, crowd[0], rows.NOW)

    assert together(database, lambda session, _: cases.wake(session, case_id)).count(True) == 1


def test_a_link_for_one_person_lets_one_person_in(database: Database) -> None:
    with database.writing() as session:
        crowd, link = _crowd(session), rows.invitation(session).id

    def come(session: Session, one: int) -> bool:
        return invitations.take(session, session.get_one(Invitation, link), crowd[one], rows.NOW)

    came = together(database, come)

    assert came.count(True) == 1
    with database.reading() as session:
        assert session.get_one(Invitation, link).used_by == crowd[came.index(True)]


def test_a_broadcast_starts_once(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session).id

    def start(session: Session, _one: int) -> bool:
        return broadcasts.take(session, broadcast, {BroadcastStatus.DRAFT}, BroadcastStatus.SENDING)

    def finish(session: Session, _one: int) -> bool:
        return broadcasts.take(session, broadcast, {BroadcastStatus.SENDING}, BroadcastStatus.DONE)

    assert together(database, start).count(True) == 1
    assert together(database, finish).count(True) == 1


def test_a_broadcast_is_started_or_cancelled_but_not_both(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session, BroadcastStatus.SCHEDULED).id

    def act(session: Session, one: int) -> bool:
        leads_to = BroadcastStatus.SENDING if one % 2 else BroadcastStatus.CANCELLED
        return broadcasts.take(session, broadcast, {BroadcastStatus.SCHEDULED}, leads_to)

    assert together(database, act).count(True) == 1
    with database.reading() as session:
        ended_as = session.get_one(Broadcast, broadcast).status
    assert ended_as in {BroadcastStatus.SENDING, BroadcastStatus.CANCELLED}


def test_a_broadcast_is_put_off_by_one_of_those_who_saw_the_same_hour(database: Database) -> None:
    with database.writing() as session:
        broadcast = rows.broadcast(session, BroadcastStatus.SCHEDULED)
        broadcast.scheduled_at = rows.NOW
        broadcast_id = broadcast.id

    def put_off(session: Session, one: int) -> bool:
        at = rows.NOW + timedelta(hours=1 + one)
        status = BroadcastStatus.SCHEDULED
        return broadcasts.take(session, broadcast_id, {status}, status, rows.NOW, scheduled_at=at)

    assert together(database, put_off).count(True) == 1


def test_a_broadcast_is_repeated_by_one(database: Database) -> None:
    with database.writing() as session:
        first = rows.broadcast(session, BroadcastStatus.DONE).id

    def repeat(session: Session, _one: int) -> bool:
        is_alone = len(broadcast_endings.lock_family(session, session.get_one(Broadcast, first))) == 1
        if is_alone:
            rows.broadcast(session, BroadcastStatus.SENDING).content = {"again": {"first": first}}
            session.flush()
        return is_alone

    assert together(database, repeat).count(True) == 1


def test_a_cohort_is_closed_once(database: Database) -> None:
    with database.writing() as session:
        cohort = rows.cohort(session).id

    closed = together(
        database, lambda session, _: cohorts.close(session, session.get_one(Cohort, cohort), rows.NOW)
    )

    assert closed.count(True) == 1


def test_one_process_holds_a_duty_from_the_first_moment_on(database: Database) -> None:
    held = together(database, lambda s, one: leases.hold(s, "tick", f"process {one}", rows.NOW, 30))

    assert held.count(True) == 1


def test_one_process_takes_over_when_the_holder_is_silent_for_too_long(database: Database) -> None:
    with database.writing() as session:
        assert leases.hold(session, "tick", "the dead one", rows.NOW, 30)
    just_before, in_time = (rows.NOW + timedelta(seconds=seconds) for seconds in (29, 30))

    too_early = together(database, lambda s, one: leases.hold(s, "tick", f"{one}", just_before, 30))
    taken_over = together(database, lambda s, one: leases.hold(s, "tick", f"{one}", in_time, 30))

    assert not any(too_early)
    assert taken_over.count(True) == 1
    with database.reading() as session:
        assert session.get_one(Lease, "tick").holder == f"{taken_over.index(True)}"


def test_a_holder_renews_and_gives_up_only_its_own_duty(database: Database) -> None:
    with database.writing() as session:
        assert leases.hold(session, "tick", "a", rows.NOW, 30)
        assert leases.hold(session, "send", "b", rows.NOW, 30)
        assert leases.hold(session, "tick", "a", rows.NOW + timedelta(seconds=20), 30)
        leases.release(session, "tick", "b")

        assert not leases.hold(session, "tick", "b", rows.NOW + timedelta(seconds=40), 30)
        leases.release(session, "tick", "a")
        assert leases.hold(session, "tick", "b", rows.NOW + timedelta(seconds=40), 30)


def test_all_who_make_a_keepsake_at_once_keep_the_same(database: Database) -> None:
    kept = together(database, lambda s, one: keepsakes.remember(s, "seal", lambda: f"made by {one}"))

    assert len(set(kept)) == 1
    with database.reading() as session:
        assert keepsakes.recall(session, "seal") == kept[0]


def test_an_update_that_two_receive_is_kept_once(database: Database) -> None:
    updates = [{"update_id": number} for number in range(20)]

    new = together(database, lambda session, _: inbox.store(session, updates, rows.NOW))

    assert sum(new) == len(updates)
    with database.reading() as session:
        assert len(inbox.waiting(session, 100)) == len(updates)


def test_a_participant_has_one_case_at_a_time(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))

    def open_one(session: Session, _: int) -> bool:
        try:
            with session.begin_nested():
                rows.case(session, sari)
        except IntegrityError:
            return False
        return True

    assert together(database, open_one).count(True) == 1


def test_after_one_case_is_resolved_there_may_be_another(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))
        rows.case(session, sari, resolved_at=rows.NOW, status=CaseStatus.RESOLVED)
        rows.case(session, sari, resolved_at=rows.NOW, status=CaseStatus.RESOLVED)
        open_one = rows.case(session, sari)

        assert cases.unresolved(session, sari.id) == open_one
        with pytest.raises(IntegrityError), session.begin_nested():
            rows.case(session, sari)


def test_the_same_question_set_is_asked_once_a_day(database: Database) -> None:
    with database.writing() as session:
        sari, budi = (rows.participant(session, rows.person(session, name)) for name in ("Sari", "Budi"))
        first = rows.check_in(session, sari)
        rows.check_in(session, budi)
        rows.check_in(session, sari, question_set="monthly")
        rows.check_in(session, sari, local_date=first.local_date + timedelta(days=7))

        with pytest.raises(IntegrityError), session.begin_nested():
            rows.check_in(session, sari)


def test_one_answer_to_a_question_holds(database: Database) -> None:
    with database.writing() as session:
        asked = rows.check_in(session, rows.participant(session, rows.person(session)))
        old = rows.answer(session, asked, value=1)
        with pytest.raises(IntegrityError), session.begin_nested():
            rows.answer(session, asked, value=2)
        old.replaced_at = rows.NOW
        session.flush()
        rows.answer(session, asked, value=3)

    with database.reading() as session:
        assert [answer.value for answer in check_ins.answers(session, asked.id).values()] == [3]


def test_a_corrected_answer_stays_and_holds_no_more(database: Database) -> None:
    with database.writing() as session:
        sari = rows.person(session)
        asked = rows.check_in(session, rows.participant(session, sari))
        ahead.read_ahead(session, [sari.chat_id or 0])

        _record(session, asked, 1)
        [first] = check_ins.answers(session, asked.id).values()
        _record(session, asked, 2, before=first)
        in_the_batch = check_ins.answers(session, asked.id)

    with database.reading() as session:
        assert check_ins.answers(session, asked.id) == in_the_batch
        assert [answer.value for answer in in_the_batch.values()] == [2]
        stored = session.exec(select(Answer).order_by(col(Answer.id))).all()
        assert [(one.value, one.replaced_at) for one in stored] == [(1, rows.NOW), (2, None)]


def _record(session: Session, asked: CheckIn, value: int, before: Given | None = None) -> None:
    check_ins.record(
        session,
        asked.id,
        "sales",
        AnswerKind.AMOUNT,
        value,
        raw=str(value),
        entered_by=None,
        before=before,
        now=rows.NOW,
    )
