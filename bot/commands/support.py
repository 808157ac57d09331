"""`pendamping support`: who gave what to whom, and has it arrived?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.errors import WrongUsage
from bot.rules.criteria_line import read_criteria
from bot.rules.names import same_name, tidy_name
from bot.services import cohorts, deciders, finding, support, support_import
from bot.services.support import Decision, Entry
from bot.services.work import Work
from storage import participants
from storage import support as stored
from storage.ledger_vocabulary import SupportKind
from storage.tables import Cohort, Participant, Support

app = typer.Typer(help="The ledger of support: pledged, delivered, confirmed by whoever got it.")

COLUMNS = ("number", "partner", "to", "kind", "what", "amount", "quantity", "status", "reason")


@app.command()
def add(
    cohort: Annotated[str, typer.Option(help="The cohort's code.")],
    partner: Annotated[str, typer.Option(help="Who gives it.")],
    kind: Annotated[SupportKind, typer.Option(help="What kind it is.")],
    what: Annotated[str, typer.Option(help="What it is, briefly.")],
    amount: Annotated[int | None, typer.Option(min=1, max=support.MOST_RUPIAH, help="Whole rupiah.")] = None,
    quantity: Annotated[int | None, typer.Option(min=1, max=support.MOST_PIECES, help="How many.")] = None,
    unit: Annotated[str | None, typer.Option(help="Of what: unit, sak, kg.")] = None,
    to: Annotated[
        str | None, typer.Option(help="The participant's full name; without it, for all to be shared out.")
    ] = None,
    delivered: Annotated[
        bool, typer.Option("--delivered", help="It was handed over; they are asked whether it came.")
    ] = False,
    reason: Annotated[str | None, typer.Option(help="Why they get it.")] = None,
    by: Annotated[
        str | None,
        typer.Option(
            help="The coordinator who decided it; by default the cohort's, where there is one alone.",
            metavar="NAME",
        ),
    ] = None,
    criteria: Annotated[
        str, typer.Option(help="Who can get it: 'tangga T2, desa Sepaso, usaha kue, 3 bulan, dokumen NIB'.")
    ] = "",
) -> None:
    """Record support for one participant, or a pledge to a cohort with its criteria."""
    if delivered and to is None:
        raise WrongUsage("What was delivered came to somebody: add --to NAME.")
    if kind is SupportKind.FUNDS and amount is None:
        raise WrongUsage("Funds need --amount RUPIAH.")
    giver, given = tidy_name(partner)[: support.TEXT_LIMIT], tidy_name(what)[: support.TEXT_LIMIT]
    if not giver or not given:
        raise WrongUsage("Say who gives it and what it is: neither --partner nor --what can be empty.")
    read = read_criteria(criteria)
    if read.not_understood:
        raise WrongUsage(f"These criteria are not understood: {', '.join(read.not_understood)}.")
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        place = None
        if to is not None:
            there = participants.with_persons(work.session, group.id)
            found = [one for one, person in there if same_name(person.name, to)]
            if len(found) != 1:
                raise WrongUsage(f"{len(found)} participants of {group.code} are called {to!r}.")
            place = found[0]
        recorded = support.record(
            work,
            None,
            support.giver_called(work, giver),
            Entry(kind, given, amount, quantity, unit),
            group.id,
            participant=place,
            criteria=read.conditions,
            decision=_decision(work, group, place, reason, by),
            is_delivered=delivered,
        )
        number, is_undecided = recorded.id, place is not None and recorded.decided_by is None
    typer.echo(f"Support {number} is recorded.")
    if is_undecided:
        typer.echo("Nobody stands as who decided it; next time name them with --by NAME.", err=True)


@app.command("list")
def list_(
    cohort: Annotated[str | None, typer.Option(help="Only this cohort's code.")] = None,
) -> None:
    """List all support; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.working() as work:
        group = cohorts.find(work.session, cohort) if cohort is not None else None
        lines = [
            _line(work, one) for one in stored.listed(work.session, group.id if group is not None else None)
        ]
    columns.show(COLUMNS, lines)


@app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="CSV or XLSX.", metavar="FILE")
    ],
    cohort: Annotated[str, typer.Option(help="Code of the cohort.", metavar="CODE")],
    partial: Annotated[bool, typer.Option("--partial", help="Take the good rows, leave the others.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Take also what the ledger has just so: it was given once more.")
    ] = False,
) -> None:
    """Take in a list of support.

    The first row names the columns: participant, partner, kind, what (or peserta, mitra, jenis, apa), and
    where known amount, quantity, unit, status (pledged or delivered), reason, by (the coordinator who decided
    it; by default the cohort's, where there is one alone). All rows are taken or, without --partial, none.

    What the ledger has just so already is left, unless --again says that it was given once more.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        intake = support_import.take_in(work, group, file, partial=partial, again=again)
    if intake.recorded:
        for good in intake.good:
            typer.echo(f"line {good.line}: taken: {good.entry.what} for {good.name}")
        for good in intake.known:
            typer.echo(f"line {good.line}: known already: {good.entry.what} for {good.name}")
    for line, why in intake.refused:
        typer.echo(f"line {line}: refused: {why}")
    taken = len(intake.good) if intake.recorded else 0
    known = f", {len(intake.known)} known already" if intake.known else ""
    typer.echo(f"{taken} taken{known}, {len(intake.refused)} refused.")
    if intake.refused and not taken:
        raise typer.Exit(1)


def _decision(
    work: Work, cohort: Cohort, recipient: Participant | None, reason: str | None, by: str | None
) -> Decision | None:
    """What is pledged to all is decided on when it is shared out, unless a reason or a name is given."""
    office = deciders.may_have_decided(work, cohort, recipient)
    decider = deciders.the_only(office) if by is None else deciders.called(office, by)
    if by is not None and decider is None:
        known = ", ".join(one.name for one in office) or "nobody"
        raise WrongUsage(
            f"{by!r} names no coordinator of {cohort.code} who can decide it; there is: {known}."
        )
    if recipient is None and not reason and by is None:
        return None
    return Decision(reason or None, decider.id if decider is not None else None)


def _line(work: Work, one: Support) -> tuple[str, ...]:
    return (
        str(one.id),
        one.partner,
        finding.name_of(work, one.cohort_id, one.participant_id),
        one.kind,
        one.what,
        str(one.amount) if one.amount is not None else "",
        f"{one.quantity} {one.unit or ''}".strip() if one.quantity is not None else "",
        one.status,
        one.reason or "",
    )
