"""Does the rule see whoever could be forgotten?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.standing import ENDED, Gap, Standing, gaps, next_contact
from storage.vocabulary import ExitGrade, ParticipantStatus

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TOMORROW, LATER = NOW + timedelta(days=1), NOW + timedelta(days=9)
ACTIVE, PAUSED = ParticipantStatus.ACTIVE, ParticipantStatus.PAUSED
STALLED, INVITED = ParticipantStatus.STALLED, ParticipantStatus.INVITED
GONE, INDEPENDENT = ParticipantStatus.WITHDRAWN, ParticipantStatus.INDEPENDENT


@pytest.mark.parametrize(
    ("standing", "missing"),
    [
        (Standing(ACTIVE, True, False, asked_at=TOMORROW), set()),
        (Standing(ACTIVE, True, False), {Gap.NO_DATE}),
        (Standing(ACTIVE, False, False, asked_at=TOMORROW), {Gap.NO_OWNER}),
        (Standing(INVITED, True, False, asked_at=TOMORROW), set()),
        (Standing(INVITED, False, False), {Gap.NO_OWNER, Gap.NO_DATE}),
        (Standing(PAUSED, True, False, paused_until=LATER), set()),
        (Standing(PAUSED, True, False, asked_at=TOMORROW), {Gap.NO_DATE}),
        (Standing(STALLED, True, True, case_due_at=TOMORROW), set()),
        (Standing(STALLED, True, True), {Gap.NO_DATE}),
        (Standing(STALLED, True, False, asked_at=TOMORROW), {Gap.NO_CASE}),
        (Standing(GONE, False, False, grade=ExitGrade.MOVED), set()),
        (Standing(GONE, True, False), {Gap.NO_GRADE}),
        (Standing(INDEPENDENT, False, False), set()),
    ],
)
def test_what_is_missing_is_named(standing: Standing, missing: set[Gap]) -> None:
    assert gaps(standing) == missing


def test_the_next_contact_is_the_nearest_of_those_ahead() -> None:
    assert next_contact(Standing(STALLED, True, True, asked_at=LATER, case_due_at=TOMORROW)) == TOMORROW
    assert next_contact(Standing(ACTIVE, True, True, asked_at=TOMORROW, case_due_at=LATER)) == TOMORROW


MOMENTS = st.none() | st.sampled_from([TOMORROW, LATER])
STANDINGS = st.builds(
    Standing,
    status=st.sampled_from(ParticipantStatus),
    has_owner=st.booleans(),
    has_case=st.booleans(),
    asked_at=MOMENTS,
    paused_until=MOMENTS,
    case_due_at=MOMENTS,
    grade=st.none() | st.sampled_from(ExitGrade),
)


@given(STANDINGS)
def test_whoever_lacks_nothing_has_an_owner_and_a_date_or_an_end(standing: Standing) -> None:
    if not gaps(standing) and standing.status not in ENDED:
        assert standing.has_owner
        assert next_contact(standing) is not None
