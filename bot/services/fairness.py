"""Does support reach everybody of a cohort alike?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.programme.schema import Programme
from bot.rules.criteria import unmet
from bot.rules.large_enough import FEWEST, Keys, put_together
from bot.services import programmes, support, why_not
from bot.services.share import Share, gap
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
    got: Share


@dataclass(frozen=True)
class Side:
    """The cohort told apart in one respect, the best served group first.

    `rest` is everybody but the worst served group, and `gap` by how much more of them got something, with an
    interval that holds for all sides together. `chance` is how often chance alone would make any side look
    so unequal.
    """

    by: Dimension
    groups: list[Group]
    unknown: int
    rest: Share
    gap: tuple[float, float, float]
    chance: float
    is_flagged: bool

    @property
    def least(self) -> Group:
        return self.groups[-1]


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
    got: Share
    sides: list[Side]
    not_compared: list[Dimension]
    found: dict[float, float]


def compare(work: Work, cohort: Cohort) -> Fairness:
    """Among everybody who has not withdrawn, be they linked to a chat or not."""
    programme = programmes.of_cohort(work, cohort.id).programme
    members = participants.with_persons(work.session, cohort.id)
    received = stored.recipients(work.session, cohort.id, stored.RECEIVED)
    helped = [place.id in received for place, _ in members]
    apart = {by: _told_apart(programme, members, by) for by in programme.fairness.by}
    compared = {by: keys for by, keys in apart.items() if len(_parts(programme, by, keys)) > 1}
    sides, found = _judged(programme, compared, helped)
    return Fairness(
        programme=programme,
        got=Share(sum(helped), len(helped)),
        sides=sorted(sides, key=lambda side: -side.gap[0]),
        not_compared=[by for by in apart if by not in compared],
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
    programme: Programme, compared: dict[Dimension, list[str | None]], helped: Sequence[bool]
) -> tuple[list[Side], dict[float, float]]:
    if not compared:
        return [], {}
    from bot.services import chance  # noqa: PLC0415  (half a second that the bot need not wait for)

    numbered = {by: _numbered(_parts(programme, by, keys), keys) for by, keys in compared.items()}
    weights = {by: chance.FIRST if by is programme.fairness.first else 1.0 for by in compared}
    by_chance = chance.Chance([chance.Side(numbered[by], weights[by]) for by in compared])
    confidence = 1 - (1 - CONFIDENCE) / len(compared)
    sides = [
        _side(programme, by, keys, helped, confidence, how_often, is_flagged=flag)
        for (by, keys), how_often, flag in zip(
            compared.items(), by_chance.of(helped), by_chance.flags(helped), strict=True
        )
    ]
    least = min(weights.values())
    return sides, {base: by_chance.found(base, base + POINTS, least) for base in BASES}


def _numbered(parts: Sequence[Keys], keys: Sequence[str | None]) -> list[int]:
    number = {key: place for place, part in enumerate(parts) for key in part}
    return [-1 if key is None else number[key] for key in keys]


def _side(
    programme: Programme,
    by: Dimension,
    keys: Sequence[str | None],
    helped: Sequence[bool],
    confidence: float,
    how_often: float,
    *,
    is_flagged: bool,
) -> Side:
    groups = [Group(part, _share(part, keys, helped)) for part in _parts(programme, by, keys)]
    groups.sort(key=lambda group: (-group.got.part / group.got.whole, group.keys))
    least = groups[-1]
    others = [group.got for group in groups[:-1]]
    rest = Share(sum(one.part for one in others), sum(one.whole for one in others))
    return Side(by, groups, keys.count(None), rest, gap(rest, least.got, confidence), how_often, is_flagged)


def _share(part: Keys, keys: Sequence[str | None], helped: Sequence[bool]) -> Share:
    got = [has for key, has in zip(keys, helped, strict=True) if key in part]
    return Share(sum(got), len(got))
