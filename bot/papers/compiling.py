"""How does a template become a PDF?

The compiler, its fonts and the pictures are all at hand: nothing is fetched, and no font of the machine is
taken.
"""

from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

# A word without an end runs over the numbers beside it; little pictures have no letter in the fonts that go
# with the compiler, and signs nobody sees may turn the words around them.
ANY_WORDS = rb"""
#show regex("\S{25,}"): it => it.text.clusters().join(sym.zws)
#show regex("[\u{2600}-\u{27bf}\u{1f000}-\u{1faff}\u{fe00}-\u{fe0f}]"): none
#show regex("[\u{200d}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}]"): none
"""


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
    return ANY_WORDS + (files("bot.papers") / template).read_bytes()
