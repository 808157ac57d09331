"""What can be pressed about when an announcement goes?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SetTime(Button):
    """A wish that grows: `day` is yymmdd, `hour` is hhmm, in everybody's own zone; what is empty is asked.

    `every` says how it repeats ("" for once, "?" asks), `until` how often ("n4") or until which day (yymmdd).
    `seen` is the hour (Unix seconds) at which the one that is put off stood; 0 plans a draft.
    """

    code = "bp"
    broadcast: int
    seen: int = 0
    day: str = ""
    hour: str = ""
    sure: int = 0
    every: str = ""
    until: str = ""


@dataclass(frozen=True)
class PutOff(Button):
    code = "zo"
    broadcast: int
    seen: int
