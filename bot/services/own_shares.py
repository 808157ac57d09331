"""What has somebody shared with their cohort, and what became of it?"""

from collections.abc import Sequence

from bot.buttons import OwnShares, TakeBackShare
from bot.services import contribution_looks
from bot.services.speech import Choice, choice, column, say_text
from bot.services.work import Work
from bot.words import Ready, day, lines
from storage import contributions
from storage.contribution_kinds import ContributionState
from storage.tables import Contribution, Person

A_PAGE = 5
TO_BE_TAKEN_BACK = (ContributionState.WAITING, ContributionState.CHANGES, ContributionState.PUBLISHED)


def show(work: Work, person: Person, page: int) -> bool:
    """What they ever shared, the newest first, each with a way back; False where there is nothing."""
    found = contributions.of_person(work.session, person.id, page * A_PAGE, A_PAGE + 1)
    if not found:
        return False
    listed = found[:A_PAGE]
    said = [_line(work, person, number, one) for number, one in enumerate(listed, start=1)]
    buttons = [
        choice(work, person, "button-take-back-this", TakeBackShare(one.id), number=number)
        for number, one in enumerate(listed, start=1)
        if one.state in TO_BE_TAKEN_BACK and not _was_removed(work, one)
    ]
    turns = [*_turns(work, person, page, goes_on=len(found) > A_PAGE)]
    keyboard = [*column(buttons), *([turns] if turns else [])]
    say_text(work, person, lines([work.text(person, "shares-own"), *said]), buttons=keyboard)
    return True


def _turns(work: Work, person: Person, page: int, *, goes_on: bool) -> Sequence[Choice]:
    older = [choice(work, person, "button-older", OwnShares(page + 1))] if goes_on else []
    newer = [choice(work, person, "button-newer", OwnShares(page - 1))] if page else []
    return [*older, *newer]


def _line(work: Work, person: Person, number: int, one: Contribution) -> Ready:
    state = "removed" if _was_removed(work, one) else one.state
    return work.text(
        person,
        "shares-own-line",
        number=number,
        day=day(one.created_at, person.timezone, person.language),
        words=contribution_looks.clipped(work, person.language, one),
        state=work.label(person, f"share-state-{state}"),
    )


def _was_removed(work: Work, one: Contribution) -> bool:
    """The office has taken it away."""
    is_published = one.state is ContributionState.PUBLISHED
    return is_published and contributions.standing(work.session, one.id) is None
