"""Who hears the news of somebody's loan: they, or whoever has to bring it to them?"""

from collections.abc import Collection

from bot.buttons.bank_files import OpenBook
from bot.services import loan_knock, word_of_mouth
from bot.services.people import responsible
from bot.services.speech import Post, choice, column, say_text
from bot.services.word_of_mouth import Choices, Words, nothing
from bot.services.work import Work
from storage import people
from storage.tables import Participant


def tell(
    work: Work,
    participant: Participant,
    words: Words,
    post: Post,
    choices: Choices = nothing,
    *,
    but: Collection[int] = (),
) -> None:
    """To them, or only that there is something where others look too; over whoever walks beside them where
    they cannot be reached, with the way to all that can be done for them, but not over those who may not
    speak for them in this.
    """
    person = people.get(work.session, participant.person_id)
    if word_of_mouth.is_spoken_for(work, participant):
        book = OpenBook(participant.id)
        word_of_mouth.bring(
            work,
            participant,
            words,
            post,
            lambda staff: [*choices(staff), choice(work, staff, "button-bank-book-of-them", book)],
            but=but,
        )
    elif not loan_knock.knocks(work, person, post):
        say_text(work, person, words(person), buttons=column(choices(person)), post=post)


def ask_for_them(work: Work, participant: Participant, words: Words, post: Post, choices: Choices) -> None:
    """Whoever walks beside them asks in our place."""
    for staff in responsible(work, participant):
        to_them = word_of_mouth.theirs(work, post, staff)
        say_text(work, staff, words(staff), buttons=column(choices(staff)), post=to_them)
