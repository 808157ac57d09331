"""How did the check-ins of each month end?"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from bot.pictures.canvas import FONT, GOOD, INK, PAPER, PLAIN, figure, png, svg

# Told apart in grey too: dark, hatched, empty.
LOOKS = ((GOOD, ""), (PLAIN, "//"), (PAPER, ""))
HEIGHT_INCHES = 3.3
MOST_LABELS = 12


def draw(facts: dict[str, Any]) -> bytes:
    return png(_figure(facts))


def outline(facts: dict[str, Any]) -> str:
    return svg(_figure(facts))


def _figure(facts: dict[str, Any]) -> Figure:
    """`title`, `legend` (three words, the lowest first), `months`, each with `label` and three `counts`."""
    drawn = figure(HEIGHT_INCHES)
    drawn.text(0.04, 0.96, facts["title"], va="top", fontsize=16, weight="bold", color=INK, family=FONT)
    axes = drawn.add_axes((0.09, 0.13, 0.88, 0.6))
    _bars(axes, facts["months"], facts["legend"])
    return drawn


def _bars(axes: Axes, months: list[dict[str, Any]], legend: list[str]) -> None:
    below = [0] * len(months)
    for kind, ((color, hatch), word) in enumerate(zip(LOOKS, legend, strict=True)):
        counts = [month["counts"][kind] for month in months]
        axes.bar(
            range(len(months)),
            counts,
            bottom=below,
            width=0.7,
            color=color,
            hatch=hatch,
            edgecolor=INK,
            linewidth=0.8,
            label=word,
        )
        below = [low + count for low, count in zip(below, counts, strict=True)]
    every = -(-len(months) // MOST_LABELS)
    axes.set_xticks(
        range(0, len(months), every),
        [month["label"] for month in months[::every]],
        fontsize=12,
        family=FONT,
        color=INK,
    )
    axes.set_xlim(-0.6, max(len(months), 6) - 0.4)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.tick_params(axis="y", labelsize=12, labelcolor=INK)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.legend(
        loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, frameon=False, fontsize=12, borderaxespad=0.2
    )
