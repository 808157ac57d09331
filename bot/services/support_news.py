"""How does whoever gets support hear of it, and say how it came?"""

from collections.abc import Collection
from functools import partial

from bot.buttons.support import SupportCame, WhyNot
from bot.services import mornings, word_of_mouth
from bot.services.speech import Choice, Post, choice, column, say_text
from bot.services.support_words import in_words
from bot.services.word_of_mouth import Choices, Words, nothing
from bot.services.work import Work
from bot.words import Ready
from storage import participants, people
from storage import support as stored
from storage.tables import Person, Support
from storage.vocabulary import Lane, ParticipantStatus


def ask_recipient(work: Work, support: Support) -> None:
    """Whether it came, once it is said that it did."""
    _tell_of_support(
        work,
        support,
        "support-came",
        lambda reader: _ways_it_came(work, support, reader),
        but=gave(work, support),
    )


def tell_recipient(work: Work, support: Support, key: str) -> None:
    """Whoever has no Telegram is told by whoever walks beside them; whoever has left hears no more."""
    _tell_of_support(work, support, key)


def announce(work: Work, support: Support, words: Words) -> int:
    """To all who take part, or over whoever walks beside them; how many are told."""
    hearers = participants.hearing_in(work.session, support.cohort_id)
    there = [person for _, person in hearers if people.is_reachable(work.session, person)]
    for person in there:
        buttons = column([choice(work, person, "button-why-not", WhyNot())])
        post = post_of(work, support, person, "announced")
        say_text(work, person, words(person), buttons=buttons, post=post)
    reached = {person.id for person in there}
    others = [place for place, person in hearers if person.id not in reached]
    post = Post(lane=Lane.ALERT, once=f"support:{support.id}:{support.turn}:announced:passed-on")
    return len(there) + word_of_mouth.bring_to_several(work, others, words, post)


def gave(work: Work, support: Support) -> frozenset[int | None]:
    """Whoever gives it, wrote it down or handed it over does not say in the recipient's name that it came."""
    return stored.delivered_by(work.session, support.id) | {support.partner_id, support.recorded_by}


def _tell_of_support(
    work: Work,
    support: Support,
    key: str,
    choices: Choices = nothing,
    but: Collection[int | None] = (),
) -> None:
    if support.participant_id is None:
        return
    participant = participants.get(work.session, support.participant_id)
    person = people.get(work.session, participant.person_id)
    if person.erased_at is not None or participant.status is ParticipantStatus.WITHDRAWN:
        return
    post = post_of(work, support, person, key)
    if word_of_mouth.is_spoken_for(work, participant):
        words = partial(_support_text, work, support, key=key)
        word_of_mouth.bring(work, participant, words, post, choices, but=but)
    else:
        text = _support_text(work, support, person, key)
        say_text(work, person, text, buttons=column(choices(person)), post=post)


def post_of(work: Work, support: Support, person: Person, sentence: str) -> Post:
    """Once for each step, and never at night."""
    return mornings.alert(work, person, f"support:{support.id}:{support.turn}:{sentence}")


def _support_text(work: Work, support: Support, reader: Person, key: str) -> Ready:
    what = in_words(work, support, reader)
    return work.text(reader, key, partner=support.partner, what=what, reason=support.reason or "–")


def _ways_it_came(work: Work, support: Support, reader: Person) -> list[Choice]:
    return [
        choice(work, reader, "button-support-came", SupportCame(support.id, "yes")),
        choice(work, reader, "button-support-not-come", SupportCame(support.id, "no")),
        choice(work, reader, "button-support-differs", SupportCame(support.id, "differs")),
    ]
