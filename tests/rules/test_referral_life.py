"""Does a recommendation go on in its order, and only by whom it may?"""

from datetime import date

import pytest

from bot.rules.referral_life import Party, after, three_months_after, ways_on
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
