"""What stands in the week's news that somebody gets in private?"""

from collections.abc import Sequence

from bot.buttons import MoreNews, SeeShare, WishNews
from bot.services import contribution_looks
from bot.services.speech import TIDYING, Choice, Keyboard, choice, column, rewrite, rows
from bot.services.work import Work
from bot.words import Ready, lines
from storage import cohort_news as stored
from storage import participants, people
from storage.tables import Contribution, Newsletter, Person

SIDE_BY_SIDE = 3

# What a page tells of, and whether it still stands.
Told = Sequence[tuple[Contribution, bool]]


def written(work: Work, reader: Person, told: Told) -> Ready:
    """The first words of each; a place that has become empty stays, so that the buttons stay true."""
    if not any(stands for _, stands in told):
        return work.text(reader, "news-all-gone")
    return lines(
        [work.text(reader, "news"), *(_entry(work, reader, *one) for one in enumerate(told, start=1))],
        between="\n\n",
    )


def buttons(work: Work, reader: Person, letter: Newsletter, told: Told, *, goes_on: bool) -> Keyboard:
    if not any(stands for _, stands in told):
        return ()
    see: list[Choice] = [
        choice(work, reader, "button-see-share", SeeShare(contribution.id), number=number)
        for number, (contribution, stands) in enumerate(told, start=1)
        if stands
    ]
    below = [choice(work, reader, "button-more-news", MoreNews(letter.id))] if goes_on else []
    below.append(choice(work, reader, "button-no-news", WishNews(0)))
    return [*rows(see, SIDE_BY_SIDE), *column(below)]


def rewrite_letter(work: Work, letter: Newsletter) -> None:
    """Brings a page up to date, be it delivered or not."""
    if letter.outbox_id is None:
        return
    reader = participants.get(work.session, letter.participant_id)
    person = people.get(work.session, reader.person_id)
    told = stored.told_in(work.session, letter)
    keyboard = buttons(
        work, person, letter, told, goes_on=bool(stored.not_seen(work.session, letter, reader, 1))
    )
    words = written(work, person, told)
    rewrite(work, person, words, edits=letter.outbox_id, buttons=keyboard, post=TIDYING)


def _entry(work: Work, reader: Person, number: int, one: tuple[Contribution, bool]) -> Ready:
    contribution, stands = one
    if not stands:
        return work.text(reader, "news-gone", number=number)
    head = contribution_looks.heading(work, reader.language, contribution, named=contribution.shows_name)
    words = contribution_looks.clipped(work, reader.language, contribution)
    return work.text(reader, "news-entry", number=number, head=head, words=words)
