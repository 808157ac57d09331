"""What does each row of an office's list say, by the column that it stands in?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.rules.names import same_name, tidy_name, without_title
from bot.services.office_files import FileUnreadable, Line, read_lines
from storage.tables import Participant, Person


class Unfit(Exception):
    """Why one row cannot be taken."""


@dataclass(frozen=True)
class Columns:
    """How each column may be headed, and which of them no list can do without."""

    headings: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One line of the list; `places` says where each of the columns stands that it has."""

    line: Line
    places: Mapping[str, int]
    columns: Columns

    def cells(self) -> dict[str, str]:
        """What stands in each column, nothing where the list has none; raises Unfit."""
        read = dict.fromkeys(self.columns.headings, "")
        for name, at in self.places.items():
            if at in self.line.faults:
                raise Unfit(f"the {name} {self.line.faults[at]}")
            read[name] = tidy_name(self.line.cells[at]) if at < len(self.line.cells) else ""
        for name in self.columns.needed:
            if not read[name]:
                raise Unfit(f"the {name} is missing")
        return read


def rows_of(file: Path, columns: Columns) -> list[Row]:
    """The rows below the one that names the columns; raises FileUnreadable."""
    known = {heading: name for name, headings in columns.headings.items() for heading in headings}
    header, *filled = read_lines(
        file, lambda heading: _plain(heading) in known, columns=f"{', '.join(columns.needed)}, ..."
    )
    places: dict[str, int] = {}
    for place, heading in enumerate(header.cells):
        name = known.get(_plain(heading))
        if name in places:
            raise FileUnreadable(f"{file} has two columns for {name}.")
        if name is not None:
            places[name] = place
    missing = [name for name in columns.needed if name not in places]
    if missing:
        raise FileUnreadable(f"{file} has no column {', '.join(missing)}; the first row must name them.")
    return [Row(line, places, columns) for line in filled]


def called(there: Sequence[tuple[Participant, Person]], name: str) -> tuple[Participant, Person]:
    """The only one of a cohort of this name, also as they are spoken to ("Bu Sari"); raises Unfit."""
    found = [one for one in there if same_name(one[1].name, name)]
    found = found or [one for one in there if same_name(one[1].name, without_title(name))]
    if len(found) != 1:
        many = "nobody" if not found else f"{len(found)} people"
        raise Unfit(f"{many} of this cohort is called {name!r}")
    return found[0]


def _plain(heading: str) -> str:
    return tidy_name(heading).casefold()
