"""Can nobody be told from four others in what the campus gets?"""

import io
import json
from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from bot.programme.load import parse_programme
from bot.services import campus, exports, programmes
from bot.services.campus import Deidentified
from bot.services.exports import Format
from bot.services.work import Work
from storage.people_vocabulary import Sex
from storage.tables import Cohort, Participant, Person
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus
from tests.programme.sources import programme, question
from tests.storage import rows

SECRETS = ("Rahasia", "0812", "Keripik Bu Rahasia", "1234567", "1.234.567", "macet sekali")


class Remembering(Random):
    """Dice of which it is known afterwards who got which number."""

    def shuffle(self, numbered: Any) -> None:
        super().shuffle(numbered)
        self.numbered = list(numbered)


def _handed_out(work: Work, cohort_id: int | None, dice: Random) -> Deidentified:
    campus.group_newcomers(work, cohort_id)
    return campus.read(work, cohort_id, dice)


def _come(work: Work, cohort: Cohort, dice: Random, count: int) -> None:
    for number in range(count):
        person = rows.person(work.session, f"Sari Rahasia {number}")
        person.phone = "0812345678"
        start = rows.NOW - timedelta(days=dice.randint(0, 200))
        place = rows.participant(
            work.session,
            person,
            cohort,
            status=dice.choice(list(ParticipantStatus)),
            village=dice.choice([None, "Sepaso", "sepaso ", "Bengalon", f"Dusun Rahasia {number}"]),
            business=dice.choice([None, "keripik", f"Keripik Bu Rahasia {number}"]),
            sex=dice.choice([None, *Sex]),
            birth_year=dice.choice([None, 1960, 1985, 2000]),
            enrolled_at=dice.choice([None, start]),
        )
        for week in range(dice.randint(0, 6)):
            day = start + timedelta(weeks=week)
            status = dice.choice(list(CheckInStatus))
            asked = rows.check_in(work.session, place, status=status, local_date=day.date(), planned_at=day)
            rows.answer(work.session, asked, value=1_234_567, raw="1.234.567")
            said = {"kind": AnswerKind.TEXT, "value": "macet sekali", "raw": "macet sekali"}
            rows.answer(work.session, asked, "improve", **said)


def _go_on(work: Work, cohort_ids: Collection[int], dice: Random) -> None:
    """Some climb, move, rest or leave; some are erased."""
    places = select(Participant).where(col(Participant.cohort_id).in_(cohort_ids))
    for place in work.session.exec(places).all():
        match dice.randint(0, 19):
            case 0:
                place.rung = dice.choice(["T1", "T5"])
            case 1:
                place.village = "Bengalon"
            case 2:
                place.status, place.left_at = ParticipantStatus.WITHDRAWN, work.now
            case 3:
                place.status = ParticipantStatus.PAUSED
            case 4:
                work.session.get_one(Person, place.person_id).erased_at = work.now
    work.session.flush()


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_nobody_can_be_told_from_four_others_by_many_exports_side_by_side(work: Work, seed: int) -> None:
    dice = Random(seed)  # noqa: S311  (dice, and no secret)
    nested = work.session.begin_nested()
    cohorts = [rows.cohort(work.session) for _ in range(2)]
    shown: dict[int, dict[int, Any]] = defaultdict(dict)
    for month in range(5):
        later = Work(work.session, rows.NOW + timedelta(days=30 * month), work.house)
        for cohort in cohorts:
            _come(later, cohort, dice, dice.choice([0, 1, 2, 4, 7, 12]))
        told_of = dice.choice([None, *(cohort.id for cohort in cohorts)])
        numbers = Remembering(seed)
        found = _handed_out(later, told_of, numbers)
        periods = Counter(one["id"] for one in found.periods)
        for who, one in zip(numbers.numbered, found.participants, strict=True):
            shown[who][month] = tuple(one[trait] for trait in campus.TRAITS), periods[one["id"]]
        _go_on(later, [cohort.id for cohort in cohorts], dice)
    nested.rollback()

    alike = Counter(tuple(sorted(months.items())) for months in shown.values())
    assert all(count >= 5 for count in alike.values())


