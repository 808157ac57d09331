"""Is a row of a bank's list taken for the application that it speaks of, and brought as far as it says?"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import referral_way
from bot.rules.referral_life import OPEN, Party, after
from bot.rules.referral_way import Application, Tells, what_it_tells
from storage.lending_vocabulary import ReferralStatus, ReferralStep

LISTED = [status for status in ReferralStatus if status is not ReferralStatus.FOLLOWED_UP]
BEGUN, REFUSED, TODAY = date(2026, 2, 1), date(2026, 2, 10), date(2026, 3, 2)
UNDER_WAY = Application(ReferralStatus.SUBMITTED, BEGUN, REFUSED)
ENDED = Application(ReferralStatus.REJECTED, BEGUN, REFUSED)
CALLED_OFF = replace(ENDED, is_called_off=True)
ANEW = Application(ReferralStatus.REFERRED, TODAY, TODAY)
PAID = Application(ReferralStatus.DISBURSED, BEGUN, REFUSED)


@pytest.mark.parametrize(
    ("known", "listed", "on", "tells"),
    [
        pytest.param([], "approved", None, Tells.ANOTHER, id="never recommended"),
        pytest.param([UNDER_WAY], "approved", None, Tells.HOW_IT_GOES_ON, id="goes on"),
        pytest.param([UNDER_WAY], "referred", None, Tells.NOTHING_NEW, id="is farther"),
        pytest.param([UNDER_WAY], "rejected", TODAY, Tells.HOW_IT_GOES_ON, id="is refused"),
        pytest.param([UNDER_WAY], "approved", date(2026, 1, 1), Tells.HOW_IT_GOES_ON, id="written down late"),
        pytest.param([UNDER_WAY], "referred", date(2026, 1, 1), Tells.NOTHING_NEW, id="known of a later day"),
        pytest.param([ENDED], "rejected", REFUSED, Tells.NOTHING_NEW, id="was refused"),
        pytest.param([ENDED], "submitted", BEGUN, Tells.NOTHING_NEW, id="came before the refusal"),
        pytest.param([ENDED], "submitted", TODAY, Tells.ANOTHER, id="came after the refusal"),
        pytest.param([ENDED], "submitted", None, Tells.NOTHING_NEW, id="perhaps before the refusal"),
        pytest.param([CALLED_OFF], "submitted", TODAY, Tells.CALLED_OFF, id="against their own wish"),
        pytest.param([ANEW, ENDED], "rejected", REFUSED, Tells.NOTHING_NEW, id="the refusal before"),
        pytest.param([ANEW, ENDED], "rejected", None, Tells.WHICH_REFUSAL, id="one of two refusals"),
        pytest.param([ANEW, ENDED], "rejected", TODAY, Tells.HOW_IT_GOES_ON, id="the refusal now"),
        pytest.param([PAID], "disbursed", TODAY, Tells.NOTHING_NEW, id="the money came"),
        pytest.param([PAID], "submitted", None, Tells.NOTHING_NEW, id="came before the money"),
        pytest.param([PAID], "submitted", TODAY, Tells.ANOTHER, id="a second loan"),
        pytest.param([PAID], "rejected", TODAY, Tells.MONEY_IS_THERE, id="refused after the money"),
    ],
)
def test_what_a_row_tells(known: list[Application], listed: str, on: date | None, tells: Tells) -> None:
    assert what_it_tells(known, ReferralStatus(listed), on) is tells


@pytest.mark.parametrize(
    ("status", "listed", "steps"),
    [
        ("referred", "referred", []),
        ("referred", "approved", ["file_complete", "submitted", "approved"]),
        ("referred", "surveyed", ["file_complete", "submitted", "surveyed"]),
        ("surveyed", "disbursed", ["approved", "disbursed"]),
        ("approved", "submitted", []),
        ("submitted", "rejected", ["rejected"]),
    ],
)
def test_the_way_from_one_to_the_other(status: str, listed: str, steps: list[str]) -> None:
    way = referral_way.steps(ReferralStatus(status), ReferralStatus(listed))

    assert way == [ReferralStep(step) for step in steps]


@given(st.sampled_from(sorted(OPEN)), st.sampled_from(LISTED))
def test_each_step_may_be_taken_by_the_office_and_leads_as_far_as_was_listed(
    status: ReferralStatus, listed: ReferralStatus
) -> None:
    stands: ReferralStatus | None = status
    for step in referral_way.steps(status, listed):
        assert stands is not None
        stands = after(stands, step, {Party.OFFICE})

    assert stands is not None
    assert referral_way.is_there(stands, listed)
