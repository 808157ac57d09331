"""How can a series of announcements be steered, and from where?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.vocabulary import SeriesStatus


class Steer(StrEnum):
    PAUSE = "p"
    GO_ON = "g"
    END = "e"


@dataclass(frozen=True)
class Turning:
    begins: frozenset[SeriesStatus]
    leads_to: SeriesStatus


RUNNING, PAUSED, ENDED = SeriesStatus.RUNNING, SeriesStatus.PAUSED, SeriesStatus.ENDED

LIFE: Mapping[Steer, Turning] = {
    Steer.PAUSE: Turning(frozenset({RUNNING}), PAUSED),
    Steer.GO_ON: Turning(frozenset({PAUSED}), RUNNING),
    Steer.END: Turning(frozenset({RUNNING, PAUSED}), ENDED),
}


def ways_on(status: SeriesStatus) -> list[Steer]:
    return [steer for steer, turning in LIFE.items() if status in turning.begins]
