"""Which documents has a participant shown or told of, as far as their answers and licences say?"""

from sqlmodel import Session, col, select

from storage import ladder
from storage.tables import Answer, CheckIn
from storage.vocabulary import AnswerKind

KINDS = (AnswerKind.PHOTO, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.YES_NO)
YES = "yes"


def shown_by(session: Session, participant_id: int) -> frozenset[str]:
    """The questions answered with a photo or a yes, every option that was chosen, and every licence."""
    found = session.exec(
        select(Answer.question, Answer.kind, Answer.value)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(CheckIn.participant_id) == participant_id,
            col(Answer.replaced_at).is_(None),
            col(Answer.kind).in_(KINDS),
        )
    ).all()
    shown: set[str] = set()
    for question, kind, value in found:
        if kind is AnswerKind.PHOTO or (kind is AnswerKind.YES_NO and value == YES):
            shown.add(question)
        elif kind is AnswerKind.CHOICE:
            shown.add(str(value))
        elif kind is AnswerKind.CHOICES and isinstance(value, list):
            shown.update(str(one) for one in value)
    return frozenset(shown) | ladder.licences_of(session, participant_id)
