"""How is what the office removes taken from before everybody's eyes?"""

from bot.services import peer_questions
from bot.services.speech import Post, call
from bot.services.work import Work
from storage import peer_questions as stored
from storage import queued
from storage.tables import PostReport
from storage.vocabulary import Lane


def take_question(work: Work, post_id: int) -> None:
    """The private copies of a question whose post was removed; nobody answers it any more."""
    question = stored.of_post(work.session, post_id)
    if question is None:
        return
    stored.close(work.session, question, work.now)
    for reader in stored.readers_of(work.session, question.id):
        if reader.chat_id is not None:
            keys = [peer_questions.key_of(question, part, reader) for part in ("name", "whole")]
            _delete(work, reader.chat_id, keys)


def take_answer(work: Work, told: PostReport) -> None:
    """The answer that was reported, from before whoever asked."""
    answer = stored.answer_sent_as(work.session, told.chat_id, told.message_id)
    question = stored.get(work.session, answer.question_id) if answer is not None else None
    if answer is not None and question is not None:
        _, asker = peer_questions.asker_of(work, question)
        keys = [f"{peer_questions.ABOUT_ANSWER}{answer.id}:{part}" for part in ("name", "whole")]
        if asker.chat_id is not None:
            _delete(work, asker.chat_id, keys)


def _delete(work: Work, chat_id: int, keys: list[str]) -> None:
    for sent in queued.under(work.session, keys).values():
        if not sent.is_lost:
            call(work, chat_id, "deleteMessage", {}, edits=sent.id, post=Post(lane=Lane.TIDYING))