def test_newcomers_wait_for_each_other_and_nobody_goes_alone(work: Work) -> None:
    dice = Random(1)  # noqa: S311
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)

    def shown_after(newcomers: int) -> tuple[int, Any]:
        for _ in range(newcomers):
            rows.participant(work.session, rows.person(work.session), cohort)
        found = _handed_out(work, cohort.id, dice)
        return len(found.participants), found.about["left_out"]

    assert [shown_after(more) for more in (6, 1, 3, 1)] == [
        (6, "fewer than 5"),
        (6, "fewer than 5"),
        (6, "fewer than 5"),
        (11, "fewer than 5"),
    ]
    newest = work.session.exec(select(Person).order_by(col(Person.id).desc())).first()
    assert newest is not None
    newest.erased_at = work.now
    assert shown_after(0) == (6, "fewer than 5")
    assert shown_after(1) == (6, "5 or more")
    nested.rollback()


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_whoever_is_shown_is_like_four_others_in_all_that_neighbours_know(work: Work, seed: int) -> None:
    dice = Random(seed)  # noqa: S311  (dice, and no secret)
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    _come(work, cohort, dice, dice.choice([0, 3, 9, 40]))
    found = _handed_out(work, cohort.id, dice)
    out = io.BytesIO()
    exports.write_deidentified(Format.JSON, out, found)
    nested.rollback()

    told = json.loads(out.getvalue())
    periods = Counter(one["id"] for one in told["periods"])
    seen = [(*(one[trait] for trait in campus.TRAITS), periods[one["id"]]) for one in told["participants"]]
    assert all(count >= 5 for count in Counter(seen).values())
    assert [one["id"] for one in told["participants"]] == list(range(1, len(seen) + 1))
    assert not [secret for secret in SECRETS if secret.casefold() in out.getvalue().decode().casefold()]
    assert all(one["sales"] in {None, 1_200_000} for one in told["periods"])


def test_the_numbers_say_nothing_of_who_was_entered_first(work: Work) -> None:
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    for number in range(30):
        village = "Sepaso" if number < 15 else "Bengalon"
        rows.participant(work.session, rows.person(work.session), cohort, village=village)
    first, again = (_handed_out(work, cohort.id, Random(seed)).participants for seed in (1, 2))  # noqa: S311
    nested.rollback()

    assert [one["village"] for one in first] != [one["village"] for one in again]
    assert Counter(one["village"] for one in first) == {"sepaso": 15, "bengalon": 15}


def test_a_cohort_is_read_under_its_own_ladder_and_questions(work: Work) -> None:
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    options = ["[[sets.questions.options]]", 'key = "jalan"', 'label.id = "Jalan"', 'means = "progress"']
    source = programme(question("keadaan", "choice", *options))
    rungs = "".join(
        f'[[ladder]]\nkey = "B{one}"\nname.id = "B"\nstep.id = "b"\nevidence = "E0"\n' for one in "12"
    )
    programmes.give(work, cohort, parse_programme(source.replace('"T0"', '"B0"') + rungs))
    for number in range(12):
        person = rows.person(work.session)
        place = rows.participant(
            work.session,
            person,
            cohort,
            rung=f"B{number % 3}",
            first_check_in_on=rows.NOW.date() - timedelta(30),
        )
        day = rows.NOW - timedelta(days=20)
        asked = rows.check_in(work.session, place, local_date=day.date(), planned_at=day)
        rows.answer(work.session, asked, "keadaan", kind=AnswerKind.CHOICE, value="jalan", raw="Jalan")
    found = _handed_out(work, cohort.id, Random(1))  # noqa: S311
    place.left_at = rows.NOW - timedelta(days=20)
    work.session.flush()
    with_one_gone = campus.read(work, cohort.id, Random(1))  # noqa: S311
    nested.rollback()

    assert {one["rung"] for one in found.participants} == {"B0-B1", "B1-B2"}
    assert {one["doing"] for one in found.periods} == {"jalan"}
    # Who left would be the one of the group with nothing due: what not all took part in is not shown.
    assert (len(found.periods), len(with_one_gone.periods)) == (12, 6)
