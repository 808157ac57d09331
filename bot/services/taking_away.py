"""How is what the office removes taken from before everybody's eyes?"""

from bot.rules.deleting import is_deletable
from bot.services import peer_questions
from bot.services.album_steps import DELETE
from bot.services.copies import TEXT
from bot.services.effacing import BECOME_A_PHOTO, effaced
from bot.services.speech import TIDYING, call
from bot.services.work import Work
from storage import peer_questions as stored
from storage import question_book, queued
from storage.tables import Person, PostReport

NAME, WHOLE = "name", "whole"


def take_question(work: Work, post_id: int) -> bool:
    """The private copies of a question whose post was removed, and what of it stands in the book.

    Nobody answers it any more. False where a sound or a sticker, too old by now, stays in somebody's chat.
    """
    question = stored.of_post(work.session, post_id)
    if question is None:
        return True
    stored.close(work.session, question, work.now)
    for entry in question_book.answering(work.session, question.id):
        question_book.remove(work.session, entry)
    went = [
        _take(
            work,
            reader,
            question.kind,
            {part: peer_questions.key_of(question, part, reader) for part in (NAME, WHOLE)},
        )
        for reader in stored.readers_of(work.session, question.id)
    ]
    return all(went)


def take_answer(work: Work, told: PostReport) -> bool:
    """The answer that was reported, from before whoever asked and from the book.

    False where it stays, as a question may.
    """
    answer = stored.answer_sent_as(work.session, told.chat_id, told.message_id)
    question = stored.get(work.session, answer.question_id) if answer is not None else None
    if answer is None or question is None:
        return True
    for entry in question_book.of_answer(work.session, answer.id):
        question_book.remove(work.session, entry)
    _, asker = peer_questions.asker_of(work, question)
    keys = {part: f"{peer_questions.ABOUT_ANSWER}{answer.id}:{part}" for part in (NAME, WHOLE)}
    return _take(work, asker, answer.kind, keys)


def _take(work: Work, reader: Person, kind: str, keys: dict[str, str]) -> bool:
    """By part its key: the name ahead is a line of ours, the whole is of the kind that was sent."""
    if reader.chat_id is None:
        return True
    sent = queued.under(work.session, keys.values())
    goes = True
    for part, key in keys.items():
        if key not in sent or sent[key].is_lost:
            continue
        came_at = sent[key].ended_at
        if came_at is None or is_deletable(came_at, work.now):
            call(work, reader.chat_id, DELETE, {}, edits=sent[key].id, post=TIDYING)
            continue
        stands_as = TEXT if part == NAME else kind
        gone = effaced(stands_as, work.label(reader, "share-gone"))
        if gone is not None:
            call(work, reader.chat_id, gone.method, gone.body, edits=sent[key].id, post=TIDYING)
        goes = goes and stands_as in BECOME_A_PHOTO | {TEXT}
    return goes
