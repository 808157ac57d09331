"""What of the people in this batch has been read already?

A batch of updates comes from many people, and each would ask the same handful of questions of the database
alone. Read once for all of them, the answers serve as long as nothing new is added; then the question goes
to the database again.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, func
from sqlmodel import Session, col, select

from storage import given
from storage.given import Given
from storage.tables import Answer, Case, Chat, CheckIn, Dialogue, Participant, Person, RoleGrant
from storage.vocabulary import CheckInStatus, Role

_KEY = "read_ahead"
# Whether somebody is whom a shared chat takes for its speaker now; of no meaning where one has it alone.
IS_SPEAKER = col(Person.id) == func.coalesce(col(Chat.speaker_id), 0)


@dataclass
class ReadAhead:
    """Rows by what they are asked for; None where it is known that there is none."""

    # By chat, and whether that chat was gone.
    people: dict[int, tuple[Person, bool] | None] = field(default_factory=dict)
    roles: dict[int, frozenset[Role]] = field(default_factory=dict)  # by person
    participants: dict[int, list[Participant]] = field(default_factory=dict)  # by person, newest first
    dialogues: dict[int, Dialogue | None] = field(default_factory=dict)  # by chat
    newest: dict[int, CheckIn | None] = field(default_factory=dict)  # by participant
    answers: dict[int, list[Given]] = field(default_factory=dict)  # by check-in
    cases: dict[int, Case | None] = field(default_factory=dict)  # unresolved, by participant
    # What was answered before the newest check-in, by participant and question, the newest first.
    earlier: dict[tuple[int, str], list[Any]] = field(default_factory=dict)

    def before(self, participant_id: int, question: str, check_in_id: int) -> list[Any] | None:
        """The answers before this check-in, where it is the newest; None where they are not known."""
        newest = self.newest.get(participant_id)
        is_newest = newest is not None and newest.id == check_in_id
        return self.earlier.get((participant_id, question)) if is_newest else None

    def takes_place(self, answer: Given, before: Given | None) -> None:
        """An answer was written, in the place of the one before."""
        holding = self.answers.get(answer.check_in_id)
        if holding is None:
            self.earlier.clear()
            return
        if before is not None:
            holding.remove(before)
        holding.append(answer)

    def forget(self, added: object) -> None:
        """Something new came in: what was known about it is to be asked again."""
        match added:
            case CheckIn():
                self.newest.pop(added.participant_id, None)
            case Case():
                self.cases.pop(added.participant_id, None)
            case Dialogue():
                self.dialogues[added.chat_id] = added
            case Person() | Chat() | Participant() | RoleGrant():
                self.forget_everything()

    def forget_everything(self) -> None:
        for known in (
            self.people,
            self.roles,
            self.participants,
            self.dialogues,
            self.newest,
            self.answers,
            self.cases,
            self.earlier,
        ):
            known.clear()


def read_ahead(session: Session, chat_ids: Collection[int]) -> None:
    """Reads what the people of these chats are likely to be asked for, in one query a table."""
    known = ReadAhead()
    people = session.exec(
        select(Person, col(Chat.gone).is_not(None))
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(col(Person.chat_id).in_(chat_ids))
        .order_by(IS_SPEAKER, col(Person.id))
    ).all()
    known.people = dict.fromkeys(chat_ids) | {
        person.chat_id: (person, is_gone) for person, is_gone in people if person.chat_id is not None
    }
    known.dialogues = dict.fromkeys(chat_ids)
    for dialogue in session.exec(select(Dialogue).where(col(Dialogue.chat_id).in_(chat_ids))):
        known.dialogues[dialogue.chat_id] = dialogue
    _read_roles_and_places(session, known, [person.id for person, _ in people])
    _read_check_ins(session, known, [one.id for places in known.participants.values() for one in places])
    session.info[_KEY] = known
    event.listen(session, "transient_to_pending", _note_addition)
    event.listen(session, "after_soft_rollback", _note_rollback)


def known_in(session: Session) -> ReadAhead | None:
    return session.info.get(_KEY)


def _read_roles_and_places(session: Session, known: ReadAhead, person_ids: Collection[int]) -> None:
    roles: dict[int, set[Role]] = {person_id: set() for person_id in person_ids}
    grants = select(RoleGrant.person_id, RoleGrant.role).where(col(RoleGrant.person_id).in_(person_ids))
    for person_id, role in session.exec(grants):
        roles[person_id].add(Role(role))
    known.roles = {person_id: frozenset(held) for person_id, held in roles.items()}
    known.participants = {person_id: [] for person_id in person_ids}
    for place in session.exec(
        select(Participant)
        .where(col(Participant.person_id).in_(person_ids))
        .order_by(col(Participant.id).desc())
    ):
        known.participants[place.person_id].append(place)


def _read_check_ins(session: Session, known: ReadAhead, participant_ids: Collection[int]) -> None:
    known.newest = dict.fromkeys(participant_ids)
    known.cases = dict.fromkeys(participant_ids)
    ranked = (
        select(
            col(CheckIn.id).label("id"),
            func.row_number()
            .over(
                partition_by=col(CheckIn.participant_id),
                order_by=(col(CheckIn.planned_at).desc(), col(CheckIn.id).desc()),
            )
            .label("place"),
        )
        .where(
            col(CheckIn.participant_id).in_(participant_ids), col(CheckIn.status) != CheckInStatus.CANCELLED
        )
        .subquery()
    )
    for check_in in session.exec(
        select(CheckIn).join(ranked, ranked.c.id == col(CheckIn.id)).where(ranked.c.place == 1)
    ):
        known.newest[check_in.participant_id] = check_in
        known.answers[check_in.id] = []
    for answer in given.of_check_ins(session, known.answers):
        known.answers[answer.check_in_id].append(answer)
    for case in session.exec(
        select(Case).where(col(Case.participant_id).in_(participant_ids), col(Case.resolved_at).is_(None))
    ):
        known.cases[case.participant_id] = case
    _read_earlier_answers(session, known)


def _read_earlier_answers(session: Session, known: ReadAhead) -> None:
    """To the questions that are being asked now, since an answer is held against what is usual."""
    asked = {
        participant_id: check_in.question
        for participant_id, check_in in known.newest.items()
        if check_in is not None and check_in.question is not None
    }
    known.earlier = {place: [] for place in asked.items()}
    found = session.exec(
        select(CheckIn.participant_id, Answer.question, CheckIn.id, Answer.value)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(CheckIn.participant_id).in_(asked),
            col(Answer.question).in_(set(asked.values())),
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(CheckIn.planned_at).desc())
    )
    for participant_id, question, check_in_id, value in found:
        newest = known.newest[participant_id]
        if asked[participant_id] == question and newest is not None and check_in_id != newest.id:
            known.earlier[participant_id, question].append(value)


def _note_addition(session: Session, added: object) -> None:
    known = known_in(session)
    if known is not None:
        known.forget(added)


def _note_rollback(session: Session, _previous: Any) -> None:
    known = known_in(session)
    if known is not None:
        known.forget_everything()
