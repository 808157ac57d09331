"""`pendamping export`: how does everything recorded leave the program?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import desk
from bot.commands.whole_file import complete
from bot.services import cohorts, exports
from bot.services.exports import Format


def export(
    kind: Annotated[Format, typer.Option("--format", help="What to write.")],
    out: Annotated[Path, typer.Option(help="The file; - is stdout.", metavar="FILE", dir_okay=False)],
    cohort: Annotated[
        str | None, typer.Option(help="Only what belongs to this cohort.", metavar="CODE")
    ] = None,
) -> None:
    """Write everything recorded into one file.

    json holds every table. xlsx has a sheet for each table. csv holds the answers of the check-ins beside
    the names of cohort, participant and trainer; into a FILE that ends in .zip, a CSV for each table.
    """
    with desk.opened() as at:
        with at.reading() as session:
            cohort_id = cohorts.find(session, cohort).id if cohort else None
        with complete(out) as file, at.reading() as session:
            if kind is Format.CSV and out.suffix.lower() == ".zip":
                exports.write_zip_of_csv(session, file, cohort_id=cohort_id)
            else:
                exports.write(session, kind, file, cohort_id=cohort_id, now=at.clock.now())
