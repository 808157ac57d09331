"""By what is it asked whether support reaches all alike?"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.programme.faults import Misfit, Misfits
from bot.programme.page import Page
from storage.people_vocabulary import Dimension


class Fairness(Page):
    """Differences are looked for `by` each of these; the more, the less is found by each. Where one is feared
    most it stands as `first`, and most is found there. Distances fall into bands at these kilometres."""

    by: tuple[Dimension, ...] = Field(default=tuple(Dimension), min_length=1)
    first: Dimension | None = None
    bands_km: tuple[Annotated[float, Field(gt=0)], ...] = (5, 20)

    @model_validator(mode="after")
    def _the_parts_fit_together(self) -> Self:
        misfits = list(self._misfits())
        if misfits:
            raise Misfits(misfits)
        return self

    def _misfits(self) -> Iterator[Misfit]:
        if self.first is not None and self.first not in self.by:
            yield Misfit(("first",), f"{self.first.value!r} does not stand in by")
        if any(near >= far for near, far in pairwise(self.bands_km)):
            yield Misfit(("bands_km",), "each must lie above the one before")
