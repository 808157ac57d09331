"""How does a paper become a workbook that one can calculate with?"""

import io
import re
from collections.abc import Iterator

from bot.papers import Paper
from bot.services.sheets import Cell, Sheet, write_xlsx

LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


def write(paper: Paper) -> bytes:
    """What is said on the first sheet, then a sheet for each table; numbers stay numbers."""
    out = io.BytesIO()
    write_xlsx(out, _sheets(paper))
    return out.getvalue()


def _sheets(paper: Paper) -> Iterator[Sheet]:
    taken: set[str] = set()
    yield Sheet(_name(paper.title, taken), [paper.title], _said(paper))
    for section in paper.sections:
        for table in section.tables:
            rows = [*table.rows, *([table.total] if table.total is not None else [])]
            yield Sheet(_name(table.name, taken), table.columns, rows)


def _said(paper: Paper) -> Iterator[list[Cell]]:
    for line in paper.head:
        yield [line]
    for section in paper.sections:
        yield [section.title]
        for line in (*section.words, *(table.note for table in section.tables if table.note)):
            yield [line]
    for line in paper.foot:
        yield [line]


def _name(wanted: str, taken: set[str]) -> str:
    """As a sheet may be called, and as none is yet."""
    plain = " ".join(_NOT_IN_A_NAME.sub(" ", wanted).split())[:LONGEST_NAME].strip()
    name, count = plain, 1
    while name.casefold() in taken:
        count += 1
        name = f"{plain[: LONGEST_NAME - 4]} {count}"
    taken.add(name.casefold())
    return name
