"""Do an office's steps lead from where a recommendation stands to where a list says it is?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import referral_way
from bot.rules.referral_life import Party, after
from storage.lending_vocabulary import ReferralStatus, ReferralStep

LISTED = [status for status in ReferralStatus if status is not ReferralStatus.FOLLOWED_UP]


@pytest.mark.parametrize(
    ("status", "listed", "steps"),
    [
        ("referred", "referred", []),
        ("referred", "approved", ["file_complete", "submitted", "approved"]),
        ("referred", "surveyed", ["file_complete", "submitted", "surveyed"]),
        ("surveyed", "disbursed", ["approved", "disbursed"]),
        ("approved", "submitted", []),
        ("submitted", "rejected", ["rejected"]),
        ("disbursed", "rejected", None),
        ("rejected", "approved", None),
    ],
)
def test_the_way_from_one_to_the_other(status: str, listed: str, steps: list[str] | None) -> None:
    way = referral_way.steps(ReferralStatus(status), ReferralStatus(listed))

    assert way == (None if steps is None else [ReferralStep(step) for step in steps])


@given(st.sampled_from(ReferralStatus), st.sampled_from(LISTED))
def test_each_step_may_be_taken_by_the_office_and_leads_as_far_as_was_listed(
    status: ReferralStatus, listed: ReferralStatus
) -> None:
    stands: ReferralStatus | None = status
    for step in referral_way.steps(status, listed) or []:
        assert stands is not None
        stands = after(stands, step, {Party.OFFICE})

    assert stands is not None
    assert referral_way.is_there(stands, listed) or referral_way.steps(status, listed) is None
