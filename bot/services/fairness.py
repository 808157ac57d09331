"""Does support reach everybody of a cohort alike?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot.programme.schema import Programme
from bot.rules.criteria import unmet
from bot.rules.large_enough import FEWEST, Keys, put_together
from bot.services import programmes, support, why_not
from bot.services.share import Share, gap
from bot.services.times import Times, interval
from bot.services.verdict import Verdict
from bot.services.work import Work
from storage import participants
from storage import support as stored
from storage.ledger_vocabulary import SupportStatus
from storage.people_vocabulary import Dimension
from storage.tables import Cohort, Participant, Person, Support

MOST_PLEDGES = 500
CONFIDENCE = 0.95
# What a report is asked whether it could have found: so many points between two halves of the people.
POINTS = 0.2
BASES = (0.05, 0.2, 0.4)

Member = tuple[Participant, Person]


@dataclass(frozen=True)
class Group:
    """Who is the same in one respect; several small groups may be one here."""

    keys: Keys
    times: Times

    @property
    def got(self) -> Share:
        return self.times.any


@dataclass(frozen=True)
class Seldom:
    """Which group got something most seldom, how often everybody else did, and between which bounds the
    difference of times a person lies, where figures are spread enough to know."""

    group: Group
    rest: Times
    interval: tuple[float, float] | None
    verdict: Verdict


@dataclass(frozen=True)
class Side:
    """The cohort told apart in one respect, the best served group first.

    `rest` is everybody but the worst served group, and `gap` by how much more of them got something, with an
    interval that holds for all sides together. `seldom` is there where somebody got more than one thing.
    """

    by: Dimension
    groups: list[Group]
    unknown: int
    rest: Share
    gap: tuple[float, float, float]
    verdict: Verdict
    seldom: Seldom | None

    @property
    def least(self) -> Group:
        return self.groups[-1]

    @property
    def is_flagged(self) -> bool:
        return self.verdict.is_flagged or (self.seldom is not None and self.seldom.verdict.is_flagged)


@dataclass(frozen=True)
class LeftOut:
    """Somebody who could have got these and has got nothing at all."""

    participant: Participant
    person: Person
    pledges: list[Support]
    is_promised_some: bool


@dataclass(frozen=True)
class Fairness:
    """`sides` the widest gap first, `not_compared` those in which too little is known; `found` says how often
    this report would flag 20 points between two halves at least, by the lower share."""

    programme: Programme
    times: Times
    sides: list[Side]
    not_compared: list[Dimension]
    found: dict[float, float]

    @property
    def got(self) -> Share:
        return self.times.any


def compare(work: Work, cohort: Cohort) -> Fairness:
    """Among everybody who has not withdrawn, be they linked to a chat or not."""
    programme = programmes.of_cohort(work, cohort.id).programme
    members = participants.with_persons(work.session, cohort.id)
    received = stored.times_received(work.session, cohort.id)
    times = Times(tuple(received.get(place.id, 0) for place, _ in members))
    keys_by = {by: _told_apart(programme, members, by) for by in programme.fairness.by}
    compared = {by: keys for by, keys in keys_by.items() if len(_parts(programme, by, keys)) > 1}
    sides, found = _judged(programme, compared, times.each)
    return Fairness(
        programme=programme,
        times=times,
        sides=sorted(sides, key=lambda side: -side.gap[0]),
        not_compared=[by for by in keys_by if by not in compared],
        found=found,
    )


def left_out(work: Work, cohort: Cohort) -> list[LeftOut]:
    """Who meets the criteria of something that was pledged to the cohort and has received nothing."""
    pledges = stored.for_all_of(work.session, cohort.id, MOST_PLEDGES)
    received = stored.recipients(work.session, cohort.id, stored.RECEIVED)
    promised = stored.recipients(work.session, cohort.id, [SupportStatus.PLEDGED])
    found = []
    for place, person in participants.with_persons(work.session, cohort.id):
        if place.id in received or not pledges:
            continue
        facts = why_not.facts_of(work, place, person)
        met = [one for one in pledges if not unmet(support.conditions_of(one), facts)]
        if met:
            found.append(LeftOut(place, person, met, place.id in promised))
    return sorted(found, key=lambda one: (one.person.name, one.participant.id))


def _told_apart(programme: Programme, members: Sequence[Member], by: Dimension) -> list[str | None]:
    """For each member the key of their group; None where it is not known."""
    match by:
        case Dimension.GROUP:
            return _spelled([place.group for place, _ in members])
        case Dimension.VILLAGE:
            return _spelled([place.village for place, _ in members])
        case Dimension.SEX:
            return [place.sex for place, _ in members]
        case Dimension.DISTANCE:
            return [_band(programme, place.distance_km) for place, _ in members]
        case Dimension.RUNG:
            return [place.rung for place, _ in members]
        case Dimension.TRAINER:
            return [None if place.trainer_id is None else str(place.trainer_id) for place, _ in members]


def _spelled(written: Sequence[str | None]) -> list[str | None]:
    """Names that differ in capitals alone are one, as it was spelled first."""
    first: dict[str, str] = {}
    return [first.setdefault(name.casefold(), name) if name else None for name in written]


def _band(programme: Programme, km: float | None) -> str | None:
    return None if km is None else str(bisect_left(programme.fairness.bands_km, km))


def _parts(programme: Programme, by: Dimension, keys: Sequence[str | None]) -> list[Keys]:
    """The groups that are large enough to be shown; none where all of them together are too few."""
    sizes = Counter(key for key in keys if key is not None)
    if sizes.total() < FEWEST:
        return []
    return put_together(sizes, _order(programme, by, sizes))


def _order(programme: Programme, by: Dimension, sizes: Counter[str]) -> list[str] | None:
    if by is Dimension.DISTANCE:
        return sorted(sizes)
    if by is Dimension.RUNG:
        known = [rung.key for rung in programme.ladder]
        return [*known, *sorted(set(sizes).difference(known))]
    return None


def _judged(
    programme: Programme, compared: dict[Dimension, list[str | None]], times: Sequence[int]
) -> tuple[list[Side], dict[float, float]]:
    if not compared:
        return [], {}
    from bot.services import chance, judging  # noqa: PLC0415  (half a second that the bot need not wait for)

    sides = [
        chance.Side(
            _numbered(_parts(programme, by, keys), keys),
            chance.FIRST if by is programme.fairness.first else 1.0,
        )
        for by, keys in compared.items()
    ]
    judged = judging.judge(sides, times)
    by_times: Sequence[Verdict | None] = judged.by_times or [None for _ in sides]
    intervals = len(sides) * (1 if judged.by_times is None else 2)
    confidence = 1 - (1 - CONFIDENCE) / intervals
    told = [
        _side(by, _groups(programme, by, keys, times), keys.count(None), confidence, by_any, seldom)
        for (by, keys), by_any, seldom in zip(compared.items(), judged.by_any, by_times, strict=True)
    ]
    return told, {base: judged.found(base, base + POINTS) for base in BASES}


def _numbered(parts: Sequence[Keys], keys: Sequence[str | None]) -> list[int]:
    number = {key: place for place, part in enumerate(parts) for key in part}
    return [-1 if key is None else number[key] for key in keys]


def _groups(
    programme: Programme, by: Dimension, keys: Sequence[str | None], times: Sequence[int]
) -> list[Group]:
    return [
        Group(part, Times(tuple(number for key, number in zip(keys, times, strict=True) if key in part)))
        for part in _parts(programme, by, keys)
    ]


def _side(
    by: Dimension,
    groups: list[Group],
    unknown: int,
    confidence: float,
    by_any: Verdict,
    by_times: Verdict | None,
) -> Side:
    best_first = sorted(groups, key=lambda group: (-group.got.part / group.got.whole, group.keys))
    *others, least = best_first
    rest = _together(others).any
    seldom = _seldom(groups, confidence, by_times) if by_times is not None else None
    return Side(by, best_first, unknown, rest, gap(rest, least.got, confidence), by_any, seldom)


def _seldom(groups: Sequence[Group], confidence: float, verdict: Verdict) -> Seldom:
    *others, least = sorted(groups, key=lambda group: (-group.times.mean, group.keys))
    rest = _together(others)
    return Seldom(least, rest, interval(rest, least.times, confidence), verdict)


def _together(groups: Sequence[Group]) -> Times:
    return Times(tuple(chain.from_iterable(group.times.each for group in groups)))
