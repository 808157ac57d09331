"""Which pictures can be drawn, from facts alone?

The facts are words and numbers in the reader's language already; the same facts make the same bytes.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

# By kind, the module that draws it: none is loaded, nor the library behind it, before the first is wanted.
KINDS = {"weeks": "bot.pictures.weeks", "poll": "bot.pictures.poll"}


def draw(kind: str, facts: dict[str, Any]) -> bytes:
    """A PNG; raises KeyError for a kind that there is not."""
    drawing: Callable[[dict[str, Any]], bytes] = import_module(KINDS[kind]).draw
    return drawing(facts)
