"""`pendamping enter`: what did those tell whose answers stand on paper?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import desk
from bot.commands.whole_file import complete
from bot.errors import WrongUsage
from bot.services import cohorts, entry_sheets, sheets
from bot.services.entry_sheets import Intake


def enter(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="CSV or XLSX.", metavar="FILE")],
    cohort: Annotated[str, typer.Option(help="Code of the cohort.", metavar="CODE")],
    template: Annotated[
        bool, typer.Option("--template", help="Write a blank sheet into FILE instead (- is stdout).")
    ] = False,
    by: Annotated[
        str | None,
        typer.Option(help="Who of the staff filled in the forms; by default each one's trainer."),
    ] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Take the good rows, leave the others.")] = False,
) -> None:
    """Enter the answers of a paper form.

    The first row names the columns: person (or number), date, and a question each, by its key or short name
    (--template writes such a sheet with everybody in it). Rows without an answer are left out. All rows are
    taken or, without --partial, none; the same sheet a second time changes nothing.
    """
    if template:
        _write_blank(file, cohort)
        return
    if not file.is_file():
        raise WrongUsage(f"There is no file {file}; --template writes one to fill in.")
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        intake = entry_sheets.take_in(work, group, file, by=by, partial=partial)
    if intake.unused_columns:
        typer.echo(f"Columns not used: {', '.join(intake.unused_columns)}", err=True)
    _tell(intake)
    if intake.refused and not (intake.recorded and intake.good):
        raise typer.Exit(1)


def _write_blank(file: Path, code: str) -> None:
    with desk.opened() as at, at.working() as work:
        sheet = entry_sheets.blank(work, cohorts.find_open(work.session, code))
    with complete(file) as out:
        if file.suffix.lower() == ".xlsx":
            sheets.write_xlsx(out, [sheet])
        else:
            sheets.write_csv(out, sheet)


def _tell(intake: Intake) -> None:
    if intake.recorded:
        for entered in intake.good:
            typer.echo(f"line {entered.line}: entered: {entered.name}, {entered.day.isoformat()}")
    for line, why in sorted(intake.refused):
        typer.echo(f"line {line}: refused: {why}")
    refused = len(intake.refused)
    if not intake.recorded:
        typer.echo(
            f"Nothing was entered: {refused} rows were refused. "
            f"Mend them, or take the other {len(intake.good)} with --partial."
        )
        return
    known = f", {len(intake.known)} known already" if intake.known else ""
    typer.echo(f"{len(intake.good)} entered{known}, {refused} refused.")
