"""Who of the staff looked at what about somebody, and how do they hear of it?"""

from collections.abc import Collection

from bot.services.speech import say, say_text
from bot.services.work import Work
from bot.words import Ready, lines, moment
from storage import looks
from storage.people_vocabulary import Looked
from storage.tables import Look, Person

MOST_SHOWN = 12


def note(work: Work, by: Person | None, participant_ids: Collection[int], what: Looked) -> None:
    looks.note(work.session, participant_ids, by.id if by is not None else None, what, work.now)


def tell(work: Work, person: Person) -> None:
    """The last looks, the newest first."""
    found = looks.of_person(work.session, person.id, MOST_SHOWN)
    if not found:
        say(work, person, "looks-none")
        return
    told = [_line(work, person, look, name) for look, name in found]
    say_text(work, person, lines([work.text(person, "looks-head"), *told]))


def _line(work: Work, person: Person, look: Look, name: str | None) -> Ready:
    return work.text(
        person,
        "looks-line",
        when=moment(look.at, person.timezone, person.language),
        name=name or work.label(person, "looks-office"),
        what=work.label(person, f"looked-{look.what}"),
    )
