"""How does it look when many are recommended and few get the money?"""

from typing import Any

from matplotlib.axes import Axes

from bot.pictures.canvas import FAINT, FONT, GOOD, INK, PLAIN, WARN, bare, figure, png, shortened

ROW_INCHES = 0.52
HEAD_INCHES, BETWEEN_INCHES = 0.75, 0.6
BAR = 0.62
LONGEST_LABEL = 26
LABELS_END = 0.44  # as much of the width is for the words


def draw(facts: dict[str, Any]) -> bytes:
    """`title`, `stages` from the first, and below `reasons_title` the `reasons`, each with `label` and
    `count`."""
    stages, reasons = facts["stages"], facts["reasons"]
    height = HEAD_INCHES + ROW_INCHES * (len(stages) + len(reasons)) + (BETWEEN_INCHES if reasons else 0)
    drawn = figure(height)
    _title(drawn.text, facts["title"], 1 - 0.12 / height)
    top = 1 - HEAD_INCHES / height
    part = ROW_INCHES * len(stages) / height
    most = max([one["count"] for one in stages] + [1])
    _bars(drawn.add_axes((0.03, top - part, 0.94, part)), stages, most, GOOD)
    if reasons:
        below = top - part - BETWEEN_INCHES / height
        _title(drawn.text, facts["reasons_title"], below + 0.48 / height)
        rest = ROW_INCHES * len(reasons) / height
        _bars(drawn.add_axes((0.03, below - rest + 0.002, 0.94, rest)), reasons, most, WARN)
    return png(drawn)


def _title(write: Any, words: str, at: float) -> None:
    write(0.5, at, words, ha="center", va="top", fontsize=20, weight="bold", color=INK, family=FONT)


def _bars(axes: Axes, bars: list[dict[str, Any]], most: int, colour: str) -> None:
    """All on one scale, so that what is left can be seen against what there was."""
    bare(axes)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(bars) - 0.5, -0.5)
    room = 1 - LABELS_END - 0.12
    for place, bar in enumerate(bars):
        length = room * bar["count"] / most
        axes.barh(place, room, left=LABELS_END, height=BAR, color="#eef2f0")
        axes.barh(place, length, left=LABELS_END, height=BAR, color=colour if bar["count"] else PLAIN)
        label = shortened(bar["label"], LONGEST_LABEL)
        axes.text(0, place, label, va="center", fontsize=16, color=INK, family=FONT)
        axes.text(
            1,
            place,
            str(bar["count"]),
            va="center",
            ha="right",
            fontsize=19,
            weight="bold",
            color=INK if bar["count"] else FAINT,
            family=FONT,
        )
