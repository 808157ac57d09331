"""How does a list look on a screen, and how in a pipe?"""

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table

from bot.services.share import Share


def show(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """As a table, or in columns parted by tabs when piped."""
    console = Console()
    if console.is_terminal:
        table = Table(*headings)
        for line in lines:
            table.add_row(*line)
        console.print(table, markup=False)
    else:
        for line in (headings, *lines):
            typer.echo("\t".join(line))


def share(found: Share) -> tuple[str, str]:
    """How large it is, and between which bounds; so few that nothing follows from them are called few."""
    known = found.with_interval()
    if known is None:
        return "not known", "not known"
    likely, low, high = known
    doubt = "" if found.is_telling else ", too few to conclude from"
    return f"{likely:.0%}", f"{low:.0%} to {high:.0%}{doubt}"
