"""`pendamping export`: how does everything recorded leave the program?"""

from pathlib import Path
from random import SystemRandom
from typing import Annotated

import typer

from bot.commands import desk
from bot.commands.whole_file import complete
from bot.services import campus, cohorts, exports, looks
from bot.services.exports import Format
from bot.services.work import Work
from storage import participants
from storage.exports import hold_still
from storage.people_vocabulary import Looked


def export(
    kind: Annotated[Format, typer.Option("--format", help="What to write.")],
    out: Annotated[Path, typer.Option(help="The file; - is stdout.", metavar="FILE", dir_okay=False)],
    cohort: Annotated[
        str | None, typer.Option(help="Only what belongs to this cohort.", metavar="CODE")
    ] = None,
    deidentified: Annotated[
        bool, typer.Option("--deidentified", help="For a campus: nobody can be told from four others.")
    ] = False,
) -> None:
    """Write everything recorded into one file.

    json holds every table. xlsx has a sheet for each table. csv holds the answers of the check-ins beside
    the names of cohort, participant and trainer; into a FILE that ends in .zip, a CSV for each table.

    With --deidentified there are no names, telephones or words of people's own, what neighbours could know
    is made coarser until five are alike, and csv is always a .zip. Whoever has come lately is in it once five
    of their cohort have, and whoever is erased leaves with the others of their five: so that holds also when
    many such files lie side by side.
    """
    with desk.opened() as at:
        with at.reading() as session:
            cohort_id = cohorts.find(session, cohort).id if cohort else None
        with at.working() as work:
            if deidentified:
                campus.group_newcomers(work, cohort_id)
            else:
                looks.note(work, None, participants.ids_in(work.session, cohort_id), Looked.EXPORT)
        with complete(out) as file, at.reading() as session:
            if deidentified:
                hold_still(session)
                found = campus.read(Work(session, at.clock.now(), at.house), cohort_id, SystemRandom())
                exports.write_deidentified(kind, file, found)
            elif kind is Format.CSV and out.suffix.lower() == ".zip":
                exports.write_zip_of_csv(session, file, cohort_id=cohort_id)
            else:
                exports.write(session, kind, file, cohort_id=cohort_id, now=at.clock.now())
