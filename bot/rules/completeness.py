"""Is what a lender asks for in the file?

This is all that is said: never whether somebody is fit for the loan, nor how risky it would be.
"""

from collections.abc import Collection
from dataclasses import dataclass

from storage.lending_vocabulary import LicenceKind, RequirementKind, Standing


@dataclass(frozen=True)
class Held:
    """What somebody has to show: in how many months they reported, which licences, whether a letter."""

    months: int
    licences: frozenset[LicenceKind]
    has_letter: bool


def standing(
    kind: RequirementKind, held: Held, *, months: int | None = None, any_of: Collection[LicenceKind] = ()
) -> Standing:
    match kind:
        case RequirementKind.RECORDS:
            is_there = held.months >= (months or 0)
        case RequirementKind.DOCUMENT:
            is_there = not held.licences.isdisjoint(any_of)
        case RequirementKind.LETTER:
            is_there = held.has_letter
        case RequirementKind.BRING:
            return Standing.BRING
    return Standing.THERE if is_there else Standing.MISSING
