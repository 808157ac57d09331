"""What can be pressed to say whom an announcement is for?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class PickKind(Button):
    """Asks what shall be asked of people; `how` joins it to what is picked already."""

    code = "bw"
    broadcast: int
    how: str


@dataclass(frozen=True)
class PickAmong(Button):
    """Shows what there is of this kind, a page at a time."""

    code = "bk"
    broadcast: int
    how: str
    kind: str
    page: int


@dataclass(frozen=True)
class PickValue(Button):
    code = "bl"
    broadcast: int
    how: str
    kind: str
    value: str


@dataclass(frozen=True)
class UsePicked(Button):
    code = "bu"
    broadcast: int


@dataclass(frozen=True)
class SavePicked(Button):
    code = "bn"
    broadcast: int
