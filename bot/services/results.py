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
from storage.tables import Case, CaseEvent, Person
from storage.vocabulary import CaseOutcome, CaseStep, Role

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
    """One case, and what came of it.

    `wording` names the sentence in which its trainer heard why, `reply` the ready one that its participant
    was sent first.
    """

    case: Case
    name: str
    wording: str | None
    reply: str | None
    touched_at: datetime | None
    back_at: datetime | None
    back: Back

    @property
    def is_met(self) -> bool:
        """Whoever called waits for a human, whatever they tell meanwhile."""
        return self.touched_at is not None or self.case.reason not in CALLED

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
    work: Work, cohort_ids: Collection[int] | None, looked_back: timedelta = LOOKED_BACK
) -> list[Followed]:
    """Every case of the last weeks that was a need, the oldest first."""
    since = work.now - looked_back
    touches = _touches(work, since, cohort_ids)
    worded: dict[CaseStep, dict[int, str]] = defaultdict(dict)
    for event in results.events(work.session, since, cohort_ids):
        if "wording" in event.facts:
            worded[event.step].setdefault(event.case_id, str(event.facts["wording"]))
    contacts: dict[int, list[datetime]] = defaultdict(list)
    for participant_id, at in results.contacts(work.session, since, cohort_ids):
        contacts[participant_id].append(at)
    return [
        _followed(
            work,
            case,
            them.name,
            (worded[CaseStep.ALERTED].get(case.id), worded[CaseStep.REPLIED].get(case.id)),
            touches[case.id],
            contacts,
        )
        for case, them in results.cases(work.session, since, cohort_ids)
    ]


def asked_gently(
    work: Work, cohort_ids: Collection[int] | None, looked_back: timedelta = LOOKED_BACK
) -> list[AskedGently]:
    """Every gentle question of the last weeks, the oldest first; one that is answered has its person back."""
    since = work.now - looked_back
    contacts: dict[int, list[datetime]] = defaultdict(list)
    for participant_id, at in results.contacts_of_asked(work.session, since, cohort_ids):
        contacts[participant_id].append(at)
    return [
        AskedGently(
            one.wording,
            came_back(
                one.asked_at,
                None,
                [*contacts[one.participant_id], *([one.answered_at] if one.answered_at else [])],
                work.now,
            ),
        )
        for one in results.asked_gently(work.session, since, cohort_ids)
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
    over = [one for one in some if one.case.resolved_at is not None]
    return Share(sum(was_met_soon(one.case.opened_at, one.touched_at) for one in over), len(over))


def carried(work: Work, cohort_ids: Collection[int] | None) -> list[Carried]:
    """Each trainer of these cohorts, by name."""
    trainers = trainers_of(work, cohort_ids)
    ids = [one.id for one in trainers]
    load = stored_cases.load(work.session, ids)
    most = workloads.most_by_trainer(work.session, ids, usual_most(work))
    waits = _waits(work, cohort_ids)
    return [
        Carried(
            one,
            load[one.id],
            most[one.id],
            median(wait / HOUR for wait in waits[one.id]) if waits[one.id] else None,
            len(waits[one.id]),
        )
        for one in trainers
    ]


def trainers_of(work: Work, cohort_ids: Collection[int] | None) -> list[Person]:
    everybody = people.everybody_who_is(work.session, Role.TRAINER)
    if cohort_ids is None:
        return sorted(everybody, key=lambda one: (one.name, one.id))
    return sorted(
        (
            one
            for one in everybody
            if (served := people.cohorts_served(work.session, one.id, Role.TRAINER)) & {None, *cohort_ids}
            and served
        ),
        key=lambda one: (one.name, one.id),
    )


def _followed(
    work: Work,
    case: Case,
    name: str,
    worded: tuple[str | None, str | None],
    touches: Sequence[tuple[datetime, int]],
    contacts: dict[int, list[datetime]],
) -> Followed:
    touched_at = min((at for at, _ in touches), default=None)
    theirs = contacts[case.participant_id]
    return Followed(
        case=case,
        name=name,
        wording=worded[0],
        reply=worded[1],
        touched_at=touched_at,
        back_at=back_at(case.opened_at, touched_at, theirs),
        back=came_back(case.opened_at, touched_at, theirs, work.now),
    )


def _touches(
    work: Work, since: datetime, cohort_ids: Collection[int] | None
) -> dict[int, list[tuple[datetime, int]]]:
    """By case, when who turned to the participant: in writing, on a visit, or as they say at the end."""
    touches: dict[int, list[tuple[datetime, int]]] = defaultdict(list)
    for case_id, author_id, at in results.words_of_staff(work.session, since, cohort_ids):
        if case_id is not None:
            touches[case_id].append((at, author_id))
    for event in results.events(work.session, since, cohort_ids):
        if _is_touch(event) and event.actor_id is not None:
            touches[event.case_id].append((event.at, event.actor_id))
    return touches


def _is_touch(event: CaseEvent) -> bool:
    if event.step is CaseStep.RESOLVED:
        return event.facts.get("outcome") != CaseOutcome.COULD_NOT_REACH
    return event.step is CaseStep.TOUCHED


def _waits(work: Work, cohort_ids: Collection[int] | None) -> dict[int, list[timedelta]]:
    """By trainer: from the first alert about a case to their first touch."""
    since = work.now - LOOKED_BACK
    touches = _touches(work, since, cohort_ids)
    asked: dict[tuple[int, int], datetime] = {}
    for event in results.events(work.session, since, cohort_ids):
        if event.step is CaseStep.ALERTED:
            asked.setdefault((event.case_id, int(event.facts["to"])), event.at)
    waits: dict[int, list[timedelta]] = defaultdict(list)
    for (case_id, trainer_id), at in asked.items():
        theirs = [when for when, who in touches[case_id] if who == trainer_id and when >= at]
        if theirs:
            waits[trainer_id].append(min(theirs) - at)
    return waits
