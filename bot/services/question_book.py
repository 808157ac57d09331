"""What was asked and answered before, for whoever looks it up or is about to ask the same?"""

from collections.abc import Sequence

from bot.buttons import (
    AskAnyway,
    BookHelped,
    ChangeEntry,
    OpenEntry,
    RefuseBook,
    RemoveEntry,
    SearchBook,
)
from bot.errors import OutOfDate
from bot.rules.book_words import is_near, telling_words
from bot.services import drafts, room_joining
from bot.services.drafts import Draft
from bot.services.likeness import likest
from bot.services.speech import Choice, choice, column, say, say_text, turning
from bot.services.work import Work
from bot.words import lines, shortened
from storage import question_book as stored
from storage.tables import BookEntry, Person

A_PAGE = 5
OFFERED, LOOKED_AT = 3, 12
LABEL_LIMIT = 60
QUERY_BYTES = 28  # as much as a button carries on to the next page
QUESTION, ANSWER = "question", "answer"


class EntryGone(OutOfDate):
    """It was taken out of the book."""

    words = "book-entry-gone"


def look_up(work: Work, person: Person, typed: str, page: int = 0) -> None:
    """A page of what speaks of all the words, also misspelt; of some, where nothing speaks of all."""
    words = _as_far_as_it_fits(telling_words(typed))
    found = stored.search(work.session, words, page * A_PAGE, A_PAGE + 1)
    if not found and words and page == 0:
        words = _as_far_as_it_fits(_as_meant(work, words))
        found = stored.search(work.session, words, 0, A_PAGE + 1)
    if not found and words and page == 0:
        found = stored.search(work.session, words, 0, A_PAGE, any_of_them=True)
    if not found:
        say(work, person, "book-nothing")
        return
    last = page + 1 if len(found) > A_PAGE else page
    buttons = [
        *column([_line(entry) for entry in found[:A_PAGE]]),
        *turning(work, person, page, last, lambda to: SearchBook(to, " ".join(words))),
    ]
    key = "book-found" if words else "book-newest"
    say(work, person, key, buttons=buttons)


def show(work: Work, person: Person, entry_id: int, draft: int = 0) -> None:
    """One entry, with what this reader may do about it."""
    entry = in_the_book(work, entry_id)
    told = [work.text(person, "book-entry", question=entry.question, answer=entry.answer)]
    if entry.name is not None:
        told.append(work.text(person, "book-entry-by", name=entry.name))
    say_text(work, person, lines(told), buttons=column(_ways_on(work, person, entry, draft)))


def offers_instead(work: Work, person: Person, draft: Draft) -> bool:
    """Shows what may answer it already, the nearest first; False where nothing does."""
    asked = telling_words(draft.incoming.text or "")
    near = _near(work, asked) or _near(work, _as_meant(work, asked))
    if not near:
        return False
    drafts.hold(work, draft)
    message_id = draft.incoming.message_id
    choices = [_line(entry, message_id) for entry in near]
    choices.append(choice(work, person, "button-ask-anyway", AskAnyway(message_id)))
    say(work, person, "book-maybe", buttons=column(choices))
    return True


def _near(work: Work, asked: Sequence[str]) -> list[BookEntry]:
    if not asked:
        return []
    found = stored.search(work.session, asked, 0, LOOKED_AT, any_of_them=True)
    return [entry for entry in found if is_near(asked, f"{entry.question} {entry.answer}")][:OFFERED]


def _as_meant(work: Work, words: Sequence[str]) -> tuple[str, ...]:
    """What was misspelt, as the book spells it."""
    known = stored.words_used(work.session)
    return tuple(likest(word, known) for word in words)


def was_enough(work: Work, person: Person) -> None:
    drafts.end(work, person)
    say(work, person, "book-helped")


def show_own(work: Work, person: Person) -> None:
    """What of theirs stands in the book, each with a way to take it out."""
    own = stored.answered_by(work.session, person.id)
    key = "book-own" if own else "book-own-none"
    say(work, person, key, buttons=column([_line(entry) for entry in own]))


def is_answered_by(work: Work, person: Person, entry_id: int) -> bool:
    """Their own words stay within reach of whoever has left, so that they can be taken out."""
    entry = stored.get(work.session, entry_id)
    return entry is not None and entry.answered_by == person.id


def in_the_book(work: Work, entry_id: int) -> BookEntry:
    entry = stored.get(work.session, entry_id)
    if entry is None or entry.agreed_at is None:
        raise EntryGone
    return entry


def _ways_on(work: Work, person: Person, entry: BookEntry, draft: int) -> list[Choice]:
    if draft:
        return [
            choice(work, person, "button-book-helped", BookHelped()),
            choice(work, person, "button-ask-anyway", AskAnyway(draft)),
        ]
    choices = []
    if room_joining.is_staff(work, person, entry.cohort_id):
        choices += [
            choice(work, person, "button-change-answer", ChangeEntry(entry.id, ANSWER)),
            choice(work, person, "button-change-question", ChangeEntry(entry.id, QUESTION)),
            choice(work, person, "button-remove-post", RemoveEntry(entry.id)),
        ]
    if entry.answered_by == person.id:
        choices.append(choice(work, person, "button-take-out-of-book", RefuseBook(entry.id)))
    return choices


def _line(entry: BookEntry, draft: int = 0) -> Choice:
    words = entry.question
    return Choice(shortened(words, LABEL_LIMIT), OpenEntry(entry.id, draft))


def _as_far_as_it_fits(words: tuple[str, ...]) -> tuple[str, ...]:
    """The first words, as many as a button carries; at least a part of the first."""
    kept: list[str] = []
    for word in words:
        if len(" ".join([*kept, word]).encode()) > QUERY_BYTES:
            break
        kept.append(word)
    if words and not kept:
        kept = [words[0].encode()[:QUERY_BYTES].decode(errors="ignore")]
    return tuple(kept)
