"""Who may join by a link, and until when?"""

import hashlib
import secrets
from datetime import timedelta

from bot.errors import Refusal
from bot.services.work import Work
from storage import invitations, participants, people
from storage.tables import Cohort, Invitation, Participant
from storage.vocabulary import Role

STAFF_DAYS = timedelta(days=7)


class InvitationUnknown(Refusal):
    """No invitation was given out with this payload."""

    words = "invitation-unknown"


class InvitationUsed(Refusal):
    """A staff invitation is for one person, and somebody came."""

    words = "invitation-used"


class InvitationExpired(Refusal):
    """A staff invitation waited for too long."""

    words = "invitation-expired"


class InvitationClosed(Refusal):
    """The cohort that the invitation was for has ended."""

    words = "invitation-closed"


def invite(work: Work, role: Role, cohort: Cohort | None, created_by: int | None) -> str:
    """A new invitation; its payload, which is nowhere kept.

    A trainee invitation is for everybody of an open cohort; raises InvitationClosed for a closed one.
    """
    if role is Role.TRAINEE:
        if cohort is None:
            raise ValueError("a trainee invitation is for a cohort")
        if cohort.closed_at is not None:
            raise InvitationClosed()
    payload = secrets.token_urlsafe(24)
    work.session.add(
        Invitation(
            token_hash=_hash(payload),
            role=role,
            cohort_id=cohort.id if cohort else None,
            created_by=created_by,
            created_at=work.now,
            expires_at=None if role is Role.TRAINEE else work.now + STAFF_DAYS,
        )
    )
    work.session.flush()
    return payload


def give_out(work: Work, payload: str, participant: Participant) -> None:
    """A payload for one row of a cohort's list, and for whoever comes with it first."""
    work.session.add(
        Invitation(
            token_hash=_hash(payload),
            role=Role.TRAINEE,
            cohort_id=participant.cohort_id,
            participant_id=participant.id,
            created_at=work.now,
        )
    )
    work.session.flush()


def is_given_out(work: Work, payload: str) -> bool:
    return invitations.by_hash(work.session, _hash(payload)) is not None


def find(work: Work, payload: str) -> Invitation:
    """The invitation that this payload opens now; raises a Refusal that says why it opens none."""
    invitation = given_out(work, payload)
    must_be_open(work, invitation)
    return invitation


def given_out(work: Work, payload: str) -> Invitation:
    """The invitation with this payload, open or not; raises InvitationUnknown where there is none."""
    invitation = invitations.by_hash(work.session, _hash(payload))
    if invitation is None:
        raise InvitationUnknown()
    return invitation


def must_be_open(work: Work, invitation: Invitation) -> None:
    """Raises a Refusal that says why nobody can join by this invitation now."""
    if invitation.used_at is not None:
        raise InvitationUsed()
    if invitation.expires_at is not None and invitation.expires_at <= work.now:
        raise InvitationExpired()
    if invitation.role is Role.TRAINEE:
        if invitation.participant_id is not None and _is_taken(work, invitation.participant_id):
            raise InvitationUsed()
        cohort = work.session.get_one(Cohort, invitation.cohort_id)
        if cohort.closed_at is not None:
            raise InvitationClosed()


def use(work: Work, invitation: Invitation, person_id: int) -> None:
    """Spends an invitation for exactly one person; that of a whole cohort stays good for the next."""
    if invitation.role is Role.TRAINEE and invitation.participant_id is None:
        return
    if not invitations.take(work.session, invitation, person_id, work.now):
        raise InvitationUsed()


def link(username: str, payload: str) -> str:
    return f"https://t.me/{username}?start={payload}"


def _is_taken(work: Work, participant_id: int) -> bool:
    """Somebody came for this row already, be it by another way."""
    place = participants.get(work.session, participant_id)
    return people.get(work.session, place.person_id).chat_id is not None


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode(errors="replace")).hexdigest()
