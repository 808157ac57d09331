"""Does one sign say what is to be known first of a participant?"""

import pytest

from bot.rules.at_a_glance import State, state
from storage.vocabulary import ParticipantStatus as Status


@pytest.mark.parametrize(
    ("status", "is_gone", "has_case", "stands"),
    [
        (Status.ACTIVE, False, False, State.ACTIVE),
        (Status.ACTIVE, False, True, State.IN_NEED),
        (Status.ACTIVE, True, False, State.UNREACHABLE),
        (Status.STALLED, False, False, State.STALLED),
        (Status.STALLED, False, True, State.IN_NEED),
        (Status.STALLED, True, True, State.UNREACHABLE),
        (Status.PAUSED, False, False, State.PAUSED),
        (Status.PAUSED, True, True, State.PAUSED),
        (Status.INVITED, False, False, State.INVITED),
        (Status.INDEPENDENT, True, False, State.INDEPENDENT),
        (Status.WITHDRAWN, True, True, State.WITHDRAWN),
    ],
)
def test_what_matters_most_is_shown(status: Status, is_gone: bool, has_case: bool, stands: State) -> None:
    assert state(status, is_gone=is_gone, has_case=has_case) is stands
