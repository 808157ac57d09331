"""Which pictures can be drawn, from facts alone?

The facts are words and numbers in the reader's language already; the same facts make the same bytes.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

# By kind, the module that draws it: none is loaded, nor the library behind it, before the first is wanted.
KINDS = {
    "weeks": "bot.pictures.weeks",
    "poll": "bot.pictures.poll",
    "shares": "bot.pictures.shares",
    "months": "bot.pictures.months",
    "leak": "bot.pictures.leak",
    "gone": "bot.pictures.gone",
}


def draw(kind: str, facts: dict[str, Any]) -> bytes:
    """A PNG; raises KeyError for a kind that there is not."""
    drawing: Callable[[dict[str, Any]], bytes] = import_module(KINDS[kind]).draw
    return drawing(facts)


def outline(kind: str, facts: dict[str, Any]) -> str:
    """An SVG for a page, of the kinds that are drawn for paper too."""
    outlining: Callable[[dict[str, Any]], str] = import_module(KINDS[kind]).outline
    return outlining(facts)
