"""What does each row of a list of participants say?"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.services.office_files import FileUnreadable, Line, read_lines

COLUMNS = {
    "name": ("name", "nama", "nama lengkap", "nama peserta", "full name", "peserta", "participant"),
    "phone": (
        "phone",
        "phone number",
        "mobile",
        "telepon",
        "telp",
        "no telepon",
        "no telp",
        "nomor telepon",
        "hp",
        "no hp",
        "nomor hp",
        "handphone",
        "no handphone",
        "nomor handphone",
        "wa",
        "no wa",
        "nomor wa",
        "whatsapp",
    ),
    "village": ("village", "desa", "kelurahan", "desa kelurahan", "nama desa", "kampung"),
    "business": ("business", "usaha", "jenis usaha", "nama usaha"),
    "group": ("group", "kelompok", "nama kelompok", "kelompok usaha"),
    "sex": ("sex", "gender", "jenis kelamin", "kelamin", "jk", "l/p", "p/l"),
    "birth_year": ("birth_year", "year of birth", "tahun lahir", "th lahir"),
    "distance_km": ("distance_km", "distance", "jarak", "jarak (km)"),
    "trainer": (
        "trainer",
        "pelatih",
        "nama pelatih",
        "pendamping",
        "nama pendamping",
        "fasilitator",
        "facilitator",
    ),
}

_BY_HEADING = {
    re.sub(r"[^a-z]", "", heading): column for column, headings in COLUMNS.items() for heading in headings
}


@dataclass(frozen=True)
class Row:
    """One row as written, without the space around each cell; `line` counts as the office's program does.

    `faults` are the cells that cannot be taken for what they show.
    """

    line: int
    name: str = ""
    phone: str = ""
    village: str = ""
    business: str = ""
    trainer: str = ""
    group: str = ""
    sex: str = ""
    birth_year: str = ""
    distance_km: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Roster:
    rows: list[Row]
    unused_columns: list[str]


def read_roster(path: Path) -> Roster:
    """Every row of the file that is not empty; raises FileUnreadable."""
    header, *filled = read_lines(
        path, lambda heading: _column_of(heading) is not None, columns="name, phone, ..."
    )
    places = _places(header.cells, path)
    rows = [_row(line, places, len(header.cells)) for line in filled]
    unused = [cell for place, cell in enumerate(header.cells) if cell and place not in places.values()]
    return Roster(rows, unused)


def _column_of(heading: str) -> str | None:
    plain = unicodedata.normalize("NFKC", heading).casefold()
    return _BY_HEADING.get(re.sub(r"[^a-z]", "", plain))


def _places(headings: Sequence[str], path: Path) -> dict[str, int]:
    """Where each column stands."""
    places: dict[str, int] = {}
    for place, heading in enumerate(headings):
        column = _column_of(heading)
        if column in places:
            first = headings[places[column]]
            raise FileUnreadable(f"{path} has two columns for the {column}, {first!r} and {heading!r}.")
        if column is not None:
            places[column] = place
    if "name" not in places:
        raise FileUnreadable(
            f"{path} has no column 'name' (or 'nama'); its first row reads {', '.join(headings)[:80]!r}."
        )
    return places


def _row(line: Line, places: dict[str, int], width: int) -> Row:
    cells = {column: line.cells[place] if place < len(line.cells) else "" for column, place in places.items()}
    faults = [
        f"the {column} {line.faults[place]}" for column, place in places.items() if place in line.faults
    ]
    if any(line.cells[width:]):
        faults.append("it has more cells than the first row; text with commas needs quotes around it")
    return Row(line.number, **cells, faults=tuple(faults))
