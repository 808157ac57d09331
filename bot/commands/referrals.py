"""`pendamping referrals`: of how many who were recommended for a loan has the money come?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.errors import WrongUsage
from bot.rules.leak import WAY
from bot.services import cohorts, deciders, referral_book, referral_import
from bot.services.work import Work
from storage.tables import Cohort, Person

app = typer.Typer(help="Recommendations for loans: how far they came, and why the others did not.")

COLUMNS = ("of", "which", "count")


@app.callback(invoke_without_command=True)
def referrals(
    context: typer.Context,
    cohort: Annotated[str | None, typer.Option(help="The code of one cohort; all if left out.")] = None,
) -> None:
    """How many recommendations came how far, why the others did not, and how many are under way."""
    if context.invoked_subcommand is not None:
        return
    with desk.opened() as at, at.working() as work:
        among = None if cohort is None else [cohorts.find(work.session, cohort).id]
        found = referral_book.found_leak(work, among)
    lines = [
        *(("stage", stage.value, str(found.reached[stage])) for stage in WAY),
        *(("refused", reason or "not told", str(count)) for reason, count in found.refused.items()),
        ("under way", "", str(found.under_way)),
    ]
    columns.show(COLUMNS, lines)


@app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="CSV or XLSX.", metavar="FILE")
    ],
    cohort: Annotated[str, typer.Option(help="Code of the cohort.", metavar="CODE")],
    by: Annotated[
        str | None,
        typer.Option(
            help="The coordinator whose word it is; by default the cohort's, where there is one alone.",
            metavar="NAME",
        ),
    ] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Take the good rows, leave the others.")] = False,
) -> None:
    """Take in how far recommendations have come, as a bank or the office lists it.

    The first row names the columns: participant, lender and status (or peserta, bank, status), and where
    known reason and on (alasan, tanggal). A status is referred, file complete, submitted, surveyed, approved,
    disbursed or rejected (dirujuk, berkas lengkap, diajukan, survei, disetujui, cair, ditolak); a rejection
    needs one of the programme's reasons. Who was not recommended yet is so now, and everybody hears how
    theirs stands. All rows are taken or, without --partial, none; the same list again changes nothing.
    Several rows for the same loan stand in the order of time, or each names its day; a loan that is asked for
    anew after it was refused or paid out needs the day.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        intake = referral_import.take_in(work, group, _decider(work, group, by), file, partial=partial)
    if intake.recorded:
        for done, found in (("taken", intake.taken), ("known already", intake.known)):
            for one in found:
                typer.echo(f"line {one.line}: {done}: {one.name}, {one.lender.key}: {one.status.value}")
    for line, why in sorted(intake.refused):
        typer.echo(f"line {line}: refused: {why}")
    taken = len(intake.taken) if intake.recorded else 0
    known = f", {len(intake.known)} known already" if intake.known else ""
    typer.echo(f"{taken} taken{known}, {len(intake.refused)} refused.")
    if intake.refused and not taken:
        raise typer.Exit(1)


def _decider(work: Work, cohort: Cohort, by: str | None) -> Person:
    office = deciders.may_have_decided(work, cohort, None)
    found = deciders.the_only(office) if by is None else deciders.called(office, by)
    if found is None:
        known = ", ".join(one.name for one in office) or "nobody"
        raise WrongUsage(f"Say with --by NAME which coordinator of {cohort.code} it is; there is: {known}.")
    return found
