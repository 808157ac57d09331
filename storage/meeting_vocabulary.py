"""What kinds of meetings are there, and what happens to one?"""

from enum import StrEnum


class MeetingKind(StrEnum):
    GROUP = "group"
    VISIT = "visit"
    CLOSING = "closing"  # the last one, before somebody stands on their own


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
