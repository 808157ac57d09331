"""On which paper is drawn, and with which colours?

Dark on light, told apart by brightness and shape and not by hue alone, so that it can be read on a cheap
screen, in the sun, in grey, and by whoever sees colours otherwise.
"""

import io

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

WIDTH_INCHES = 7.2
DOTS_PER_INCH = 100
FONT = "DejaVu Sans"  # the one that comes with the library, on whatever machine
INK, FAINT, PAPER = "#1d2b24", "#8b9690", "#ffffff"
GOOD, PLAIN, WARN = "#1f7a5a", "#9cc5b3", "#d98f2b"


def figure(height_inches: float) -> Figure:
    drawn = Figure(figsize=(WIDTH_INCHES, height_inches), dpi=DOTS_PER_INCH, facecolor=PAPER)
    FigureCanvasAgg(drawn)
    return drawn


def shortened(label: str, longest: int) -> str:
    return label if len(label) <= longest else f"{label[:longest]}…"


def bare(axes: Axes) -> None:
    """No frame and no ticks: what counts is written beside what it says."""
    for side in axes.spines.values():
        side.set_visible(False)
    axes.set_xticks([])
    axes.set_yticks([])


def png(drawn: Figure) -> bytes:
    buffer = io.BytesIO()
    _say_as_written(drawn)
    with rc_context({"font.family": FONT}):
        drawn.savefig(buffer, format="png", metadata={"Software": None})
    return buffer.getvalue()


def svg(drawn: Figure) -> str:
    """For paper: sharp at any size, its letters as shapes, so that no font is missed."""
    buffer = io.StringIO()
    _say_as_written(drawn)
    with rc_context({"font.family": FONT, "svg.fonttype": "path", "svg.hashsalt": FONT}):
        drawn.savefig(buffer, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return buffer.getvalue()


def _say_as_written(drawn: Figure) -> None:
    """What stands between two dollars would be taken for a formula, and one that is none for an error."""
    for words in drawn.findobj(Text):
        words.set_parse_math(False)
