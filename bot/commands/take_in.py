"""`pendamping import`: who joins a cohort from the office's list?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import desk
from bot.services import cohorts, imports, rosters
from bot.services.imports import Intake


def import_(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="CSV or XLSX.", metavar="FILE")
    ],
    cohort: Annotated[str, typer.Option(help="Code of the cohort they join.", metavar="CODE")],
    partial: Annotated[bool, typer.Option("--partial", help="Take the good rows, leave the others.")] = False,
) -> None:
    """Take in participants from a list.

    The first row names the columns, in any order: name, phone, village, business, trainer, group, sex,
    birth_year, distance_km (or nama, hp, desa, usaha, pendamping, kelompok, jenis kelamin, tahun lahir,
    jarak); only the name is needed. All rows are taken or, without --partial, none.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        roster = rosters.read_roster(file)
        intake = imports.take_in(work, group, roster.rows, partial=partial)
    if roster.unused_columns:
        typer.echo(f"Columns not used: {', '.join(roster.unused_columns)}", err=True)
    _tell(intake)
    if intake.refused and not (intake.recorded and intake.good):
        raise typer.Exit(1)


def _tell(intake: Intake) -> None:
    if intake.recorded:
        for newcomer in intake.good:
            typer.echo(f"line {newcomer.line}: taken: {newcomer.name}")
    for row in intake.refused:
        typer.echo(f"line {row.line}: refused: {row.why}")
    typer.echo(_closing_line(intake))


def _closing_line(intake: Intake) -> str:
    if intake.recorded:
        return f"{len(intake.good)} taken, {len(intake.refused)} refused."
    rows = len(intake.good) + len(intake.refused)
    return (
        f"Nothing was taken: {len(intake.refused)} of {rows} rows were refused. "
        f"Mend them, or take the other {len(intake.good)} with --partial."
    )
