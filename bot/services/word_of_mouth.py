"""How does news reach somebody without Telegram, and who writes down what they say to it?

Whoever can be reached speaks for themselves. To everybody else whoever walks beside them brings the news, and
writes down their answer, which is kept as that.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bot.errors import NotYours
from bot.services import consenting, mornings
from bot.services.people import may_handle, responsible
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Post, column, say
from bot.services.work import Work
from bot.words import Ready
from storage import people
from storage.tables import Participant, Person
from storage.vocabulary import Role

Words = Callable[[Person], Ready]
Choices = Callable[[Person], Sequence[Choice]]
NAMES_SHOWN = 60


class SpeaksForThemselves(NotYours):
    """They can be reached, and so say it themselves."""

    words = "speaks-for-themselves"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


def is_spoken_for(work: Work, participant: Participant) -> bool:
    """Nobody can ask them in a chat."""
    return not people.is_reachable(work.session, people.get(work.session, participant.person_id))


def speaking_for(work: Work, staff: Person, participant: Participant) -> Speaker:
    """Whoever writes down what this participant says.

    Raises NotYours, SpeaksForThemselves, HasLeft, or NoConsent where nothing may be written down of them yet.
    """
    speaker = taking_back_for(work, staff, participant)
    consenting.must_be_here(work, participant)
    consenting.before_they_came(work, participant)
    return speaker


def taking_back_for(work: Work, staff: Person, participant: Participant) -> Speaker:
    """Whoever writes down that they do not want it any more: whoever has left may say so as well.

    Raises NotYours and SpeaksForThemselves.
    """
    if not may_handle(work, staff, participant):
        raise NotYours
    if not is_spoken_for(work, participant):
        raise SpeaksForThemselves(people.get(work.session, participant.person_id).name)
    return Speaker(staff, participant)


def nothing(_reader: Person) -> Sequence[Choice]:
    """Where there is nothing to be said to it."""
    return ()


def bring(
    work: Work,
    participant: Participant,
    words: Words,
    post: Post,
    choices: Choices = nothing,
    *,
    but: Collection[int | None] = (),
) -> None:
    """Whoever walks beside them is asked to tell them, with what they may answer.

    Where those are among `but`, who may not speak for them in this, the office is asked. Nothing is brought
    to whoever was erased.
    """
    them = people.get(work.session, participant.person_id)
    if them.erased_at is not None:
        return
    asked = [one for one in responsible(work, participant) if one.id not in but]
    if not asked and but:
        office = people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
        asked = [one for one in office if one.id not in {*but, participant.person_id}]
    for staff in asked:
        say(
            work,
            staff,
            "to-pass-on",
            buttons=column(choices(staff)),
            post=theirs(work, post, staff),
            name=them.name,
            words=words(staff),
        )


def bring_to_several(
    work: Work,
    several: Sequence[Participant],
    words: Words,
    post: Post,
    *,
    but: Collection[int | None] = (),
) -> int:
    """News to all of a cohort: one message to whoever walks beside some of these, with their names.

    How many of them are told; nobody is asked to bring what they say themselves.
    """
    names: dict[int, list[str]] = defaultdict(list)
    staff: dict[int, Person] = {}
    told = 0
    for participant in several:
        beside = [one for one in responsible(work, participant) if one.id not in but]
        told += bool(beside)
        for one in beside:
            staff[one.id] = one
            names[one.id].append(people.get(work.session, participant.person_id).name)
    for number, one in staff.items():
        say(
            work,
            one,
            "to-pass-on-to-several",
            post=theirs(work, post, one),
            names=_listed(names[number]),
            words=words(one),
        )
    return told


def _listed(names: Sequence[str]) -> str:
    shown = names[:NAMES_SHOWN]
    return ", ".join(shown) + (f" +{len(names) - len(shown)}" if len(names) > len(shown) else "")


def theirs(work: Work, post: Post, staff: Person) -> Post:
    """The same, once for each of them and when they are awake."""
    once = f"{post.once}:{staff.id}" if post.once is not None else None
    return replace(post, once=once, not_before=mornings.waking_moment(work, staff))
