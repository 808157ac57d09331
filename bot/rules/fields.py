"""How does a text read once its fields are filled in for somebody?"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

# Longer values are cut, so that what fits with them at their longest fits for everybody.
LONGEST_VALUE = 64
_FIELD = re.compile(r"\{\s{0,3}([A-Za-z_]{1,30})\s{0,3}\}")


class Field(StrEnum):
    NAME = "name"
    TRAINER = "trainer"
    COHORT = "cohort"
    VILLAGE = "village"


SPELLED = {
    **{field.value: field for field in Field},
    "nama": Field.NAME, "pelatih": Field.TRAINER, "angkatan": Field.COHORT, "desa": Field.VILLAGE,
}  # fmt: skip

Entity = dict[str, Any]


def unknown_fields(text: str) -> list[str]:
    """What stands in braces like a field and is none."""
    return [found for found in _FIELD.findall(text) if found.lower() not in SPELLED]


def has_fields(text: str) -> bool:
    return any(found.lower() in SPELLED for found in _FIELD.findall(text))


def most_units(text: str) -> int:
    """How long it can become, in the UTF-16 units that Telegram counts."""
    longest = dict.fromkeys(Field, "x" * LONGEST_VALUE)
    return units(fill(text, (), longest)[0])


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def fill(text: str, entities: Sequence[Entity], values: Mapping[Field, str]) -> tuple[str, list[Entity]]:
    """The text with its fields filled in, and its formatting moved along.

    Formatting that ends in the middle of a field covers all of it; what would cover nothing is left out.
    """
    pieces: list[str] = []
    changes: list[tuple[int, int, int]] = []
    end = 0
    for found in _FIELD.finditer(text):
        field = SPELLED.get(found[1].lower())
        if field is None:
            continue
        value = _cut(values[field])
        pieces += [text[end : found.start()], value]
        end = found.end()
        changes.append((units(text[: found.start()]), units(found[0]), units(value)))
    pieces.append(text[end:])
    moved = [_moved(entity, changes) for entity in entities]
    return "".join(pieces), [entity for entity in moved if entity["length"] > 0]


def _cut(value: str) -> str:
    while units(value) > LONGEST_VALUE:
        value = value[:-1]
    return value


def _moved(entity: Entity, changes: Sequence[tuple[int, int, int]]) -> Entity:
    begins, ends = entity["offset"], entity["offset"] + entity["length"]
    offset = begins + sum(_growth(begins, change, is_end=False) for change in changes)
    until = ends + sum(_growth(ends, change, is_end=True) for change in changes)
    return {**entity, "offset": offset, "length": until - offset}


def _growth(place: int, change: tuple[int, int, int], *, is_end: bool) -> int:
    """How far a place moves by one field; a place within the field goes to its near or far side."""
    start, before, after = change
    if place >= start + before:
        return after - before
    if place <= start:
        return 0
    return start + after - place if is_end else start - place
