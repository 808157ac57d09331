"""How does a template become a PDF?

The compiler, its fonts and the pictures are all at hand: nothing is fetched, and no font of the machine is
taken.
"""

from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

import orjson


def compiled(template: str, name: str, told: dict[str, Any], made_at: datetime) -> bytes:
    """What is told stands in the template under this name; `made_at` in the file, as when it was made."""
    # Sixty megabytes of compiler, for whoever asks for a paper only.
    import typst  # noqa: PLC0415

    printed = typst.compile(
        _read(template),
        sys_inputs={name: orjson.dumps(told).decode()},
        ignore_system_fonts=True,
        format="pdf",
        timestamp=int(made_at.timestamp()),
    )
    if not isinstance(printed, bytes):
        raise TypeError("one PDF was to be made")
    return printed


@cache
def _read(template: str) -> bytes:
    return (files("bot.papers") / template).read_bytes()
