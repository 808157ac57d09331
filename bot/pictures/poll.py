"""How do the answers to one question look on a small screen?"""

from typing import Any

from matplotlib.axes import Axes

from bot.pictures.canvas import FAINT, FONT, GOOD, INK, PLAIN, bare, figure, png, shortened

ROW_INCHES = 0.85
BAR, ABOVE = 0.42, 0.3
ROOM_FOR_THE_COUNT = 1.16
LONGEST_LABEL = 34


def draw(facts: dict[str, Any]) -> bytes:
    """`title`, and `bars` from the top, each with `label` and `count`.

    The last bar counts those who said nothing.
    """
    bars = facts["bars"]
    height = 1.0 + ROW_INCHES * len(bars)
    drawn = figure(height)
    drawn.text(
        0.5,
        1 - 0.18 / height,
        facts["title"],
        ha="center",
        va="top",
        fontsize=21,
        weight="bold",
        color=INK,
        family=FONT,
    )
    axes = drawn.add_axes((0.05, 0.1 / height, 0.9, 1 - 0.95 / height))
    _bars(axes, bars)
    return png(drawn)


def _bars(axes: Axes, bars: list[dict[str, Any]]) -> None:
    bare(axes)
    most = max([bar["count"] for bar in bars] + [1])
    axes.set_xlim(0, most * ROOM_FOR_THE_COUNT)
    axes.set_ylim(len(bars) - 0.35, -0.65)
    for place, bar in enumerate(bars):
        is_silent = place == len(bars) - 1
        axes.barh(place, most, height=BAR, color="#eef2f0")
        axes.barh(place, bar["count"], height=BAR, color=PLAIN if is_silent else GOOD)
        axes.text(
            0,
            place - ABOVE,
            shortened(bar["label"], LONGEST_LABEL),
            va="bottom",
            fontsize=17,
            color=FAINT if is_silent else INK,
            family=FONT,
        )
        axes.text(
            most * ROOM_FOR_THE_COUNT,
            place,
            str(bar["count"]),
            va="center",
            ha="right",
            fontsize=22,
            weight="bold",
            color=INK,
            family=FONT,
        )
