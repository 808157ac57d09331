"""`pendamping cards` and `pendamping paper`: what is printed for those without Telegram?"""

import io
from pathlib import Path
from typing import Annotated

import segno
import typer

from bot.commands import desk
from bot.commands.invite import bot_name
from bot.commands.whole_file import complete
from bot.errors import CannotBeDone, WrongUsage
from bot.papers import handouts as printed
from bot.services import cohorts, handouts
from bot.words import languages

Code = Annotated[str, typer.Option(help="Code of the cohort.", metavar="CODE")]
Out = Annotated[Path, typer.Option(help="The PDF; - is stdout.", metavar="FILE", dir_okay=False)]
Language = Annotated[str, typer.Option(help="In which language, by its code.")]


def cards(cohort: Code, out: Out, language: Language = "id") -> None:
    """Print a card for everybody of the list who has not come yet: name, code to type, QR to scan.

    A card is for one person and brings them to their own place in the list. Printed again, it has another
    code; the earlier ones work too, until somebody has come.
    """
    _must_be_spoken(language)
    with desk.opened() as at:
        with at.reading() as session:
            username = bot_name(at.settings, session)
        with at.working() as work:
            group = cohorts.find_open(work.session, cohort)
            told = handouts.cards(work, group, language, username, _drawn)
            if not told.cards:
                raise CannotBeDone(f"Everybody of {group.code} has come already: there is no card to print.")
            with complete(out) as file:
                file.write(printed.cards(told, work.now))
    typer.echo(f"{len(told.cards)} cards.", err=True)


def paper(cohort: Code, out: Out, language: Language = "id") -> None:
    """Print the week's questions as a form, a row a person, to be entered with `pendamping enter`."""
    _must_be_spoken(language)
    with desk.opened() as at, at.working() as work:
        told = handouts.form(work, cohorts.find_open(work.session, cohort), language)
        with complete(out) as file:
            file.write(printed.form(told, work.now))


def _must_be_spoken(language: str) -> None:
    if language not in languages():
        raise WrongUsage(f"There are no words in {language!r}; choose one of {', '.join(languages())}.")


def _drawn(link: str) -> str:
    drawing = io.BytesIO()
    segno.make(link, micro=False, error="m").save(drawing, kind="svg", border=1, xmldecl=False)
    return drawing.getvalue().decode()
