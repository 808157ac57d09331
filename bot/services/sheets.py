"""How is a table written so that a spreadsheet program shows it and runs nothing in it?

Text that such a program would take for a formula gets an apostrophe in front; numbers stay numbers.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import Cell as XlsxCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from bot.errors import CannotBeDone

Cell = str | int | float | None

XLSX_ROWS = 1_048_576

_INVISIBLE = r"\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff"
# The wide signs are what some keyboards type; spreadsheet programs take them for the narrow ones.
_FORMULA = re.compile(rf"[{_INVISIBLE}]*[=+\-@＝＋－＠\t\r\n]")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class TooManyRows(CannotBeDone):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name} has more rows than an XLSX sheet can hold; use json, or csv into a .zip.")


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def write_csv(out: IO[bytes], sheet: Sheet) -> None:
    """UTF-8, commas, a first row with the names of the columns."""
    text = io.TextIOWrapper(out, "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.columns)
    writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)
    text.flush()
    text.detach()


def write_xlsx(out: IO[bytes], sheets: Iterable[Sheet]) -> None:
    """One sheet a table; raises TooManyRows where one would not open any more."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        # A page that was begun must be ended, whatever happens, or the library complains later.
        with closing(page):
            page.freeze_panes = "A2"
            page.append(sheet.columns)
            for number, row in enumerate(sheet.rows, start=2):
                if number > XLSX_ROWS:
                    raise TooManyRows(sheet.name)
                page.append([_xlsx_cell(page, cell) for cell in row])
    book.save(out)


def _xlsx_cell(page: WriteOnlyWorksheet, cell: Cell) -> Cell | XlsxCell:
    if not isinstance(cell, str):
        return cell
    if not cell:
        return None
    shown = WriteOnlyCell(page, _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", str(harmless(cell))))
    # Left to itself the library makes formulas and errors of what looks like one.
    shown.data_type = "s"
    return shown
