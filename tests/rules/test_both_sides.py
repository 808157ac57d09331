"""Is nobody said to disagree who could not have known?"""

from datetime import UTC, datetime, timedelta

from bot.rules.both_sides import Said, Sides, of_kind
from storage.ledger_vocabulary import SupportKind

ASKED = datetime(2026, 11, 6, 8, tzinfo=UTC)
BEFORE, AFTER = ASKED - timedelta(days=1), ASKED + timedelta(days=1)
FUNDS, TOOLS, VISIT = SupportKind.FUNDS, SupportKind.EQUIPMENT, SupportKind.VISIT


def test_what_came_after_they_answered_is_no_difference_and_who_said_nothing_is_left_out() -> None:
    said = {
        1: Said({FUNDS}, ASKED),
        2: Said({TOOLS}, ASKED),
        3: Said((), ASKED),
        4: Said({VISIT}, ASKED),
    }
    booked = [(1, FUNDS, AFTER), (2, FUNDS, BEFORE), (3, TOOLS, AFTER), (9, FUNDS, BEFORE)]

    assert of_kind(said, booked, FUNDS) == Sides(named=1, known=1, booked=1, confirmed=0)
    assert of_kind(said, booked, TOOLS) == Sides(named=1, known=0, booked=0, confirmed=0)
    assert of_kind(said, booked, None) == Sides(named=3, known=2, booked=1, confirmed=1)
