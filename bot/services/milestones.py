"""How does somebody come from a claim to a rung that is accepted?"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.errors import NotYours, OutOfDate, Refusal
from bot.programme.ladder import Rung
from bot.programme.schema import Programme
from bot.rules import milestone_life
from bot.rules.ladder import Record, missing, reached, stands_on
from bot.rules.milestone_life import Party
from bot.services import consenting, programmes
from bot.services.ladder_records import accepted, record_of
from bot.services.people import may_handle
from bot.services.work import Work
from storage import milestones, participants, people
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep, NeedKind
from storage.lending_vocabulary import LicenceKind
from storage.tables import Message, Milestone, MilestoneProof, Participant, Person
from storage.vocabulary import Evidence


class MilestoneOver(OutOfDate):
    """It stands otherwise by now, or somebody was quicker."""

    words = "milestone-over"


class NotShownYet(Refusal):
    """It has to be shown better before anybody can accept it."""

    words = "milestone-not-shown"

    def __init__(self, evidence: str) -> None:
        super().__init__(evidence=evidence)


class StillMissing(Refusal):
    """The records do not say so yet."""

    words = "milestone-still-missing"

    def __init__(self, missing: str) -> None:
        super().__init__(missing=missing)


@dataclass(frozen=True)
class Climb:
    """One step to one rung, with all that is known about it."""

    milestone: Milestone
    participant: Participant
    person: Person
    programme: Programme
    rung: Rung


@dataclass(frozen=True)
class Vouched:
    """Somebody outside confirmed it, on that day."""

    by: str
    on: date


def climb_of(work: Work, milestone_id: int) -> Climb:
    """Raises MilestoneOver where it is not there, or its rung is in the programme no more."""
    milestone = milestones.get(work.session, milestone_id)
    if milestone is None:
        raise MilestoneOver
    participant = participants.get(work.session, milestone.participant_id)
    programme, rung = _asked(work, participant, milestone.rung)
    return Climb(milestone, participant, people.get(work.session, participant.person_id), programme, rung)


def begin(
    work: Work,
    participant: Participant,
    named: str,
    status: MilestoneStatus = MilestoneStatus.CLAIMED,
) -> Climb:
    """The step to this rung, begun now where it was not."""
    programme, rung = _asked(work, participant, named)
    milestone = milestones.of_rung(work.session, participant.id, named)
    if milestone is None:
        milestone = Milestone(participant_id=participant.id, rung=named, status=status, begun_at=work.now)
        work.session.add(milestone)
        work.session.flush()
    return Climb(milestone, participant, people.get(work.session, participant.person_id), programme, rung)


def move(
    work: Work, climb: Climb, step: MilestoneStep, by: Person, facts: dict[str, Any], **changed: Any
) -> None:
    """Raises MilestoneOver where the step does not lead on from here, or somebody was quicker."""
    status = milestone_life.after(climb.milestone.status, step, _parties(work, climb, by))
    if status is None:
        raise MilestoneOver
    if not milestones.take(
        work.session, climb.milestone, step, by.id, work.now, facts, status=status, **changed
    ):
        raise MilestoneOver


def show(
    work: Work,
    climb: Climb,
    by: Person,
    evidence: Evidence,
    *,
    message: Message | None = None,
    document: LicenceKind | None = None,
    words: str | None = None,
    vouched: Vouched | None = None,
) -> None:
    milestones.add_proof(
        work.session,
        MilestoneProof(
            milestone_id=climb.milestone.id,
            evidence=evidence,
            document=document,
            words=words,
            thread_message_id=message.id if message is not None else None,
            vouched_by=vouched.by if vouched is not None else None,
            vouched_on=vouched.on if vouched is not None else None,
            added_by=by.id,
            at=work.now,
        ),
    )


def record_for(work: Work, climb: Climb) -> Record:
    """What is recorded, with what stands behind this rung; a word from before a stall is none any more."""
    proofs = milestones.proofs_of(work.session, climb.milestone.id)
    record = record_of(work, climb.participant, climb.programme)
    return replace(
        record,
        well_shown=max((proof.evidence for proof in proofs), default=Evidence.REPORTED),
        has_confirmed=record.is_after_trouble(climb.milestone.confirmed_at),
    )


def is_reached(work: Work, climb: Climb) -> bool:
    return reached(climb.rung, record_for(work, climb))


def waits_for_their_word(climb: Climb, record: Record) -> bool:
    """Is nothing missing but that they say so themselves?"""
    return [need.kind for need in missing(climb.rung, record)] == [NeedKind.CONFIRMED]


def settle(work: Work, climb: Climb, by: Person) -> None:
    """Accepted: they stand as high as nothing below is missing."""
    move(work, climb, MilestoneStep.ACCEPTED, by, {}, decided_at=work.now, decided_by=by.id, reason=None)
    participant = climb.participant
    participant.rung = _stands(work, climb.programme, participant)
    work.session.add(participant)
    work.session.flush()


def waive(work: Work, climb: Climb, by: Person, why: str) -> None:
    """They may pass without it: it leaves no gap, and nobody says that they reached it."""
    move(
        *(work, climb, MilestoneStep.WAIVED, by, {"reason": why}),
        decided_at=work.now,
        decided_by=by.id,
        reason=why,
    )
    climb.participant.rung = _stands(work, climb.programme, climb.participant)
    work.session.add(climb.participant)
    work.session.flush()


def step_down(work: Work, climb: Climb) -> None:
    """It holds no more, nor what was shown and said for it; they stand where they stood before."""
    move(
        *(work, climb, MilestoneStep.REOPENED, climb.person, {}),
        confirmed_at=None,
        submitted_at=None,
        decided_at=None,
        decided_by=None,
    )
    milestones.discount(work.session, climb.milestone.id)
    participant, ladder = climb.participant, climb.programme.ladder
    reached = accepted(work, climb.programme, participant) - {climb.rung.key}
    participant.rung = stands_on(ladder, reached, milestones.waived(work.session, participant.id))
    work.session.add(participant)
    work.session.flush()


def own(work: Work, staff: Person, milestone_id: int) -> Climb:
    """To lift them, by a trainer or coordinator of theirs; raises as `to_review` and `must_climb` do."""
    climb = to_review(work, staff, milestone_id)
    must_climb(work, climb.participant)
    return climb


def to_review(work: Work, staff: Person, milestone_id: int) -> Climb:
    """To look at or to turn down, also for somebody who does not agree any more: a claim waits for nobody.

    Raises NotYours, and MilestoneOver of whoever is followed up no more.
    """
    climb = climb_of(work, milestone_id)
    if not may_handle(work, staff, climb.participant):
        raise NotYours
    _must_be_followed(climb.participant)
    return climb


def must_climb(work: Work, participant: Participant) -> None:
    """Nobody who left, or stands on their own by now, is lifted any higher, nor who has not agreed to it.

    Raises MilestoneOver and NoConsent.
    """
    _must_be_followed(participant)
    consenting.must_have_agreed(work, participant)


def _must_be_followed(participant: Participant) -> None:
    if participant.status not in participants.NOT_ENDED:
        raise MilestoneOver


def _parties(work: Work, climb: Climb, person: Person) -> set[Party]:
    """Nobody accepts their own step."""
    if person.id == climb.participant.person_id:
        return {Party.PARTICIPANT}
    return {Party.STAFF} if may_handle(work, person, climb.participant) else set()


def _stands(work: Work, programme: Programme, participant: Participant) -> str:
    reached = accepted(work, programme, participant)
    return stands_on(programme.ladder, reached, milestones.waived(work.session, participant.id))


def _asked(work: Work, participant: Participant, named: str) -> tuple[Programme, Rung]:
    programme = programmes.of_participant(work, participant)
    rung = programme.rung(named)
    if rung is None:
        raise MilestoneOver
    return programme, rung
