"""Who has room for one more case, and who of them is nearest?"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.rules.nearness import is_among


@dataclass(frozen=True)
class Helper:
    """A trainer, with the villages in which they walk beside somebody, and their cases against their cap."""

    id: int
    language: str
    villages: frozenset[str]
    in_hand: int
    most: int

    @property
    def has_room(self) -> bool:
        return self.in_hand < self.most


@dataclass(frozen=True)
class Need:
    """Of whoever waits: their own trainer, if they have one, their language and their village."""

    own_trainer: int | None
    language: str
    village: str | None


def who_takes(need: Need, helpers: Iterable[Helper]) -> Helper | None:
    """Their own trainer, else who speaks their language, knows their village, has least in hand.

    None where nobody has room: then it waits in the coordinators' queue.
    """
    with_room = [helper for helper in helpers if helper.has_room]
    return min(with_room, key=lambda helper: _distance(need, helper), default=None)


def _distance(need: Need, helper: Helper) -> tuple[bool, bool, bool, int, int]:
    return (
        helper.id != need.own_trainer,
        helper.language != need.language,
        not is_among(need.village, helper.villages),
        helper.in_hand,
        helper.id,
    )
