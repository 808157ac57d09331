"""How does a list look on a screen, and how in a pipe?"""

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table


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
