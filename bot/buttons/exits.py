"""What is pressed where a follow-up or a cohort ends?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class EndFollowUp(Button):
    """Asks with which grade."""

    code = "ef"
    participant: int


@dataclass(frozen=True)
class EndAs(Button):
    """Chooses the grade; with `at_once` the follow-up ends without further words."""

    code = "ea"
    participant: int
    grade: str
    at_once: int


@dataclass(frozen=True)
class ShowCohort(Button):
    """Shows who of a cohort has no exit yet."""

    code = "sc"
    cohort: int
    page: int


@dataclass(frozen=True)
class CloseCohort(Button):
    code = "xc"
    cohort: int
