"""How does one chart of a paper become a picture for a chat?"""

from bot import pictures
from bot.papers import Chart


def write(chart: Chart) -> bytes:
    """A PNG."""
    return pictures.draw(chart.kind, chart.facts)
