"""What is recorded about one person?"""

from collections.abc import Callable

from sqlalchemy import select
from sqlmodel import col

from storage import (
    ladder_exports,
    looks,
    meeting_exports,
    own_lending,
    own_standing,
    plan_exports,
    reaction_exports,
)
from storage.exports import Query
from storage.tables import (
    Answer,
    BookEntry,
    BroadcastAnswer,
    Case,
    CheckIn,
    Consent,
    Contribution,
    FormerWords,
    GentleQuestion,
    Message,
    Participant,
    PeerAnswer,
    PeerQuestion,
    Person,
    Promise,
    Support,
)
from storage.vocabulary import Direction


def _profile(person_id: int) -> Query:
    return select(
        col(Person.name),
        col(Person.phone),
        col(Person.language),
        col(Person.timezone),
        col(Person.created_at),
    ).where(col(Person.id) == person_id)


def _places(person_id: int) -> Query:
    return select(
        col(Participant.village),
        col(Participant.business),
        col(Participant.group),
        col(Participant.sex),
        col(Participant.birth_year),
        col(Participant.distance_km),
        col(Participant.rung),
        col(Participant.enrolled_at),
        col(Participant.own_hour),
        col(Participant.paused_until),
        col(Participant.paused_because),
    ).where(col(Participant.person_id) == person_id)


def _answers(person_id: int) -> Query:
    """What was replaced by a correction is there too, with the moment of the correction."""
    return (
        select(
            col(CheckIn.local_date),
            col(Answer.question),
            col(Answer.raw),
            col(Answer.value),
            col(Answer.answered_at),
            col(Answer.replaced_at),
        )
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .join(Participant, col(Participant.id) == col(CheckIn.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Answer.id))
    )


def _notes(person_id: int) -> Query:
    return (
        select(col(Message.created_at), col(Message.kind), col(Message.text))
        .where(col(Message.author_id) == person_id)
        .order_by(col(Message.id))
    )


def _former_notes(person_id: int) -> Query:
    """What their messages said before they changed them."""
    return (
        select(col(Message.created_at), col(FormerWords.text), col(FormerWords.replaced_at))
        .join(Message, col(Message.id) == col(FormerWords.thread_message_id))
        .where(col(Message.author_id) == person_id)
        .order_by(col(FormerWords.id))
    )


def _questions(person_id: int) -> Query:
    return (
        select(
            col(PeerQuestion.asked_at),
            col(PeerQuestion.kind),
            col(PeerQuestion.text),
            col(PeerQuestion.is_named),
        )
        .join(Participant, col(Participant.id) == col(PeerQuestion.asked_by))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(PeerQuestion.id))
    )


def _peer_answers(person_id: int) -> Query:
    return (
        select(
            col(PeerAnswer.answered_at), col(PeerAnswer.kind), col(PeerAnswer.text), col(PeerAnswer.is_named)
        )
        .where(col(PeerAnswer.author_id) == person_id)
        .order_by(col(PeerAnswer.id))
    )


def _book(person_id: int) -> Query:
    """What of their answers stands in the book, or waits for their yes."""
    return (
        select(
            col(BookEntry.question),
            col(BookEntry.answer),
            col(BookEntry.name),
            col(BookEntry.agreed_at),
        )
        .where(col(BookEntry.answered_by) == person_id)
        .order_by(col(BookEntry.id))
    )


def _announcements(person_id: int) -> Query:
    return (
        select(
            col(BroadcastAnswer.broadcast_id),
            col(BroadcastAnswer.option),
            col(BroadcastAnswer.answered_at),
        )
        .where(col(BroadcastAnswer.person_id) == person_id)
        .order_by(col(BroadcastAnswer.id))
    )


