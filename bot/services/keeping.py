"""How does a good answer come into the book, by the consent of whoever gave it?"""

from datetime import timedelta

from bot.buttons import AgreeToBook, KeepAnswer, RefuseBook
from bot.errors import NotYours, Refusal
from bot.services import drafts, mornings, peer_questions, room_joining
from bot.services.cohort_news import ShareGone
from bot.services.incoming import IncomingMessage
from bot.services.question_book import ANSWER, QUESTION, EntryGone, in_the_book
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage import dialogues, participants, people
from storage import peer_questions as asked
from storage import question_book as stored
from storage.tables import BookEntry, CohortPost, Dialogue, PeerAnswer, PeerQuestion, Person
from storage.vocabulary import Lane, ParticipantStatus, Role

BOOK = "book"
LISTENS_FOR = timedelta(hours=1)
LONGEST_QUESTION, LONGEST_ANSWER = 600, 2400


class AskedForItAlready(Refusal):
    """Somebody wanted to keep it before, and whoever gave it was asked."""

    words = "book-asked-already"


class CannotBeAsked(Refusal):
    """Whoever gave the answer takes part no more."""

    words = "book-cannot-ask"


def offer(work: Work, question: PeerQuestion, answer: PeerAnswer) -> None:
    """An answer that helped is shown to the cohort's trainers, else to its coordinators."""
    staff = people.reachable_staff_of(work.session, Role.TRAINER, question.cohort_id)
    for one in staff or people.reachable_staff_of(work.session, Role.COORDINATOR, question.cohort_id):
        keep_it = choice(work, one, "button-keep-answer", KeepAnswer(answer.id))
        once = f"{peer_questions.ABOUT_ANSWER}{answer.id}:keep:{one.id}"
        say(
            work,
            one,
            "book-worth-keeping",
            buttons=column([keep_it]),
            post=Post(lane=Lane.BROADCAST, once=once, not_before=mornings.waking_moment(work, one)),
            question=drafts.in_short(work, one, peer_questions.as_it_came(question), LONGEST_QUESTION),
            answer=drafts.in_short(work, one, peer_questions.as_it_came(answer), LONGEST_ANSWER),
        )


def keep(work: Work, staff: Person, answer_id: int) -> None:
    """Asks whoever gave it; what was spoken or shown is first put into words."""
    answer, question = _within_reach(work, staff, answer_id)
    if answer.text:
        _propose(work, staff, question, answer, answer.text)
    else:
        _listen(work, staff, ANSWER, answer=answer.id)
        say(work, staff, "book-put-into-words")


def agree(work: Work, person: Person, entry_id: int, *, is_named: bool) -> None:
    """From now on it is found, for as long as they wish."""
    entry = _own(work, person, entry_id)
    if stored.agree(work.session, entry, person.name if is_named else None, work.now):
        keeper = people.get(work.session, entry.kept_by)
        post = Post(once=f"{BOOK}:{entry.id}:kept", not_before=mornings.waking_moment(work, keeper))
        say(work, keeper, "book-now-kept", post=post, question=entry.question)
    back = choice(work, person, "button-take-out-of-book", RefuseBook(entry.id))
    say(work, person, "book-agreed", buttons=column([back]))


def refuse(work: Work, person: Person, entry_id: int) -> None:
    """Not to be kept, or to be kept no more; nobody finds it from now on."""
    stored.remove(work.session, _own(work, person, entry_id))
    say(work, person, "book-refused")


def ask_for_change(work: Work, staff: Person, entry_id: int, what: str) -> None:
    entry = _of_reach(work, staff, entry_id)
    _listen(work, staff, what if what == QUESTION else ANSWER, entry=entry.id)
    say(work, staff, "book-type-new", words=entry.question if what == QUESTION else entry.answer)


