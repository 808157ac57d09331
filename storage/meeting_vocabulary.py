"""What kinds of meetings are there, and what happens to one?"""

from enum import StrEnum


class MeetingKind(StrEnum):
    GROUP = "group"
    VISIT = "visit"
    CLOSING = "closing"  # the last one, before somebody stands on their own


class How(StrEnum):
    """How staff tried to reach somebody outside the chat, and whether they did."""

    CALL_REACHED = "call_reached"
    CALL_MISSED = "call_missed"
    VISIT_REACHED = "visit_reached"
    VISIT_MISSED = "visit_missed"


class MeetingStatus(StrEnum):
    CALLED = "called"
    CANCELLED = "cancelled"


class MeetingStep(StrEnum):
    """What happened to a meeting, as its events name it."""

    CALLED = "called"
    ANSWERED = "answered"
    ASKED = "asked"
    REMINDED = "reminded"
    ATTENDED = "attended"
    ABSENT = "absent"
    NOTED = "noted"
    CANCELLED = "cancelled"
