"""What leads to each rung of the ladder?"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from pydantic import Field

from bot.programme.faults import Misfit
from bot.programme.page import Page, Wording
from bot.programme.questions import Question
from storage.ladder_vocabulary import NeedKind
from storage.lending_vocabulary import LicenceKind
from storage.meeting_vocabulary import MeetingKind
from storage.vocabulary import Evidence, QuestionKind

# What each kind cannot do without, and what it may have besides.
TAKES: Mapping[NeedKind, tuple[frozenset[str], frozenset[str]]] = {
    kind: (frozenset(must.split()), frozenset(may.split()))
    for kind, must, may in (
        (NeedKind.TIMES_RUNNING, "question at_least among", ""),
        (NeedKind.FIRST_SALE, "question", ""),
        (NeedKind.BOOK_WEEKS, "question answered at_least covers_weeks", ""),
        (NeedKind.PROFIT_MONTHS, "question at_least", ""),
        (NeedKind.SALES_KEPT, "question among", ""),
        (NeedKind.SALES_GROWN, "question at_least among", ""),
        (NeedKind.WORKERS_MORE, "question at_least", ""),
        (NeedKind.MONTHS_OF_RECORDS, "at_least", ""),
        (NeedKind.MONTHS_WITHOUT_CASE, "at_least", ""),
        (NeedKind.NO_OPEN_CASE, "", ""),
        (NeedKind.DOCUMENT, "one_of", "only_for"),
        (NeedKind.LETTER, "", ""),
        (NeedKind.SHOWN, "", ""),
        (NeedKind.SEEN, "", ""),
        (NeedKind.RUNG, "rung", ""),
        (NeedKind.CONSENT, "", ""),
        (NeedKind.ATTENDANCE, "at_least", ""),
        (NeedKind.PLAN_TARGETS, "at_least", ""),
        (NeedKind.CLOSING_MEETING, "", ""),
        (NeedKind.CONFIRMED, "", ""),
        (NeedKind.INCOME_REACHED, "question at_least", ""),
        (NeedKind.RUNGS_BELOW, "", ""),
    )
}
ABOUT_NUMBERS = frozenset(TAKES) - {NeedKind.BOOK_WEEKS}


class Need(Page):
    """One condition, computed from what is recorded.

    `question` is the one whose answers tell; `at_least` so many times, weeks, months, people or percent;
    `among` the latest so many answers. Each answer of `answered` stands for `covers_weeks`. Of the papers
    `one_of` is enough; `only_for` names words of a business to which the condition applies, none is all.
    """

    kind: NeedKind
    question: str | None = None
    at_least: int = Field(default=1, ge=1, le=1000)
    among: int | None = Field(default=None, ge=1, le=100)
    answered: tuple[str, ...] = ()
    covers_weeks: int | None = Field(default=None, ge=1, le=52)
    one_of: tuple[LicenceKind, ...] = ()
    only_for: tuple[str, ...] = ()
    rung: str | None = None


class Rung(Page):
    """A rung of the ladder: `step` tells the participant what leads there, in one line; `target_days` since
    the training; `evidence` is the least that counts. All of `needs` are asked for, and one of `any_of`.

    `shown_by` names questions whose photos show it, `seen_at` meetings at which staff see it. `on_demand` is
    a rung that nobody has to stand on to reach the next.
    """

    key: str = Field(min_length=1, max_length=8)
    name: Wording
    step: Wording
    evidence: Evidence
    target_days: int | None = Field(default=None, ge=0)
    shown_by: tuple[str, ...] = ()
    seen_at: tuple[MeetingKind, ...] = ()
    on_demand: bool = False
    needs: tuple[Need, ...] = ()
    any_of: tuple[Need, ...] = ()


def with_farewell(ladder: tuple[Rung, ...]) -> tuple[Rung, ...]:
    """Whoever stands on their own was met for the closing talk and says so, whatever else a file asks for."""
    *below, last = ladder
    asked = {need.kind for need in last.needs}
    always = [NeedKind.CLOSING_MEETING, NeedKind.CONFIRMED] if below else []
    added = tuple(Need(kind=kind) for kind in always if kind not in asked)
    return (*below, last.model_copy(update={"needs": (*last.needs, *added)}))


def misfits_of_ladder(ladder: Sequence[Rung], question: Callable[[str], Question | None]) -> Iterator[Misfit]:
    earlier: list[str] = []
    days = 0
    for place, rung in enumerate(ladder):
        if rung.key in earlier:
            yield Misfit(("ladder", place, "key"), f"two rungs are called {rung.key!r}")
        if rung.target_days is not None:
            if rung.target_days < days:
                words = f"it must not lie under that of a rung below ({days})"
                yield Misfit(("ladder", place, "target_days"), words)
            days = rung.target_days
        for named in rung.shown_by:
            asked = question(named)
            if asked is None or asked.kind is not QuestionKind.PHOTO:
                yield Misfit(("ladder", place, "shown_by"), f"{named!r} is no question for a photo")
        for field in ("needs", "any_of"):
            for number, need in enumerate(getattr(rung, field)):
                for misfit in _misfits_of_need(need, earlier, question, is_last=rung is ladder[-1]):
                    yield Misfit(("ladder", place, field, number, *misfit.path), misfit.words)
        earlier.append(rung.key)


def _misfits_of_need(
    need: Need, below: Sequence[str], question: Callable[[str], Question | None], *, is_last: bool
) -> Iterator[Misfit]:
    must, may = TAKES[need.kind]
    given = need.model_fields_set - {"kind"}
    for name in sorted(must - given):
        yield Misfit((), f"{need.kind.value!r} needs {name}; add it")
    for name in sorted(given - must - may):
        yield Misfit((name,), f"{need.kind.value!r} has no {name}; leave it out")
    if need.kind is NeedKind.TIMES_RUNNING and need.among is not None and need.at_least > need.among:
        yield Misfit(("at_least",), f"it is above among ({need.among}), so it could never be reached")
    if need.kind is NeedKind.RUNGS_BELOW and not is_last:
        yield Misfit((), "only the last rung can ask for all below it")
    if need.rung is not None and need.rung not in below:
        yield Misfit(("rung",), f"{need.rung!r} is no rung that stands before this one")
    if need.question is not None:
        yield from _misfits_of_question(need, question(need.question))


def _misfits_of_question(need: Need, asked: Question | None) -> Iterator[Misfit]:
    if need.kind in ABOUT_NUMBERS:
        if asked is None or not asked.is_number:
            yield Misfit(("question",), f"{need.question!r} is no question about a number")
        return
    options = sorted(option.key for option in asked.options) if asked is not None else []
    if not options:
        yield Misfit(("question",), f"{need.question!r} is no question with options")
    for answer in need.answered:
        if options and answer not in options:
            yield Misfit(("answered",), f"{answer!r} is no option of it; use one of {', '.join(options)}")
