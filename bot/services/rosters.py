"""What does each row of a list of participants say?

Read is what an office has: CSV with commas, semicolons or tabs, in UTF-8 or as an old Excel saves it, and
XLSX. Nothing in the file is ever calculated or run.
"""

import csv
import io
import re
import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook

from bot.errors import CannotBeDone

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
DELIMITERS = ",;\t"
ZIPPED = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
XLSX_FAULTS = {"f": "is a formula; paste it as a value", "e": "is an error of the spreadsheet"}

_BY_HEADING = {
    re.sub(r"[^a-z]", "", heading): column for column, headings in COLUMNS.items() for heading in headings
}


class FileUnreadable(CannotBeDone):
    """The file is no list that can be read; the text says what to do."""


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


@dataclass
class _Line:
    """One line of the file before its columns are known; `faults` by the number of the cell."""

    number: int
    cells: list[str]
    faults: dict[int, str] = field(default_factory=dict)


def read_roster(path: Path) -> Roster:
    """Every row of the file that is not empty; raises FileUnreadable."""
    raw = path.read_bytes()
    if raw.startswith(OLD_EXCEL):
        raise FileUnreadable(f"{path} is an old Excel file; save it as XLSX or as CSV.")
    lines = _xlsx_lines(raw, path) if raw.startswith(ZIPPED) else _csv_lines(raw, path)
    filled = (line for line in lines if any(line.cells) or line.faults)
    header = next(filled, None)
    if header is None:
        raise FileUnreadable(f"{path} is empty; the first row must name the columns: name, phone, ...")
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


def _row(line: _Line, places: dict[str, int], width: int) -> Row:
    cells = {column: line.cells[place] if place < len(line.cells) else "" for column, place in places.items()}
    faults = [
        f"the {column} {line.faults[place]}" for column, place in places.items() if place in line.faults
    ]
    if any(line.cells[width:]):
        faults.append("it has more cells than the first row; text with commas needs quotes around it")
    return Row(line.number, **cells, faults=tuple(faults))


def _csv_lines(raw: bytes, path: Path) -> Iterator[_Line]:
    text = _decoded(raw, path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    before = 0
    try:
        for cells in reader:
            yield _Line(before + 1, [cell.strip() for cell in cells])
            before = reader.line_num
    except csv.Error as fault:
        raise FileUnreadable(f"{path}, line {reader.line_num}: {fault}.") from None


def _decoded(raw: bytes, path: Path) -> str:
    encodings = ("utf-16",) if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    raise FileUnreadable(f"{path} is no text; save it as CSV (UTF-8) or as XLSX.")


def _delimiter(text: str) -> str:
    # csv.Sniffer guesses from the rows and may take a letter or a space for one; the header knows better.
    header = next((line for line in text.splitlines() if line.strip()), "")

    def recognised(delimiter: str) -> int:
        headings = next(csv.reader([header], delimiter=delimiter), [])
        return sum(_column_of(heading) is not None for heading in headings)

    return max(DELIMITERS, key=recognised)


def _xlsx_lines(raw: bytes, path: Path) -> list[_Line]:
    try:
        # What the library cannot keep (drop-down lists, themes) does not matter to a reader.
        with warnings.catch_warnings(action="ignore"), closing(_workbook(raw)) as book:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()
            return [_xlsx_line(number, cells) for number, cells in enumerate(sheet.iter_rows(), start=1)]
    except (BadZipFile, KeyError, IndexError, ValueError, TypeError, SyntaxError) as fault:
        raise FileUnreadable(f"{path} cannot be read as XLSX; save it again as XLSX or as CSV.") from fault


def _workbook(raw: bytes) -> Workbook:
    return load_workbook(io.BytesIO(raw), read_only=True)


def _xlsx_line(number: int, cells: Sequence[Any]) -> _Line:
    faults = {
        place: XLSX_FAULTS[cell.data_type]
        for place, cell in enumerate(cells)
        if cell.data_type in XLSX_FAULTS
    }
    return _Line(number, [_shown(cell.value).strip() for cell in cells], faults)


def _shown(value: object) -> str:
    """What stands in a cell; a whole number without the exponent or point that it may be kept with."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
    return str(value)