def remove(work: Work, staff: Person, entry_id: int) -> None:
    stored.remove(work.session, _of_reach(work, staff, entry_id))
    say(work, staff, "book-removed")


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the words that were asked for; False where they are meant for something else."""
    if dialogue.flow != BOOK or incoming.kind != "text" or not incoming.text or incoming.reply_to is not None:
        return False
    facts, step = dialogue.facts, dialogue.step
    is_late = work.now - dialogue.changed_at > LISTENS_FOR
    dialogues.end(work.session, dialogue.chat_id)
    if is_late:
        return False
    if "answer" in facts:
        answer, question = _within_reach(work, staff, facts["answer"])
        _propose(work, staff, question, answer, incoming.text)
    else:
        _change(work, staff, _of_reach(work, staff, facts["entry"]), step, incoming.text)
    return True


def _propose(work: Work, staff: Person, question: PeerQuestion, answer: PeerAnswer, words: str) -> None:
    author = people.get(work.session, answer.author_id)
    place = participants.in_cohort(work.session, author.id, question.cohort_id)
    is_there = place is not None and place.status in participants.TAKING_PART
    if not (is_there or room_joining.is_staff(work, author, question.cohort_id)):
        raise CannotBeAsked
    as_asked = peer_questions.as_it_came(question)
    entry = stored.propose(
        work.session,
        BookEntry(
            cohort_id=question.cohort_id,
            answer_id=answer.id,
            answered_by=author.id,
            question=drafts.in_short(work, staff, as_asked, LONGEST_QUESTION),
            answer=words[:LONGEST_ANSWER],
            kept_by=staff.id,
            kept_at=work.now,
        ),
    )
    if entry is None:
        raise AskedForItAlready
    rests_until = place.paused_until if place and place.status is ParticipantStatus.PAUSED else None
    comes_at = max(mornings.waking_moment(work, author), rests_until or work.now)
    choices = [
        choice(work, author, "button-book-named", AgreeToBook(entry.id, 1)),
        choice(work, author, "button-book-unnamed", AgreeToBook(entry.id, 0)),
        choice(work, author, "button-book-no", RefuseBook(entry.id)),
    ]
    post = Post(once=f"{BOOK}:{entry.id}:consent", not_before=comes_at)
    say(
        work,
        author,
        "book-may-it-be-kept",
        buttons=column(choices),
        post=post,
        question=entry.question,
        answer=entry.answer,
    )
    say(work, staff, "book-consent-asked")


def _change(work: Work, staff: Person, entry: BookEntry, what: str, words: str) -> None:
    """Whoever answered reads what became of their words, and can take them out."""
    question = words[:LONGEST_QUESTION] if what == QUESTION else entry.question
    answer = words[:LONGEST_ANSWER] if what == ANSWER else entry.answer
    stored.reword(work.session, entry, question, answer, staff.id, work.now)
    say(work, staff, "book-changed")
    author = people.get(work.session, entry.answered_by)
    if author.id != staff.id:
        out = choice(work, author, "button-take-out-of-book", RefuseBook(entry.id))
        post = Post(lane=Lane.BROADCAST, not_before=mornings.waking_moment(work, author))
        key = "book-your-answer-changed"
        say(work, author, key, buttons=column([out]), post=post, question=question, answer=answer)


def _listen(work: Work, staff: Person, step: str, **facts: int) -> None:
    if staff.chat_id is not None:
        dialogues.move(work.session, staff.chat_id, BOOK, step, work.now, **facts)


def _within_reach(work: Work, staff: Person, answer_id: int) -> tuple[PeerAnswer, PeerQuestion]:
    answer = work.session.get(PeerAnswer, answer_id)
    question = asked.get(work.session, answer.question_id) if answer is not None else None
    if answer is None or question is None or not room_joining.is_staff(work, staff, question.cohort_id):
        raise NotYours
    post = work.session.get(CohortPost, question.post_id) if question.post_id is not None else None
    if post is not None and post.removed_at is not None:
        raise ShareGone
    return answer, question


def _of_reach(work: Work, staff: Person, entry_id: int) -> BookEntry:
    entry = in_the_book(work, entry_id)
    if not room_joining.is_staff(work, staff, entry.cohort_id):
        raise NotYours
    return entry


def _own(work: Work, person: Person, entry_id: int) -> BookEntry:
    """What they answered, kept or about to be; raises NotYours for anybody else."""
    entry = stored.get(work.session, entry_id)
    if entry is None:
        raise EntryGone
    if entry.answered_by != person.id:
        raise NotYours
    return entry
