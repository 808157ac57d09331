"""Who hears the news of somebody's loan: they, or whoever has to bring it to them?"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.buttons.bank_files import OpenBook
from bot.services import alerts, borrowing, loan_knock
from bot.services.people import responsible
from bot.services.speech import Choice, Post, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import people
from storage.tables import Participant, Person

Words = Callable[[Person], Ready]
Choices = Callable[[Person], Sequence[Choice]]


def _nothing(_reader: Person) -> Sequence[Choice]:
    return ()


def tell(work: Work, participant: Participant, words: Words, post: Post, choices: Choices = _nothing) -> None:
    """To them, or only that there is something where others look too; over whoever walks beside them where
    they cannot be reached.
    """
    person = people.get(work.session, participant.person_id)
    if borrowing.is_spoken_for(work, participant):
        _give_to_pass_on(work, participant, person, words, post, choices)
    elif not loan_knock.knocks(work, person, post):
        say_text(work, person, words(person), buttons=column(choices(person)), post=post)


def ask_for_them(work: Work, participant: Participant, words: Words, post: Post, choices: Choices) -> None:
    """Whoever walks beside them asks in our place."""
    for staff in responsible(work, participant):
        say_text(work, staff, words(staff), buttons=column(choices(staff)), post=_theirs(work, post, staff))


def _give_to_pass_on(
    work: Work, participant: Participant, person: Person, words: Words, post: Post, choices: Choices
) -> None:
    """With what they may answer to it, and the way to all that can be done for them."""
    for staff in responsible(work, participant):
        book = choice(work, staff, "button-bank-book-of-them", OpenBook(participant.id))
        say(
            work,
            staff,
            "loan-pass-on",
            buttons=column([*choices(staff), book]),
            post=_theirs(work, post, staff),
            name=person.name,
            words=words(staff),
        )


def _theirs(work: Work, post: Post, staff: Person) -> Post:
    """The same, once for each of them and when they are awake."""
    once = f"{post.once}:{staff.id}" if post.once is not None else None
    return replace(post, once=once, not_before=alerts.waking_moment(work, staff))
