"""Which rows of a list become participants, and why not the others?"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.rules import traits
from bot.services import programmes
from bot.services.cohorts import CohortClosed
from bot.services.good_hands import COMES_WITHIN
from bot.services.people import give_trainers
from bot.services.rosters import Row
from bot.services.work import Work
from storage import cohorts, people
from storage.people_vocabulary import Sex
from storage.tables import Cohort, Participant, Person, RoleGrant
from storage.vocabulary import ParticipantStatus, Role

TEXT_LIMIT = 120

_Meant = TypeVar("_Meant")

_SCIENTIFIC = re.compile(r"\d+([.,]\d+)?[eE]\+?\d{1,2}")
_SEPARATORS = re.compile(r"[\s().\-\u2010-\u2015/]")
# A spreadsheet eats the leading zero, so a mobile number may stand without any prefix; no other may.
_MOBILE = re.compile(r"(?:(?:\+62|0062|62)?0?)(8[0-9]{8,11})")
_FIXED_LINE = re.compile(r"(?:(?:\+62|0062)0?|0)([2-79][0-9]{7,10})")
_FOREIGN = re.compile(r"\+(?!62)[1-9][0-9]{7,14}")


@dataclass(frozen=True)
class Newcomer:
    """A row that can be taken, as it will be recorded."""

    line: int
    name: str
    phone: str | None
    village: str | None
    business: str | None
    group: str | None
    sex: Sex | None
    birth_year: int | None
    distance_km: float | None
    trainer_id: int | None


@dataclass(frozen=True)
class RefusedRow:
    line: int
    why: str


@dataclass
class Intake:
    """The rows that are good and those that are not; `recorded` says whether the good ones were taken."""

    good: list[Newcomer] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    recorded: bool = False


class _Unfit(Exception):
    """Why one row cannot be taken."""


def take_in(work: Work, cohort: Cohort, rows: Iterable[Row], *, partial: bool) -> Intake:
    """Records the rows as participants: all, or with `partial` the good ones, or nothing.

    Raises CohortClosed for a cohort that has ended.
    """
    cohorts.hold(work.session, cohort)
    if cohort.closed_at is not None:
        raise CohortClosed(cohort)
    intake = _sorted_out(work, cohort, rows)
    if partial or not intake.refused:
        _record(work, cohort, intake.good)
        intake.recorded = True
    return intake


def phone_number(text: str) -> str | None:
    """A phone as +62..., from the ways in which people here write one; None for what is no phone.

    A number of another country is kept if it says so with a plus.
    """
    # A number copied from a chat brings invisible marks along.
    plain = unicodedata.normalize("NFKC", text)
    visible = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    # What our own tables, and many an office's, put before a number so that it stays a text.
    visible = visible.removeprefix("'")
    written = _SEPARATORS.sub("", _exact(visible) if _SCIENTIFIC.fullmatch(visible) else visible)
    national = _MOBILE.fullmatch(written) or _FIXED_LINE.fullmatch(written)
    if national:
        return f"+62{national[1]}"
    return written if _FOREIGN.fullmatch(written) else None


def _exact(scientific: str) -> str:
    """The digits of 8.12345678901E+11; nothing where the spreadsheet rounded some of them away."""
    number = Decimal(scientific.replace(",", "."))
    return "" if number.as_tuple().exponent else str(int(number))


def _sorted_out(work: Work, cohort: Cohort, rows: Iterable[Row]) -> Intake:
    trainers = people.staff_of(work.session, Role.TRAINER, cohort.id)
    this_year = work.now.astimezone(ZoneInfo(cohort.timezone)).year
    known = _Known((name, phone) for name, phone in cohorts.names_and_phones(work.session, cohort.id))
    intake = Intake()
    for row in rows:
        try:
            newcomer = _newcomer(row, trainers, this_year)
            known.greet(newcomer)
        except _Unfit as unfit:
            intake.refused.append(RefusedRow(row.line, str(unfit)))
        else:
            intake.good.append(newcomer)
    return intake


def _newcomer(row: Row, trainers: Sequence[Person], this_year: int) -> Newcomer:
    if row.faults:
        raise _Unfit("; ".join(row.faults))
    if not row.name:
        raise _Unfit("the name is missing")
    name = _plain("name", row.name)
    if not any(letter.isalpha() for letter in name):
        raise _Unfit(f"the name {name!r} has no letter")
    phone = phone_number(row.phone)
    if row.phone and phone is None:
        raise _Unfit(f"the phone {row.phone!r} is no phone number; write it like 0812 3456 7890")
    return Newcomer(
        line=row.line,
        name=name,
        phone=phone,
        village=_plain("village", row.village) or None,
        business=_plain("business", row.business) or None,
        group=_plain("group", row.group) or None,
        sex=_understood("sex", row.sex, traits.read_sex(row.sex), "write L or P (male or female)"),
        birth_year=_understood(
            "birth year",
            row.birth_year,
            traits.read_birth_year(row.birth_year, this_year),
            "write it like 1985",
        ),
        distance_km=_understood(
            "distance", row.distance_km, traits.read_distance(row.distance_km), "write kilometres, like 12,5"
        ),
        trainer_id=_trainer_id(row.trainer, trainers),
    )


def _plain(column: str, text: str) -> str:
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in text):
        raise _Unfit(f"the {column} {text!r} has line breaks or other invisible characters")
    if len(text) > TEXT_LIMIT:
        raise _Unfit(f"the {column} has {len(text)} characters; {TEXT_LIMIT} are the most")
    return " ".join(text.split())


def _understood(column: str, text: str, read: _Meant | None, how: str) -> _Meant | None:
    """Nothing where nothing is written."""
    if text and read is None:
        raise _Unfit(f"the {column} {text!r} cannot be read; {how}")
    return read


def _trainer_id(name: str, trainers: Sequence[Person]) -> int | None:
    if not name:
        return None
    found = [trainer.id for trainer in trainers if _alike(trainer.name) == _alike(name)]
    if not found:
        raise _Unfit(f"no trainer of this cohort is called {name!r}; invite them first")
    if len(found) > 1:
        raise _Unfit(f"{len(found)} trainers of this cohort are called {name!r}")
    return found[0]


def _alike(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class _Known:
    """Who is in the cohort already or stood in an earlier row."""

    def __init__(self, there: Iterable[tuple[str, str | None]]) -> None:
        self._places: dict[str, str] = {}
        for name, phone in there:
            self._places[phone or _alike(name)] = "the cohort"

    def greet(self, newcomer: Newcomer) -> None:
        who = newcomer.phone or _alike(newcomer.name)
        if who in self._places:
            what = f"the phone {newcomer.phone}" if newcomer.phone else f"{newcomer.name!r} without a phone"
            raise _Unfit(f"{what} is in {self._places[who]} already")
        self._places[who] = f"line {newcomer.line}"


def _record(work: Work, cohort: Cohort, newcomers: Sequence[Newcomer]) -> None:
    persons = [
        Person(
            name=newcomer.name,
            phone=newcomer.phone,
            language=work.house.language,
            timezone=cohort.timezone,
            created_at=work.now,
        )
        for newcomer in newcomers
    ]
    work.session.add_all(persons)
    work.session.flush()
    places: list[Participant] = []
    for newcomer, person in zip(newcomers, persons, strict=True):
        work.session.add(
            RoleGrant(person_id=person.id, role=Role.TRAINEE, cohort_id=cohort.id, granted_at=work.now)
        )
        places.append(
            Participant(
                person_id=person.id,
                cohort_id=cohort.id,
                trainer_id=newcomer.trainer_id,
                status=ParticipantStatus.INVITED,
                rung=programmes.of_cohort(work, cohort.id).programme.first_rung,
                village=newcomer.village,
                business=newcomer.business,
                group=newcomer.group,
                sex=newcomer.sex,
                birth_year=newcomer.birth_year,
                distance_km=newcomer.distance_km,
                next_check_in_at=work.now + COMES_WITHIN,
                created_at=work.now,
            )
        )
    work.session.add_all(places)
    work.session.flush()
    give_trainers(work, cohort.id, places)
    work.session.flush()
