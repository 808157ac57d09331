"""Does a recommendation go on in its order, and only by whom it may?"""

from datetime import date

import pytest

from bot.rules.referral_life import Party, Taken, after, three_months_after, undoing, ways_on
from storage.lending_vocabulary import ReferralStatus, ReferralStep

OFFICE, BANK, PARTICIPANT = {Party.OFFICE}, {Party.BANK}, {Party.PARTICIPANT}


@pytest.mark.parametrize(
    ("status", "step", "who", "expected"),
    [
        ("referred", "file_complete", OFFICE, "file_complete"),
        ("referred", "file_complete", BANK, None),
        ("referred", "submitted", OFFICE, None),
        ("file_complete", "submitted", BANK, "submitted"),
        ("file_complete", "submitted", PARTICIPANT, None),
        ("submitted", "approved", BANK, "approved"),
        ("surveyed", "approved", OFFICE, "approved"),
        ("approved", "disbursed", BANK, "disbursed"),
        ("approved", "rejected", PARTICIPANT, "rejected"),
        ("disbursed", "rejected", PARTICIPANT, None),
        ("disbursed", "rejected", OFFICE, None),
        ("rejected", "submitted", OFFICE, None),
        ("disbursed", "followed_up", PARTICIPANT, "followed_up"),
        ("disbursed", "followed_up", OFFICE, None),
        ("surveyed", "handed", PARTICIPANT, "surveyed"),
        ("surveyed", "handed", OFFICE, None),
    ],
)
def test_a_step_leads_on_or_may_not_be_taken(
    status: str, step: str, who: set[Party], expected: str | None
) -> None:
    assert after(ReferralStatus(status), ReferralStep(step), who) == expected


def test_a_card_offers_the_way_on_first_and_the_bank_nothing_of_the_offices() -> None:
    assert ways_on(ReferralStatus.SUBMITTED, BANK) == [ReferralStep.SURVEYED, ReferralStep.APPROVED]
    assert ways_on(ReferralStatus.REFERRED, BANK) == []
    assert ways_on(ReferralStatus.DISBURSED, OFFICE) == []


@pytest.mark.parametrize(
    ("steps", "last", "back_to"),
    [
        ("referred", None, None),
        ("referred rejected", "rejected", "referred"),
        ("referred file_complete banker_named handed submitted", "submitted", "file_complete"),
        ("referred file_complete submitted approved disbursed asked", "disbursed", "approved"),
        ("referred file_complete submitted undone", "file_complete", "referred"),
        ("referred file_complete submitted undone undone", None, None),
        ("referred file_complete submitted rejected undone approved", "approved", "submitted"),
        ("referred file_complete submitted approved disbursed followed_up", None, None),
    ],
)
def test_the_last_step_is_undone_as_if_it_had_never_been_taken(
    steps: str, last: str | None, back_to: str | None
) -> None:
    found = undoing(Taken(ReferralStep(step), by=1) for step in steps.split())

    assert (found and found.last.step.value, found and found.back_to.value) == (last, back_to)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 1, 15), date(2026, 4, 15)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 10, 31), date(2027, 1, 31)),
    ],
)
def test_three_months_on_is_the_same_day_or_the_last_of_its_month(day: date, later: date) -> None:
    assert three_months_after(day) == later
