"""`pendamping template`: which announcements are kept, to send them again?"""

import typer

from bot.commands import columns, desk
from bot.services.copies import texts
from storage import templates
from storage.tables import BroadcastTemplate

app = typer.Typer(no_args_is_help=True, help="Announcements that are kept, to send them again.")

COLUMNS = ("name", "saved", "says")
LONGEST_SHOWN = 60


@app.callback()
def templates_of_the_office() -> None:
    """Announcements that are kept, to send them again; the chat keeps and uses them, with /siaran."""


@app.command("list")
def list_() -> None:
    """List the templates, the newest first; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.reading() as session:
        lines = [_line(template) for template in templates.newest(session)]
    columns.show(COLUMNS, lines)


def _line(template: BroadcastTemplate) -> tuple[str, ...]:
    said = " ".join(" ".join(texts(template.content["body"])).split())
    return (template.name, f"{template.saved_at:%Y-%m-%d}", said[:LONGEST_SHOWN] or "(without words)")