def _promises(person_id: int) -> Query:
    """Made to them alone, or by them."""
    theirs = select(col(Participant.id)).where(col(Participant.person_id) == person_id)
    return (
        select(
            col(Promise.what),
            col(Promise.first_due_on),
            col(Promise.due_on),
            col(Promise.status),
            col(Promise.because),
            col(Promise.made_at),
        )
        .where((col(Promise.made_by) == person_id) | col(Promise.participant_id).in_(theirs))
        .order_by(col(Promise.id))
    )


def _shared(person_id: int) -> Query:
    return (
        select(
            col(Contribution.created_at),
            col(Contribution.kind),
            col(Contribution.text),
            col(Contribution.medium),
            col(Contribution.shows_name),
            col(Contribution.state),
        )
        .join(Participant, col(Participant.id) == col(Contribution.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Contribution.id))
    )


def _support(person_id: int) -> Query:
    """What they got, or gave as a partner."""
    theirs = select(col(Participant.id)).where(col(Participant.person_id) == person_id)
    return (
        select(
            col(Support.partner),
            col(Support.kind),
            col(Support.what),
            col(Support.amount),
            col(Support.quantity),
            col(Support.unit),
            col(Support.status),
            col(Support.reason),
            col(Support.complaint),
            col(Support.pledged_at),
            col(Support.delivered_at),
            col(Support.confirmed_at),
        )
        .where(col(Support.participant_id).in_(theirs) | (col(Support.recorded_by) == person_id))
        .order_by(col(Support.id))
    )


def _consents(person_id: int) -> Query:
    return (
        select(
            col(Consent.purpose),
            col(Consent.language),
            col(Consent.agreed_at),
            col(Consent.withdrawn_at),
            col(Consent.text_hash),
            col(Consent.source),
            col(Person.name).label("recorded_by"),
        )
        .outerjoin(Person, col(Person.id) == col(Consent.recorded_by))
        .where(col(Consent.person_id) == person_id)
        .order_by(col(Consent.id))
    )


def _received(person_id: int) -> Query:
    """What staff wrote to them."""
    return (
        select(col(Message.created_at), col(Message.kind), col(Message.text))
        .join(Participant, col(Participant.id) == col(Message.participant_id))
        .where(col(Participant.person_id) == person_id, col(Message.direction) == Direction.OUT)
        .order_by(col(Message.id))
    )


def _cases(person_id: int) -> Query:
    """When somebody of the staff was asked to turn to them, why, and how it ended."""
    return (
        select(col(Case.opened_at), col(Case.reason), col(Case.resolved_at), col(Case.outcome))
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Case.id))
    )


def _gentle_questions(person_id: int) -> Query:
    return (
        select(
            col(GentleQuestion.asked_at),
            col(GentleQuestion.wording),
            col(GentleQuestion.answer),
            col(GentleQuestion.answered_at),
        )
        .join(Participant, col(Participant.id) == col(GentleQuestion.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(GentleQuestion.id))
    )


QUERIES: dict[str, Callable[[int], Query]] = {
    "profile": _profile,
    "places": _places,
    "answers": _answers,
    "notes": _notes,
    "former_notes": _former_notes,
    "received": _received,
    "cases": _cases,
    "suspicions": own_standing.suspicions,
    "verdicts": own_standing.verdicts,
    "staff_notes": own_standing.staff_notes,
    "looks": looks.own,
    "gentle_questions": _gentle_questions,
    "questions": _questions,
    "peer_answers": _peer_answers,
    "book": _book,
    "announcements": _announcements,
    "reactions": reaction_exports.own,
    "plans": plan_exports.own,
    "meetings": meeting_exports.own,
    "promises": _promises,
    "shared": _shared,
    "milestones": ladder_exports.own,
    "income_targets": ladder_exports.own_income_targets,
    "later_news": ladder_exports.own_later_news,
    "support": _support,
    "licences": own_lending.licences,
    "bank_files": own_lending.bank_files,
    "bank_file_accesses": own_lending.bank_file_accesses,
    "referrals": own_lending.referrals,
    "consents": _consents,
}
