"""What has somebody to show a bank: reports, licences, letters?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import delete, extract, func
from sqlalchemy import select as select_some
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.ladder_vocabulary import MilestoneStatus
from storage.lending_vocabulary import LicenceKind
from storage.tables import (
    Answer,
    CheckIn,
    EvidenceItem,
    FollowUpLetter,
    Licence,
    Milestone,
    MilestoneProof,
)
from storage.vocabulary import CheckInStatus, EvidenceState

ANSWERED = (CheckInStatus.COMPLETED, CheckInStatus.PARTIAL)
ASKED = (*ANSWERED, CheckInStatus.MISSED)


@dataclass(frozen=True)
class Told:
    """One check-in that was asked, with the answers that hold by question."""

    day: date
    is_answered: bool
    answers: dict[str, Answer] = field(default_factory=dict)
    with_paper: bool = False


def told_by(session: Session, participant_id: int) -> list[Told]:
    """Every check-in that was asked and is over, from the oldest; what was left out is not among them."""
    asked = session.exec(
        select(CheckIn)
        .where(col(CheckIn.participant_id) == participant_id, col(CheckIn.status).in_(ASKED))
        .order_by(col(CheckIn.local_date), col(CheckIn.question_set))
    ).all()
    answers: dict[int, dict[str, Answer]] = defaultdict(dict)
    for answer in session.exec(
        select(Answer)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(CheckIn.participant_id) == participant_id, col(Answer.replaced_at).is_(None))
    ):
        answers[answer.check_in_id][answer.question] = answer
    papers = set(
        session.exec(
            select(Answer.check_in_id)
            .join(EvidenceItem, col(EvidenceItem.answer_id) == col(Answer.id))
            .where(
                col(EvidenceItem.participant_id) == participant_id,
                col(EvidenceItem.state) == EvidenceState.KEPT,
                col(Answer.replaced_at).is_(None),
            )
        )
    )
    return [
        Told(one.local_date, one.status in ANSWERED, answers.get(one.id, {}), one.id in papers)
        for one in asked
    ]


def months_told(session: Session, participant_ids: Collection[int] | SelectOfScalar[int]) -> dict[int, int]:
    """In how many months each of them reported."""
    day = col(CheckIn.local_date)
    month = extract("year", day) * 12 + extract("month", day)
    found = session.execute(
        select_some(col(CheckIn.participant_id), func.count(month.distinct()))
        .where(col(CheckIn.participant_id).in_(participant_ids), col(CheckIn.status).in_(ANSWERED))
        .group_by(col(CheckIn.participant_id))
    ).all()
    return dict(found)


def take_back_licences(session: Session, message_ids: Collection[int]) -> None:
    """What these messages showed was none of theirs, or none."""
    session.exec(delete(Licence).where(col(Licence.thread_message_id).in_(message_ids)))


def licences_of(session: Session, participant_ids: Collection[int]) -> Sequence[Licence]:
    """From the oldest."""
    return session.exec(
        select(Licence)
        .where(col(Licence.participant_id).in_(participant_ids))
        .order_by(col(Licence.shown_at), col(Licence.id))
    ).all()


def best_of_each(licences: Iterable[Licence]) -> dict[LicenceKind, Licence]:
    """From the oldest on, the newest of each kind that was shown at least as well as those before."""
    best: dict[LicenceKind, Licence] = {}
    for licence in licences:
        if licence.kind not in best or licence.evidence >= best[licence.kind].evidence:
            best[licence.kind] = licence
    return best


def licences_seen(session: Session, participant_id: int) -> frozenset[LicenceKind]:
    """Those that somebody of the staff looked at and accepted on the ladder."""
    accepted = session.exec(
        select(MilestoneProof.document)
        .join(Milestone, col(Milestone.id) == col(MilestoneProof.milestone_id))
        .where(
            col(Milestone.participant_id) == participant_id,
            col(Milestone.status) == MilestoneStatus.ACCEPTED,
            col(MilestoneProof.counts),
        )
    )
    return frozenset(LicenceKind(kind) for kind in accepted if kind)


def letter_for(session: Session, participant_id: int) -> FollowUpLetter | None:
    """The newest one."""
    return session.exec(
        select(FollowUpLetter)
        .where(col(FollowUpLetter.participant_id) == participant_id)
        .order_by(col(FollowUpLetter.written_at).desc(), col(FollowUpLetter.id).desc())
        .limit(1)
    ).first()
