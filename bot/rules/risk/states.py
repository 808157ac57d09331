"""What may be going on with somebody between two check-ins?"""

from enum import IntEnum, StrEnum
from typing import Final


class State(IntEnum):
    """Nobody sees it; every sign we get only makes one of these more believable than another."""

    ACTIVE = 0
    AWAY = 1  # busy, ill or travelling: comes back without help
    SILENT = 2  # stalled, and no longer answering
    STUCK = 3  # stalled, though still answering


STALLED: Final = (State.SILENT, State.STUCK)


class Stall(StrEnum):
    """Which kind of stall it would be, if it is one."""

    SILENT = "silent"
    STUCK = "stuck"
