"""How do several shares look beside each other, each with how many it is of?"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.pictures.canvas import FAINT, FONT, GOOD, INK, bare, figure, png, shortened, svg

ROW_INCHES = 0.72
BAR, ABOVE = 0.34, 0.26
LONGEST_LABEL = LONGEST_TITLE = 34


def draw(facts: dict[str, Any]) -> bytes:
    return png(_figure(facts))


def outline(facts: dict[str, Any]) -> str:
    return svg(_figure(facts))


def _figure(facts: dict[str, Any]) -> Figure:
    """`title`, and `rows` from the top, each with `label`, `part`, `whole` and the `words` of both.

    A row of whose whole nothing is known has no bar, and its words say so.
    """
    rows = facts["rows"]
    height = 0.9 + ROW_INCHES * len(rows)
    drawn = figure(height)
    title = shortened(facts["title"], LONGEST_TITLE)
    drawn.text(0.04, 1 - 0.16 / height, title, va="top", fontsize=18, weight="bold", color=INK, family=FONT)
    axes = drawn.add_axes((0.04, 0.08 / height, 0.92, 1 - 0.8 / height))
    _rows(axes, rows)
    return drawn


def _rows(axes: Axes, rows: list[dict[str, Any]]) -> None:
    bare(axes)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    for place, row in enumerate(rows):
        label = row["label"]
        short = shortened(label, LONGEST_LABEL)
        axes.text(0, place - ABOVE, short, va="bottom", fontsize=14, color=INK, family=FONT)
        known = bool(row["whole"])
        # An outline for the whole: light fills vanish on a bad printer.
        axes.barh(place, 1, height=BAR, color="#ffffff", edgecolor=FAINT, linewidth=1)
        if known:
            axes.barh(place, row["part"] / row["whole"], height=BAR, color=GOOD, edgecolor=INK, linewidth=1)
        axes.text(
            1,
            place - ABOVE,
            row["words"],
            va="bottom",
            ha="right",
            fontsize=14,
            weight="bold" if known else "normal",
            color=INK,
            family=FONT,
        )
