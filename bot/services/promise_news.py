"""How do those to whom a promise was made hear of it, and say whether it came?"""

from collections.abc import Callable, Sequence

from bot.buttons import PromiseCame
from bot.services import word_of_mouth
from bot.services.people import responsible
from bot.services.speech import Choice, Post, choice, column, say_text
from bot.services.word_of_mouth import Words, nothing
from bot.services.work import Work
from storage import participants, people
from storage.tables import Person, Promise


def tell_all(
    work: Work,
    promise: Promise,
    hearers: Sequence[Person],
    words: Words,
    post_for: Callable[[Person], Post],
    *,
    asks: bool,
) -> None:
    """A promise to all of a cohort is brought to those without Telegram in one message to each trainer."""
    for person in hearers:
        _tell(work, promise, person, words, post_for(person), asks=asks)
    unheard = [one for one in hearers if not people.is_reachable(work.session, one)]
    if promise.participant_id is None and unheard:
        places = (participants.in_cohort(work.session, one.id, promise.cohort_id) for one in unheard)
        several = [place for place in places if place is not None]
        post = post_for(unheard[0])
        word_of_mouth.bring_to_several(work, several, words, post, but={promise.made_by})


def _tell(work: Work, promise: Promise, person: Person, words: Words, post: Post, *, asks: bool) -> None:
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
