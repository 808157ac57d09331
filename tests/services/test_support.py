"""Does the ledger add up, whatever happens to what was pledged?"""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.services import fulfilling, support
from bot.services.speaker import Speaker
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import support as stored
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.tables import Participant, Person
from storage.vocabulary import Role
from tests.storage import rows

ACTS = 25


def _history(work: Work, dice: Random) -> tuple[int, int]:
    """A life of the ledger at random: what was pledged in money, and what was withdrawn of it."""
    cohort = rows.cohort(work.session)
    office = rows.person(work.session, "Ratna")
    rows.grant(work.session, office, Role.COORDINATOR, cohort)
    people = [rows.person(work.session, f"Peserta {number}") for number in range(3)]
    places = [rows.participant(work.session, person, cohort) for person in people]
    pledged = 0
    for _ in range(ACTS):
        known = [one.id for one in stored.listed(work.session, cohort.id)]
        with suppress(Refusal), work.session.begin_nested():
            if not known or dice.random() < 0.3:
                amount = dice.choice([None, dice.randint(1, 10**10)])
                _pledge(work, dice, office, cohort.id, places, amount)
                pledged += amount or 0
            else:
                _go_on(work, dice, office, dice.choice(known), list(zip(people, places, strict=True)))
    withdrawn = [one for one in stored.listed(work.session, cohort.id) if one.status == "withdrawn"]
    return pledged, sum(one.amount or 0 for one in withdrawn)


def _pledge(
    work: Work, dice: Random, office: Person, cohort_id: int, places: list[Participant], amount: int | None
) -> None:
    entry = Entry(dice.choice(list(SupportKind)), "mesin", amount, dice.choice([None, dice.randint(1, 5)]))
    support.record(
        work,
        office,
        Giver(dice.choice(["CV Maju", "Dinas"])),
        entry,
        cohort_id,
        participant=dice.choice([None, *places]),
    )


def _go_on(
    work: Work, dice: Random, office: Person, support_id: int, people: list[tuple[Person, Participant]]
) -> None:
    person, place = dice.choice(people)
    speaker = Speaker(person, place)
    match dice.randrange(8):
        case 0 | 1:
            part = dice.choice([None, 1, 2, 10**6])
            support.share_out(work, office, support_id, place, part, Decision("giliran", office.id))
        case 2:
            support.deliver(work, office, support_id)
        case 3:
            support.confirm(work, speaker, support_id)
        case 4:
            support.contest(work, speaker, support_id, differs=dice.random() < 0.5)
        case 5 if dice.random() < 0.3:
            support.withdraw(work, office, support_id)
        case 6 | 7:
            whose = stored.get(work.session, support_id)
            assert whose is not None
            came = Entry(whose.kind, "mesin", None, dice.choice([None, 1, 2, 9]))
            giver, decision = Giver(whose.partner), Decision("giliran", office.id)
            fulfilling.record(work, dice.choice([office, None]), giver, came, place, decision)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_what_partners_gave_is_what_people_got_and_what_is_left(work: Work, seed: int) -> None:
    nested = work.session.begin_nested()
    pledged, withdrawn = _history(work, Random(seed))  # noqa: S311  (dice, and no secret)
    by_partner = stored.sums_by_partner(work.session, None)
    by_recipient = stored.sums_by_recipient(work.session, None)
    nested.rollback()

    for status in SupportStatus:
        given_, got = (
            [(one.amount, one.rows) for one in sums if one.status is status]
            for sums in (by_partner, by_recipient)
        )
        assert sum(amount for amount, _ in given_) == sum(amount for amount, _ in got)
        assert sum(count for _, count in given_) == sum(count for _, count in got)
    assert sum(one.amount for one in by_partner) == pledged - withdrawn


def test_whoever_opened_an_old_page_does_not_share_it_out_twice(work: Work) -> None:
    with work.session.begin_nested() as nested:
        cohort = rows.cohort(work.session)
        office, sari = rows.person(work.session, "Ratna"), rows.person(work.session, "Sari")
        rows.grant(work.session, office, Role.COORDINATOR, cohort)
        place = rows.participant(work.session, sari, cohort)
        whole = support.record(
            work, office, Giver("CV Maju"), Entry(SupportKind.EQUIPMENT, "mesin", None, 1, "unit"), cohort.id
        )
        support.share_out(work, office, whole.id, place, 1, Decision("giliran", office.id))

        with pytest.raises(support.NotSoMuch):
            support.share_out(work, office, whole.id, place, 1, Decision("giliran", office.id))

        assert [one.quantity for one in stored.listed(work.session, cohort.id)] == [0, 1]
        nested.rollback()
