"""How do those to whom a promise was made hear of it, and say whether it came?"""

from bot.buttons import PromiseCame
from bot.services import word_of_mouth
from bot.services.people import responsible
from bot.services.speech import Choice, Post, choice, column, say_text
from bot.services.word_of_mouth import Words, nothing
from bot.services.work import Work
from storage import participants
from storage.tables import Person, Promise


def tell(work: Work, promise: Promise, person: Person, words: Words, post: Post, *, asks: bool) -> None:
    """With `asks` also whether it came; whoever has no Telegram is told by whoever walks beside them."""

    def choices(reader: Person) -> list[Choice]:
        return _ways(work, promise, reader)

    if promise.participant_id is not None:
        participant = participants.get(work.session, promise.participant_id)
        if word_of_mouth.is_spoken_for(work, participant):
            made_by = promise.made_by
            if asks:
                word_of_mouth.bring(work, participant, words, post, choices, but={made_by})
            elif all(one.id != made_by for one in responsible(work, participant)):
                word_of_mouth.bring(work, participant, words, post)
            return
    say_text(work, person, words(person), buttons=column((choices if asks else nothing)(person)), post=post)


def _ways(work: Work, promise: Promise, reader: Person) -> list[Choice]:
    return [
        choice(work, reader, "button-promise-came", PromiseCame(promise.id, 1)),
        choice(work, reader, "button-promise-not-come", PromiseCame(promise.id, 0)),
    ]
