"""How does a participant stand, in one word?"""

from enum import StrEnum

from storage.vocabulary import ParticipantStatus


class State(StrEnum):
    INVITED = "invited"
    ACTIVE = "active"
    STALLED = "stalled"
    IN_NEED = "in_need"  # a case is open
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    INDEPENDENT = "independent"
    WITHDRAWN = "withdrawn"


WHATEVER_ELSE = {
    ParticipantStatus.INVITED: State.INVITED,
    ParticipantStatus.PAUSED: State.PAUSED,
    ParticipantStatus.INDEPENDENT: State.INDEPENDENT,
    ParticipantStatus.WITHDRAWN: State.WITHDRAWN,
}


def state(status: ParticipantStatus, *, is_gone: bool, has_case: bool) -> State:
    """What whoever looks after them should know first."""
    if status in WHATEVER_ELSE:
        return WHATEVER_ELSE[status]
    if is_gone:
        return State.UNREACHABLE
    if has_case:
        return State.IN_NEED
    return State.STALLED if status is ParticipantStatus.STALLED else State.ACTIVE
