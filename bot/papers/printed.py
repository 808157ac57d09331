"""How does a paper become a PDF?

The compiler, its fonts and the pictures are all at hand: nothing is fetched, and no font of the machine is
taken.
"""

from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from bot import pictures
from bot.papers import Chart, Paper, Table

TEMPLATE = "paper.typ"


def write(paper: Paper, made_at: datetime) -> bytes:
    """`made_at` stands in the file as the moment in which it was made."""
    # Sixty megabytes of compiler, for whoever asks for a paper only.
    import typst  # noqa: PLC0415

    printed = typst.compile(
        _template(),
        sys_inputs={"paper": orjson.dumps(_as_told(paper)).decode()},
        ignore_system_fonts=True,
        format="pdf",
        timestamp=int(made_at.timestamp()),
    )
    if not isinstance(printed, bytes):
        raise TypeError("one PDF was to be made")
    return printed


def _as_told(paper: Paper) -> dict[str, Any]:
    return {
        "language": paper.language,
        "title": paper.title,
        "head": list(paper.head),
        "foot": list(paper.foot),
        "sections": [
            {
                "title": section.title,
                "words": list(section.words),
                "parts": [_part(paper, part) for part in section.parts],
            }
            for section in paper.sections
        ],
    }


def _part(paper: Paper, part: Table | Chart) -> dict[str, Any]:
    if isinstance(part, Chart):
        return {"is": "chart", "svg": pictures.outline(part.kind, part.facts), "words": part.words}
    return {
        "is": "table",
        "title": part.title,
        "columns": list(part.columns),
        "rows": [[paper.written(cell) for cell in row] for row in part.rows],
        "total": None if part.total is None else [paper.written(cell) for cell in part.total],
        "note": part.note,
    }


@cache
def _template() -> bytes:
    return (files("bot.papers") / TEMPLATE).read_bytes()
