"""`pendamping precision`: how often are the flags right?"""

from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.services import cohorts
from bot.services.precision import Record, records

COLUMNS = ("rule", "right", "wrong", "not applicable", "precision", "95 % interval")


def precision(
    cohort: Annotated[str | None, typer.Option(help="The code of one cohort; all if left out.")] = None,
) -> None:
    """How often each rule and the risk model were right, by what trainers found."""
    with desk.opened() as at, at.working() as work:
        among = None if cohort is None else [cohorts.find(work.session, cohort).id]
        lines = [_line(record) for record in records(work, among)]
    columns.show(COLUMNS, lines)
    if not lines:
        typer.echo("No flag has been judged yet.", err=True)


def _line(record: Record) -> tuple[str, ...]:
    counted = (record.rule.value, str(record.right), str(record.wrong), str(record.not_applicable))
    return (*counted, *columns.share(record.share))
