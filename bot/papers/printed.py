"""How does a paper become a PDF?"""

from datetime import datetime
from typing import Any

from bot import pictures
from bot.papers import Chart, Paper, Table
from bot.papers.compiling import compiled

TEMPLATE = "paper.typ"


def write(paper: Paper, made_at: datetime) -> bytes:
    return compiled(TEMPLATE, "paper", _as_told(paper), made_at)


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
