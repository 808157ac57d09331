"""What do the records say about somebody's place on the ladder?"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from itertools import takewhile
from typing import Any

from bot.programme.ladder import Need, Rung
from bot.programme.schema import Programme
from bot.rules.ladder import Record, Told, missing, standing, unsettled
from bot.services import sightings
from bot.services.work import Work
from bot.words import rupiah
from storage import bank_records, cases, ladder, meetings, milestones, participants, plans
from storage.meeting_vocabulary import MeetingKind
from storage.plan_vocabulary import TargetState
from storage.tables import Participant, Person


def record_of(work: Work, participant: Participant, programme: Programme) -> Record:
    """All but what stands behind one rung or another."""
    cohort = participants.cohort_of(work.session, participant)
    troubled = ladder.last_stalled_at(work.session, participant.id)
    reached = accepted(work, programme, participant)
    settled = reached | milestones.waived(work.session, participant.id)
    wanted = ladder.income_target(work.session, participant.id)
    begun = participant.enrolled_at or participant.created_at
    attended, kept = meetings.attendance(work.session, participant.id, MeetingKind.GROUP)
    return Record(
        today=work.today(cohort.timezone),
        since=begun.date(),
        told=_told(work, participant, programme),
        recorded_months=bank_records.months_told(work.session, [participant.id]).get(participant.id, 0),
        rungs=reached,
        unsettled=unsettled(programme.ladder, settled),
        income_target=wanted.rupiah if wanted is not None else None,
        documents=ladder.licences_of(work.session, participant.id),
        business=participant.business or "",
        has_open_case=cases.unresolved(work.session, participant.id) is not None,
        troubled_on=troubled.date() if troubled is not None else None,
        has_letter=bank_records.letter_for(work.session, participant.id) is not None,
        met_at=frozenset(
            one.kind
            for one in sightings.of(work, participant)
            if one.kind is not MeetingKind.CLOSING or _is_of_now(one.at, begun, troubled)
        ),
        attended_percent=100 * attended // kept if kept else None,
        plan_targets=_plan_targets(work, participant),
        has_consented=ladder.has_consented(work.session, participant.person_id),
    )


def _is_of_now(moment: datetime, begun: datetime, troubled: datetime | None) -> bool:
    """What was before they came back, or stalled, closes nothing."""
    return moment >= begun and (troubled is None or moment > troubled)


def accepted(work: Work, programme: Programme, participant: Participant) -> frozenset[str]:
    """The rungs that were accepted, and those below where they stand; what was waived was not reached."""
    here = programme.standing_on(participant.rung)
    waived = milestones.waived(work.session, participant.id)
    below = takewhile(lambda rung: rung != here, programme.ladder)
    passed = {rung.key for rung in below if not rung.on_demand and rung.key not in waived}
    return milestones.accepted_rungs(work.session, participant.id) | passed | {here.key}


def next_rung(work: Work, programme: Programme, participant: Participant) -> Rung | None:
    """What leads on from where they stand; nobody is asked for a rung that was waived for them."""
    return programme.next_rung(participant.rung, milestones.waived(work.session, participant.id))


def missing_in_words(work: Work, rung: Rung, record: Record, reader: Person) -> list[str]:
    """What is not met yet, and how much of it there is."""
    return [_need_in_words(work, need, record, reader) for need in missing_of(rung, record)]


def missing_of(rung: Rung, record: Record) -> list[Need]:
    wanted = missing(rung, record)
    return [need for need in (*rung.needs, *rung.any_of) if need in wanted]


def _need_in_words(work: Work, need: Need, record: Record, reader: Person) -> str:
    stands = standing(need, record)
    papers = [work.label(reader, f"licence-{paper}") for paper in need.one_of]
    return work.label(
        reader,
        f"need-{need.kind}",
        done=stands.done,
        of=stands.of,
        among=need.among or 0,
        papers=work.label(reader, "or-between").join(papers),
        rung=need.rung or "",
        below=", ".join(record.unsettled),
        target="none" if record.income_target is None else rupiah(record.income_target, reader.language),
    )


def _plan_targets(work: Work, participant: Participant) -> int:
    """How many targets stand in the plan that both sides agreed on."""
    plan = plans.agreed(work.session, participant.id)
    targets = plans.targets(work.session, plan.id) if plan is not None else ()
    return sum(target.state is not TargetState.DROPPED for target in targets)


def _told(work: Work, participant: Participant, programme: Programme) -> dict[str, list[Told]]:
    asked = {need.question for rung in programme.ladder for need in (*rung.needs, *rung.any_of)}
    told: dict[str, list[Told]] = defaultdict(list)
    questions = [question for question in asked if question is not None]
    for day, question, value in ladder.told(work.session, participant.id, questions):
        for plain in _plain(value):
            fasting = any(fast.first <= day <= fast.last for fast in programme.calendar.fasting)
            told[question].append(Told(day, plain, ordinary=not fasting))
    return told


def _plain(value: Any) -> Iterable[int | str]:
    """A number, the middle of a range, or the option that was chosen; nothing for what was left out."""
    match value:
        case bool() | None:
            return ()
        case int() | str():
            return (value,)
        case {"low": int(low), "high": int(high)}:
            return ((low + high) // 2,)
    return ()
