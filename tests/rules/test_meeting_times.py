"""Is everybody reminded in the afternoon before, and never of what they were invited to just now?"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.meeting_times import can_be_called, has_begun, remind_at

WITA = ZoneInfo("Asia/Makassar")
SATURDAY_NINE = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
FRIDAY_FOUR = datetime(2026, 11, 6, 8, 0, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("called", "reminded"),
    [
        (FRIDAY_FOUR - MOMENT, FRIDAY_FOUR),
        (FRIDAY_FOUR, None),
        (FRIDAY_FOUR + MOMENT, None),
    ],
)
def test_the_reminder_comes_in_the_afternoon_before(called: datetime, reminded: datetime | None) -> None:
    assert remind_at(SATURDAY_NINE, called, WITA) == reminded


@pytest.mark.parametrize(
    ("now", "can", "begun"),
    [
        (SATURDAY_NINE - timedelta(days=367), False, False),
        (SATURDAY_NINE - timedelta(hours=1) - MOMENT, True, False),
        (SATURDAY_NINE - timedelta(hours=1), True, True),
        (SATURDAY_NINE - MOMENT, True, True),
        (SATURDAY_NINE, False, True),
    ],
)
def test_a_meeting_is_called_before_it_begins(now: datetime, can: bool, begun: bool) -> None:
    assert can_be_called(SATURDAY_NINE, now) is can
    assert has_begun(SATURDAY_NINE, now) is begun
