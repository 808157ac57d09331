"""What stands where a picture or file was that was taken back?"""

from functools import cache
from typing import Any

from bot.pictures import canvas

HEIGHT_INCHES = 2.4


def draw(_facts: dict[str, Any]) -> bytes:
    return _drawn()


@cache
def _drawn() -> bytes:
    """An arrow that turns back: it needs no language, and is the same for everybody."""
    drawn = canvas.figure(HEIGHT_INCHES)
    drawn.text(0.5, 0.45, "↩", fontsize=72, color=canvas.FAINT, ha="center", va="center")
    return canvas.png(drawn)
