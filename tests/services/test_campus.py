"""Can nobody be told from four others in what the campus gets?"""

import io
import json
from collections import Counter, defaultdict
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.programme.load import parse_programme
from bot.services import campus, exports, programmes
from bot.services.exports import Format
from bot.services.work import Work
from storage.people_vocabulary import Sex
from storage.tables import Cohort
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus
from tests.programme.sources import programme, question
from tests.storage import rows

SECRETS = ("Rahasia", "0812", "Keripik Bu Rahasia", "1234567", "1.234.567", "macet sekali")


def _a_village(work: Work, dice: Random) -> Cohort:
    cohort = rows.cohort(work.session)
    for number in range(dice.choice([0, 3, 9, 40])):
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
    return cohort


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_whoever_is_shown_is_like_four_others_in_all_that_neighbours_know(work: Work, seed: int) -> None:
    dice = Random(seed)  # noqa: S311  (dice, and no secret)
    nested = work.session.begin_nested()
    cohort = _a_village(work, dice)
    found = campus.read(work, cohort.id, dice)
    out = io.BytesIO()
    exports.write_deidentified(Format.JSON, out, found)
    nested.rollback()

    told = json.loads(out.getvalue())
    traits = {one["id"]: tuple(one[trait] for trait in campus.TRAITS) for one in told["participants"]}
    assert all(count >= 5 for count in Counter(traits.values()).values())
    assert sorted(traits) == list(range(1, len(traits) + 1))
    periods: dict[tuple[str, ...], set[int]] = defaultdict(set)
    counted = Counter(one["id"] for one in told["periods"])
    for one, alike in traits.items():
        periods[alike].add(counted[one])
    assert all(len(counts) == 1 for counts in periods.values())
    assert not [secret for secret in SECRETS if secret.casefold() in out.getvalue().decode().casefold()]
    assert all(one["sales"] in {None, 1_200_000} for one in told["periods"])


def test_the_numbers_say_nothing_of_who_was_entered_first(work: Work) -> None:
    nested = work.session.begin_nested()
    cohort = rows.cohort(work.session)
    for number in range(30):
        village = "Sepaso" if number < 15 else "Bengalon"
        rows.participant(work.session, rows.person(work.session), cohort, village=village)
    first, again = (campus.read(work, cohort.id, Random(seed)).participants for seed in (1, 2))  # noqa: S311
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
    found = campus.read(work, cohort.id, Random(1))  # noqa: S311
    nested.rollback()

    assert {one["rung"] for one in found.participants} == {"B0-B2"}
    assert {one["doing"] for one in found.periods} == {"jalan"}
