"""How do a person's own weeks look on a small screen?"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from bot.pictures.canvas import FAINT, FONT, GOOD, INK, PAPER, PLAIN, WARN, bare, figure, png, shortened

SIGNS = {"answered": "✓", "missed": "–", "skipped": "·", "paused": "☾", "open": "?"}
FILLS = {"answered": GOOD, "missed": PAPER, "skipped": PAPER, "paused": PLAIN, "open": PAPER}
HEADROOM = 1.3
ROOM_FOR_A_WORD = 0.12
LARGEST = 21
ROOM_FOR_SIGNS = 28  # of the largest, beside each other
LONGEST_TITLE = 40


def draw(facts: dict[str, Any]) -> bytes:
    """`title`, and `weeks` from the oldest, each with `label`, `state`, `amount` (rupiah or null) and the
    `words` of the amount; `usual` (rupiah or null) with `usual_words`; `legend` names the states shown."""
    weeks = facts["weeks"]
    with_amounts = any(week["amount"] is not None for week in weeks)
    drawn = figure(5.4 if with_amounts else 2.6)
    title = shortened(facts["title"], LONGEST_TITLE)
    size = LARGEST * min(1, ROOM_FOR_SIGNS / len(title))
    drawn.text(0.5, 0.975, title, ha="center", va="top", fontsize=size, weight="bold", color=INK, family=FONT)
    ratios = [1.15, 3] if with_amounts else [1]
    grid = drawn.add_gridspec(
        len(ratios), 1, height_ratios=ratios, left=0.03, right=0.97, bottom=0.02, top=0.87, hspace=0.08
    )
    _states(drawn.add_subplot(grid[0]), weeks, facts["legend"])
    if with_amounts:
        _amounts(drawn.add_subplot(grid[1]), facts)
    return png(drawn)


def _states(axes: Axes, weeks: list[dict[str, Any]], legend: dict[str, str]) -> None:
    bare(axes)
    axes.set_xlim(-0.6, max(len(weeks), 6) - 0.4)
    axes.set_ylim(-1.15, 1)
    for place, week in enumerate(weeks):
        fill = FILLS[week["state"]]
        axes.add_patch(
            FancyBboxPatch(
                (place - 0.36, 0.02),
                0.72,
                0.86,
                boxstyle="round,pad=0,rounding_size=0.14",
                facecolor=fill,
                edgecolor=INK if fill == PAPER else fill,
                linewidth=1.5,
            )
        )
        ink = PAPER if fill == GOOD else INK
        axes.text(
            place, 0.44, SIGNS[week["state"]], ha="center", va="center", fontsize=22, color=ink, family=FONT
        )
        axes.text(place, -0.12, week["label"], ha="center", va="top", fontsize=14, color=INK, family=FONT)
    told = "     ".join(f"{SIGNS[state]} {word}" for state, word in legend.items())
    axes.text(
        0.5,
        0.0,
        told,
        transform=axes.transAxes,
        ha="center",
        va="bottom",
        fontsize=15,
        color=INK,
        family=FONT,
    )


def _amounts(axes: Axes, facts: dict[str, Any]) -> None:
    bare(axes)
    weeks, usual = facts["weeks"], facts["usual"]
    axes.set_xlim(-0.6, max(len(weeks), 6) - 0.4)
    amounts = [week["amount"] for week in weeks if week["amount"] is not None]
    top = max([*amounts, usual or 0, 1]) * HEADROOM
    deepest = min(amounts)
    bottom = min(deepest * HEADROOM, -top * ROOM_FOR_A_WORD) if deepest < 0 else 0
    axes.set_ylim(bottom, top)
    axes.axhline(0, color=FAINT, linewidth=1.5)
    if usual is not None:
        axes.axhline(usual, color=INK, linewidth=2, linestyle=(0, (4, 3)))
        told = f"- - - {facts['usual_words']}"
        axes.text(0, 1, told, transform=axes.transAxes, va="top", fontsize=15, color=INK, family=FONT)
    for place, week in enumerate(weeks):
        if week["amount"] is None:
            continue
        low = usual is not None and week["amount"] < usual
        axes.bar(place, week["amount"], width=0.66, color=PLAIN if low else GOOD, edgecolor=INK, linewidth=1)
        is_gain = week["amount"] >= 0
        axes.annotate(
            week["words"],
            (place, week["amount"]),
            xytext=(0, 4 if is_gain else -4),
            textcoords="offset points",
            ha="center",
            va="bottom" if is_gain else "top",
            fontsize=15,
            weight="bold",
            color=INK if is_gain else WARN,
            family=FONT,
        )
