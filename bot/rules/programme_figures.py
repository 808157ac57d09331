"""What does a programme come to, counted from what is recorded of each participant?

Everybody counts in exactly one part of each whole, so that parts add up; who is not known to do something
is counted as not known, never as somebody who does not.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import TypeVar

from bot.rules.trend import Trend, trend
from storage.people_vocabulary import Sex
from storage.vocabulary import ExitGrade, ParticipantStatus

LATELY = timedelta(days=28)
COMPARED = 4
FOLLOWED = frozenset({ParticipantStatus.ACTIVE, ParticipantStatus.STALLED})

By = TypeVar("By", bound=Hashable)


class Enters(StrEnum):
    """Whose hand somebody's answers came from."""

    SELF = "self"
    BOTH = "both"
    TRAINER = "trainer"
    NOBODY = "nobody"


class Age(StrEnum):
    """How old somebody is, in the bands in which reach is told; they share no year."""

    UNDER_30 = "under_30"
    TO_44 = "to_44"
    TO_59 = "to_59"
    FROM_60 = "from_60"


YOUNGER_THAN = ((30, Age.UNDER_30), (45, Age.TO_44), (60, Age.TO_59))


def age(birth_year: int | None, this_year: int) -> Age | None:
    """By the year alone, as it is all that is known."""
    if birth_year is None:
        return None
    years = this_year - birth_year
    return next((band for limit, band in YOUNGER_THAN if years < limit), Age.FROM_60)


@dataclass(frozen=True)
class Place:
    """What is recorded of one participant; `answered_at` is their newest answer, whoever entered it."""

    id: int
    status: ParticipantStatus
    rung: str
    village: str | None
    group: str | None
    sex: Sex | None
    birth_year: int | None
    is_linked: bool
    has_trainer: bool
    ended_as: ExitGrade | None
    answers_of_own: int = 0
    answers_of_trainers: int = 0
    answered_at: datetime | None = None
    has_support: bool = False

    @property
    def entered_by(self) -> Enters:
        if self.answers_of_own and self.answers_of_trainers:
            return Enters.BOTH
        if self.answers_of_trainers:
            return Enters.TRAINER
        return Enters.SELF if self.answers_of_own else Enters.NOBODY

    def answered_lately(self, now: datetime) -> bool:
        return self.answered_at is not None and now - self.answered_at <= LATELY


@dataclass(frozen=True)
class Known:
    """So many of those of whom it is known, and of how many it is not known."""

    part: int
    whole: int
    unknown: int = 0


@dataclass(frozen=True)
class Reach:
    """Of a group: how many there are, ever came to the chat, were heard from ever and lately, got support."""

    participants: int
    linked: int
    heard: int
    lately: int
    supported: int


def split(places: Iterable[Place], by: Callable[[Place], By]) -> dict[By, int]:
    """How many there are of each; the parts add up to all of them."""
    return dict(Counter(by(place) for place in places))


def reach(places: Iterable[Place], now: datetime) -> Reach:
    some = list(places)
    return Reach(
        participants=len(some),
        linked=sum(place.is_linked for place in some),
        heard=sum(place.entered_by is not Enters.NOBODY for place in some),
        lately=sum(place.answered_lately(now) for place in some),
        supported=sum(place.has_support for place in some),
    )


def reach_by(
    places: Sequence[Place], by: Callable[[Place], str | None], now: datetime
) -> dict[str | None, Reach]:
    """The same for each group, the largest first; who stands in none comes last, under None."""
    groups: dict[str | None, list[Place]] = {}
    for place in places:
        groups.setdefault(by(place), []).append(place)
    in_order = sorted(groups, key=lambda name: (name is None, -len(groups[name]), name or ""))
    return {name: reach(groups[name], now) for name in in_order}


def heard_lately(places: Iterable[Place], now: datetime) -> Known:
    """Of those who are followed up now; whoever was never linked and never entered is not known."""
    followed = [place for place in places if place.status in FOLLOWED]
    known = [place for place in followed if place.is_linked or place.entered_by is not Enters.NOBODY]
    lately = sum(place.answered_lately(now) for place in known)
    return Known(lately, len(known), len(followed) - len(known))


def of_those_who_said(said: Mapping[int, object], yes: Callable[[object], bool], participants: int) -> Known:
    """Of whoever answered a question, how many with a yes; the others did not say."""
    return Known(sum(yes(value) for value in said.values()), len(said), participants - len(said))


def changes(amounts: Mapping[int, Sequence[int]]) -> dict[int, Trend]:
    """How each person's last amounts compare with their own first ones, oldest first; who told too few to
    have both apart is left out.
    """
    found = {}
    for who, told in amounts.items():
        if len(told) >= 2 * COMPARED:
            found[who] = trend(round(median(told[-COMPARED:])), told[:COMPARED])
    return found
