"""Does it help: who came back, how soon were they met, and what does each trainer carry?"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Protocol, TypeVar

from bot.rules.helped import Back, back_at, came_back, was_met_soon
from bot.rules.need import CALLED
from bot.services.share import Share
from bot.services.work import Work
from bot.services.workloads import usual_most
from storage import cases as stored_cases
from storage import people, results, workloads
from storage.results import Course
from storage.tables import Person
from storage.vocabulary import CaseStep, Role

LOOKED_BACK = timedelta(weeks=12)
A_WEEK = timedelta(days=7)
HOUR = timedelta(hours=1)


class Counted(Protocol):
    """What help was tried, and whether the person was back."""

    @property
    def back(self) -> Back: ...


By = TypeVar("By", bound=Hashable)
One = TypeVar("One", bound=Counted)


@dataclass(frozen=True)
class Followed:
    """One case, and what came of it."""

    course: Course
    back_at: datetime | None
    back: Back

    @property
    def is_met(self) -> bool:
        """Whoever called waits for a human, whatever they tell meanwhile."""
        return self.course.touched_at is not None or self.course.reason not in CALLED

    def is_back_since(self, moment: datetime) -> bool:
        return self.back_at is not None and self.back_at >= moment


@dataclass(frozen=True)
class AskedGently:
    """One question of the bot's own, before anybody is alarmed: in which sentence, and what came of it."""

    wording: str | None
    back: Back


@dataclass(frozen=True)
class Tally:
    """Of some cases: who was back in time, and of how many it is not known yet."""

    back: Share
    not_yet_known: int


@dataclass(frozen=True)
class Carried:
    """What a trainer has in hand of how much they take, and the usual hours until their first word."""

    trainer: Person
    in_hand: int
    most: int
    hours: float | None
    answered: int


def followed(
    work: Work,
    cohort_ids: Collection[int] | None,
    looked_back: timedelta = LOOKED_BACK,
    *,
    or_open: bool = False,
) -> list[Followed]:
    """Every case of the last weeks that was a need, the oldest first; `or_open` adds older open ones."""
    found = results.courses(work.session, work.now - looked_back, cohort_ids, or_open=or_open)
    return [_followed(work, one) for one in found]


def told_in(work: Work, cohort_ids: Collection[int] | None) -> dict[int, str]:
    """By case, the name of the sentence in which its trainer heard why."""
    return results.wordings(work.session, work.now - LOOKED_BACK, cohort_ids, CaseStep.ALERTED)


def answered_in(work: Work, cohort_ids: Collection[int] | None) -> dict[int, str]:
    """By case, the ready sentence that its participant was sent first."""
    return results.wordings(work.session, work.now - LOOKED_BACK, cohort_ids, CaseStep.REPLIED)


def asked_gently(work: Work, cohort_ids: Collection[int] | None) -> list[AskedGently]:
    """Every gentle question of the last weeks, the oldest first; one that is answered has its person back."""
    since = work.now - LOOKED_BACK
    return [
        AskedGently(wording, came_back(asked_at, None, [heard_at] if heard_at else [], work.now))
        for wording, asked_at, heard_at in results.gentle_questions(work.session, since, cohort_ids)
    ]


def tally(some: Iterable[Counted]) -> Tally:
    back = [one.back for one in some]
    known = [one for one in back if one is not Back.NOT_YET_KNOWN]
    return Tally(Share(known.count(Back.YES), len(known)), len(back) - len(known))


def tallies(some: Sequence[One], by: Callable[[One], By]) -> dict[By, Tally]:
    """The same by whatever tells them apart, in the order in which it first came."""
    apart: dict[By, list[One]] = defaultdict(list)
    for one in some:
        apart[by(one)].append(one)
    return {key: tally(members) for key, members in apart.items()}


def met_within_a_week(some: Iterable[Followed]) -> Share:
    """Of the cases that are over, those in which a human turned to the person within seven days."""
    over = [one.course for one in some if one.course.is_over]
    return Share(sum(was_met_soon(one.opened_at, one.touched_at) for one in over), len(over))


def carried(work: Work, cohort_ids: Collection[int] | None) -> list[Carried]:
    """Each trainer of these cohorts, by name."""
    trainers = trainers_of(work, cohort_ids)
    ids = [one.id for one in trainers]
    load = stored_cases.load(work.session, ids)
    most = workloads.most_by_trainer(work.session, ids, usual_most(work))
    waits: dict[int, list[float]] = defaultdict(list)
    for one in results.waits(work.session, work.now - LOOKED_BACK, cohort_ids):
        waits[one.trainer_id].append((one.touched_at - one.told_at) / HOUR)
    return [
        Carried(
            one,
            load[one.id],
            most[one.id],
            median(waits[one.id]) if waits[one.id] else None,
            len(waits[one.id]),
        )
        for one in trainers
    ]


def waiting_for_cover(work: Work, cohort_ids: Collection[int] | None) -> list[Person]:
    """Trainers who asked a colleague and have no answer, or who left the chat with cases in hand."""
    trainers = trainers_of(work, cohort_ids)
    ids = [one.id for one in trainers]
    asking = workloads.asking_for_cover(work.session, ids)
    load, gone = stored_cases.load(work.session, ids), people.out_of_reach(work.session, ids)
    return [one for one in trainers if one.id in asking or (load[one.id] and one.id in gone)]


def trainers_of(work: Work, cohort_ids: Collection[int] | None) -> list[Person]:
    """By name; whoever serves all cohorts serves each of these."""
    found = people.everybody_who_is(work.session, Role.TRAINER, cohort_ids)
    return sorted(found, key=lambda one: (one.name, one.id))


def _followed(work: Work, course: Course) -> Followed:
    heard = [course.heard_at] if course.heard_at is not None else []
    since = (course.opened_at, course.touched_at, heard)
    return Followed(course, back_at(*since), came_back(*since, work.now))
