"""`pendamping support`: who gave what to whom, and has it arrived?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.errors import NotYours, WrongUsage
from bot.rules.criteria import Condition
from bot.rules.criteria_line import read_criteria
from bot.rules.names import same_name, tidy_name
from bot.services import cohorts, deciders, finding, fulfilling, pledge_words, support, support_import
from bot.services.fulfilling import Delivered, NotClear
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import participants
from storage import support as stored
from storage.ledger_vocabulary import SupportKind
from storage.tables import Cohort, Participant, Support

app = typer.Typer(help="The ledger of support: pledged, delivered, confirmed by whoever got it.")

NOT_DELIVERED = -1
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
    pledge: Annotated[
        int | None,
        typer.Option(min=1, help="The number of the pledge that was delivered now.", metavar="NUMBER"),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="What was delivered was never pledged.")] = False,
    criteria: Annotated[
        str, typer.Option(help="Who can get it: 'tangga T2, desa Sepaso, usaha kue, 3 bulan, dokumen NIB'.")
    ] = "",
) -> None:
    """Record support for one participant, or a pledge to a cohort with its criteria.

    What was delivered becomes the pledge's own row where the partner pledged just this to the participant or
    to all of the cohort. Where it is not clear nothing is recorded: then name the pledge, or say --new.
    """
    _refuse_what_does_not_fit(kind, amount, to, pledge, is_delivered=delivered, is_new=new)
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
        told = _record(
            work,
            group,
            place,
            support.giver_called(work, giver),
            Entry(kind, given, amount, quantity, unit),
            read.conditions,
            _decision(work, group, place, reason, by),
            (fulfilling.NEW if new else pledge) if delivered else NOT_DELIVERED,
        )
        number, is_undecided = told.support.id, place is not None and told.support.decided_by is None
        more = pledge_words.fulfilled(told)
    typer.echo(f"Support {number} is recorded.")
    for line in more:
        typer.echo(line)
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

    What the ledger has just so already is left, unless --again says that it was given once more. What was
    delivered of what was pledged becomes the pledge's own row. A row of which that is not clear is refused:
    then put the pledge's number into a column pledge (or janji), or "new" where it was never pledged.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find_open(work.session, cohort)
        intake = support_import.take_in(work, group, file, partial=partial, again=again)
    if intake.recorded:
        for good in intake.good:
            told = "".join(f"; {words}" for words in good.told)
            typer.echo(f"line {good.line}: taken: {good.entry.what} for {good.name}{told}")
        for good in intake.known:
            told = "".join(f"; {words}" for words in good.told)
            typer.echo(f"line {good.line}: known already: {good.entry.what} for {good.name}{told}")
    for line, why in intake.refused:
        typer.echo(f"line {line}: refused: {why}")
    taken = len(intake.good) if intake.recorded else 0
    known = f", {len(intake.known)} known already" if intake.known else ""
    pledged = sum(good.is_fulfilled for good in intake.good) if taken else 0
    fulfilled = f" ({pledged} as pledged before)" if pledged else ""
    typer.echo(f"{taken} taken{fulfilled}{known}, {len(intake.refused)} refused.")
    undecided = [str(good.line) for good in intake.good if taken and good.decision.decided_by is None]
    if undecided:
        typer.echo(
            f"Nobody stands as who decided lines {', '.join(undecided)}; name them in a column by.", err=True
        )
    if intake.refused and not taken:
        raise typer.Exit(1)


def _refuse_what_does_not_fit(
    kind: SupportKind,
    amount: int | None,
    to: str | None,
    pledge: int | None,
    *,
    is_delivered: bool,
    is_new: bool,
) -> None:
    if is_delivered and to is None:
        raise WrongUsage("What was delivered came to somebody: add --to NAME.")
    if (pledge is not None or is_new) and (not is_delivered or (pledge is not None and is_new)):
        raise WrongUsage("--pledge NUMBER and --new go with --delivered, and only one of them.")
    if kind is SupportKind.FUNDS and amount is None:
        raise WrongUsage("Funds need --amount RUPIAH.")


def _record(
    work: Work,
    cohort: Cohort,
    place: Participant | None,
    giver: Giver,
    entry: Entry,
    criteria: Sequence[Condition],
    decision: Decision | None,
    pledge: int | None,
) -> Delivered:
    if place is None or pledge == NOT_DELIVERED:
        pledged = support.record(
            work, None, giver, entry, cohort.id, participant=place, criteria=criteria, decision=decision
        )
        return Delivered(pledged, None, [])
    try:
        return fulfilling.record(work, None, giver, entry, place, decision or Decision(None, None), pledge)
    except NotClear as unclear:
        why = pledge_words.unclear(work, unclear)
        raise WrongUsage(f"{why} Say which with --pledge NUMBER, or --new if it was never pledged.") from None
    except NotYours:
        open_one = f"open pledge {pledge} of this kind to them or to all"
        raise WrongUsage(f"{giver.name} has no {open_one}.") from None


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
