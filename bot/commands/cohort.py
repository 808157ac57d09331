"""`pendamping cohort`: which cohorts are there, and which begins or ends?"""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands import columns, desk
from bot.services import cohorts
from bot.services.cohorts import Overview, StillFollowedUp

app = typer.Typer(no_args_is_help=True, help="Add, list and close cohorts.")

COLUMNS = ("code", "name", "started", "zone", "participants", "state")
NAME_LIMIT = 120


def _code(text: str) -> str:
    if not cohorts.CODE.fullmatch(text):
        raise typer.BadParameter("use 1 to 32 letters, digits, - or _, like KUTIM-1")
    return text


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not (0 < len(name) <= NAME_LIMIT and name.isprintable()):
        raise typer.BadParameter(f"use 1 to {NAME_LIMIT} printable characters")
    return name


def _zone(name: str | None) -> str | None:
    try:
        return name and ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        raise typer.BadParameter(
            f"no time zone is called {name!r}; use an IANA name like Asia/Makassar"
        ) from None


@app.command()
def add(
    code: Annotated[str, typer.Argument(callback=_code, help="Short and unique, like KUTIM-1.")],
    name: Annotated[str, typer.Option(callback=_name, help="What people call the cohort.")],
    started: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="First day of the training.")],
    timezone: Annotated[
        str | None, typer.Option(callback=_zone, help="IANA name; DEFAULT_TIMEZONE if left out.")
    ] = None,
) -> None:
    """Add a cohort."""
    with desk.opened() as at, at.working() as work:
        cohort = cohorts.add(work, code, name, started.date(), timezone or at.house.timezone)
    typer.echo(f"Cohort {cohort.code} ({cohort.name}) added, in {cohort.timezone}.")


@app.command("list")
def list_() -> None:
    """List the cohorts; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.working() as work:
        lines = [_line(overview) for overview in cohorts.overviews(work)]
    columns.show(COLUMNS, lines)


@app.command()
def close(code: Annotated[str, typer.Argument(help="The cohort's code.")]) -> None:
    """Close a cohort in which everybody's follow-up has ended; its link for trainees ends with it."""
    try:
        with desk.opened() as at, at.working() as work:
            cohort = cohorts.close(work, code)
    except StillFollowedUp as refusal:
        typer.echo(f"{refusal} Give each one first: `pendamping end ID --as GRADE`, or /angkatan.", err=True)
        for name in refusal.names:
            typer.echo(name, err=True)
        raise typer.Exit(1) from None
    typer.echo(f"Cohort {cohort.code} ({cohort.name}) closed; its link for trainees no longer works.")


def _line(overview: Overview) -> tuple[str, ...]:
    cohort = overview.cohort
    state = f"closed {cohort.closed_at:%Y-%m-%d}" if cohort.closed_at else "open"
    counted = ", ".join(f"{count} {status.value}" for status, count in overview.participants.items())
    return (
        cohort.code,
        cohort.name,
        cohort.started.isoformat(),
        cohort.timezone,
        counted or "none",
        f"{state}, under {overview.programme!r}" if cohort.programme else state,
    )
