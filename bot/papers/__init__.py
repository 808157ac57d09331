"""What stands on a paper, before it is known whether it is printed, read in a browser or calculated with?

A paper is words and numbers in the reader's language already. Each kind of file is written from the paper
alone: the same paper makes the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from babel.numbers import format_decimal

Cell = str | int


@dataclass(frozen=True)
class Table:
    """`name` tells it apart where there is one table a sheet, `title` where it is one of several in its
    section; `total` is what its rows come to.
    """

    name: str
    title: str | None
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] | None = None
    note: str | None = None


@dataclass(frozen=True)
class Chart:
    """A picture, by the kind that draws it; `words` say the same to whoever does not see it."""

    kind: str
    facts: dict[str, Any]
    words: str


@dataclass(frozen=True)
class Section:
    title: str
    words: Sequence[str] = ()
    parts: Sequence[Table | Chart] = ()

    @property
    def tables(self) -> list[Table]:
        return [part for part in self.parts if isinstance(part, Table)]


@dataclass(frozen=True)
class Paper:
    language: str
    title: str
    head: Sequence[str]
    sections: Sequence[Section]
    foot: Sequence[str] = field(default_factory=tuple)

    def written(self, cell: Cell) -> str:
        """A number as it is written in the reader's language."""
        return format_decimal(cell, locale=self.language) if isinstance(cell, int) else cell
