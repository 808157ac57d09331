"""`pendamping report`: how does a programme report leave the program?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import desk
from bot.commands.whole_file import complete
from bot.errors import WrongUsage
from bot.papers import printed, shown
from bot.services import campus, cohorts, handed_out, paper_sheets, programme_report
from bot.services.work import Work
from bot.words import languages
from storage.exports import hold_still


class Reader(StrEnum):
    OFFICE = "office"
    PARTNERS = "partners"


WRITTEN_FOR = {Reader.OFFICE: programme_report.write, Reader.PARTNERS: handed_out.write}


def report(
    cohort: Annotated[str, typer.Option(help="Code of the cohort.", metavar="CODE")],
    out: Annotated[
        Path, typer.Option(help="The file; its ending says as what.", metavar="FILE", dir_okay=False)
    ],
    language: Annotated[str, typer.Option(help="In which language, by its code.")] = "id",
    reader: Annotated[Reader, typer.Option("--for", help="Who is to read it.")] = Reader.OFFICE,
) -> None:
    """Write the programme report of a cohort: whom it reaches, what is recorded, and of how many.

    It is for the office. With --for partners it is a summary that may be handed out: without any count of
    fewer than five people, also where several of them lie side by side.

    A FILE that ends in .html is a page for a browser, one in .xlsx has a sheet for each table, any other
    is a PDF.
    """
    if language not in languages():
        raise WrongUsage(f"There are no words in {language!r}; choose one of {', '.join(languages())}.")
    with desk.opened() as at:
        if reader is Reader.PARTNERS:
            with at.working() as work:
                campus.group_newcomers(work, cohorts.find(work.session, cohort).id)
        with at.reading() as session:
            hold_still(session)
            work = Work(session, at.clock.now(), at.house)
            paper = WRITTEN_FOR[reader](work, cohorts.find(session, cohort), language)
        with complete(out) as file:
            match out.suffix.lower():
                case ".html" | ".htm":
                    file.write(shown.write(paper))
                case ".xlsx":
                    file.write(paper_sheets.write(paper))
                case _:
                    file.write(printed.write(paper, work.now))
