"""Which rows stand in a file as an office keeps it?

Read is what an office has: CSV with commas, semicolons or tabs, in UTF-8 or as an old Excel saves it, and
XLSX. Nothing in the file is ever calculated or run.
"""

import csv
import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook

from bot.errors import CannotBeDone

DELIMITERS = ",;\t"
ZIPPED = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
XLSX_FAULTS = {"f": "is a formula; paste it as a value", "e": "is an error of the spreadsheet"}
UNCLOSED = "stands behind a quotation mark that is never closed"

IsHeading = Callable[[str], bool]


class FileUnreadable(CannotBeDone):
    """The file is no list that can be read; the text says what to do."""


@dataclass
class Line:
    """One line of the file, without the space around each cell; `number` counts as the office's program does.

    `faults` are the cells that cannot be taken for what they show, by their place.
    """

    number: int
    cells: list[str]
    faults: dict[int, str] = field(default_factory=dict)


def read_lines(path: Path, is_heading: IsHeading, *, columns: str) -> list[Line]:
    """Every line that is not empty, of which the first names the `columns`; raises FileUnreadable."""
    raw = path.read_bytes()
    if raw.startswith(OLD_EXCEL):
        raise FileUnreadable(f"{path} is an old Excel file; save it as XLSX or as CSV.")
    lines = _xlsx_lines(raw, path) if raw.startswith(ZIPPED) else _csv_lines(raw, path, is_heading)
    filled = [line for line in lines if any(line.cells) or line.faults]
    if not filled:
        raise FileUnreadable(f"{path} is empty; the first row must name the columns: {columns}")
    return filled


def _csv_lines(raw: bytes, path: Path, is_heading: IsHeading) -> Iterator[Line]:
    text = _decoded(raw, path)
    delimiter = _delimiter(text, is_heading)
    written = io.StringIO(text, newline="").readlines()
    before = 0
    while before < len(written):
        reader = csv.reader(written[before:], delimiter=delimiter)
        start = before
        try:
            for cells in reader:
                number, before = before + 1, start + reader.line_num
                if _swallows(written[number - 1 : before]):
                    yield _unclosed(number, written[number - 1], delimiter)
                    before = number
                    break
                yield Line(number, [cell.strip() for cell in cells])
        except csv.Error as fault:
            raise FileUnreadable(f"{path}, line {start + reader.line_num}: {fault}.") from None


def _swallows(written: Sequence[str]) -> bool:
    """A quotation mark that is never closed takes the lines of all that follow into its cell."""
    return len(written) > 1 and "".join(written).count('"') % 2 == 1


def _unclosed(number: int, written: str, delimiter: str) -> Line:
    """The line by itself; of what stands behind the quotation mark nobody knows which cell it is."""
    cells = next(csv.reader([written.strip()], delimiter=delimiter))
    unknown = range(len(cells) - 1, written.count(delimiter) + 1)
    return Line(number, [cell.strip() for cell in cells], dict.fromkeys(unknown, UNCLOSED))


def _decoded(raw: bytes, path: Path) -> str:
    encodings = ("utf-16",) if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    raise FileUnreadable(f"{path} is no text; save it as CSV (UTF-8) or as XLSX.")


def _delimiter(text: str, is_heading: IsHeading) -> str:
    # csv.Sniffer guesses from the rows and may take a letter or a space for one; the header knows better.
    header = next((line for line in text.splitlines() if line.strip()), "")

    def recognised(delimiter: str) -> int:
        headings = next(csv.reader([header], delimiter=delimiter), [])
        return sum(map(is_heading, headings))

    return max(DELIMITERS, key=recognised)


def _xlsx_lines(raw: bytes, path: Path) -> list[Line]:
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


def _xlsx_line(number: int, cells: Sequence[Any]) -> Line:
    faults = {
        place: XLSX_FAULTS[cell.data_type]
        for place, cell in enumerate(cells)
        if cell.data_type in XLSX_FAULTS
    }
    return Line(number, [_shown(cell.value).strip() for cell in cells], faults)


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
