"""Whose question is it, is it still open, and how does it read?"""

from bot.buttons import AnswerPeer, NotBeAsked, ReportPost
from bot.errors import OutOfDate
from bot.services.carrying import carry
from bot.services.drafts import in_short
from bot.services.incoming import IncomingMessage
from bot.services.speech import Post, choice, column
from bot.services.work import Work
from bot.words import Ready
from storage import participants, peer_questions, people
from storage.tables import Participant, PeerAnswer, PeerQuestion, Person, QuestionCopy
from storage.vocabulary import Lane

ABOUT_ANSWER = "peer_answer:"
SHORT = 80


class QuestionClosed(OutOfDate):
    """It is answered, or too old, or was taken back."""

    words = "question-closed-already"


def open_now(work: Work, question_id: int) -> PeerQuestion:
    """The question, as long as it can be answered; raises QuestionClosed afterwards."""
    question = peer_questions.get(work.session, question_id)
    if question is None or not is_open(work, question):
        raise QuestionClosed
    return question


def is_open(work: Work, question: PeerQuestion) -> bool:
    if question.closed_at is not None or question.closes_at <= work.now:
        return False
    return participants.get(work.session, question.asked_by).status in participants.TAKING_PART


def asker_of(work: Work, question: PeerQuestion) -> tuple[Participant, Person]:
    asker = participants.get(work.session, question.asked_by)
    return asker, people.get(work.session, asker.person_id)


def as_it_came(kept: PeerQuestion | PeerAnswer) -> IncomingMessage:
    return IncomingMessage(
        kind=kept.kind, text=kept.text, file_id=None, chat_id=kept.chat_id, message_id=kept.message_id
    )


def quoted(work: Work, reader: Person, question: PeerQuestion) -> str:
    return in_short(work, reader, as_it_came(question), SHORT)


def show(work: Work, reader: Person, question: PeerQuestion, copy: QuestionCopy) -> None:
    """The question before somebody's eyes, with the ways to answer, to report it and to be left alone."""
    _, asker = asker_of(work, question)
    choices = [choice(work, reader, "button-answer-peer", AnswerPeer(question.id))]
    if question.post_id is not None:
        choices.append(choice(work, reader, "button-report", ReportPost(question.post_id, 0)))
    if copy.participant_id is not None:
        choices.append(choice(work, reader, "button-stop-being-asked", NotBeAsked()))

    def post(part: str) -> Post:
        about = f"{peer_questions.ABOUT}{question.id}"
        return Post(lane=Lane.BROADCAST, about=about, once=key_of(question, part, reader))

    carry(work, reader, as_it_came(question), heading(work, reader, question, asker), column(choices), post)


def heading(work: Work, reader: Person, question: PeerQuestion, asker: Person) -> Ready:
    if question.is_named:
        return work.text(reader, "question-of", name=asker.name)
    return work.text(reader, "question-of-somebody")


def key_of(question: PeerQuestion, part: str, reader: Person) -> str:
    """Under what one part of a question is queued for one reader."""
    return f"{peer_questions.ABOUT}{question.id}:{part}:{reader.id}"
