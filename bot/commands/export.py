"""`pendamping export`: how does everything recorded leave the program?"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated

import typer

from bot.commands import desk
from bot.errors import WrongUsage
from bot.services import cohorts, exports
from bot.services.exports import Format

STDOUT = Path("-")


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
        with _complete(out) as file, at.reading() as session:
            if kind is Format.CSV and out.suffix.lower() == ".zip":
                exports.write_zip_of_csv(session, file, cohort_id=cohort_id)
            else:
                exports.write(session, kind, file, cohort_id=cohort_id, now=at.clock.now())


@contextmanager
def _complete(out: Path) -> Iterator[IO[bytes]]:
    """What is written appears under the name `out`, or on stdout, only once all of it is there."""
    # To rename over a device or a pipe would put a file in its place.
    is_stream = out == STDOUT or (out.exists() and not out.is_file())
    half = _new_file(Path(tempfile.gettempdir()) if is_stream else out.parent)
    try:
        with half.open("wb") as file:
            yield file
        if is_stream:
            _pour(half, out)
        else:
            half.replace(out)
    finally:
        half.unlink(missing_ok=True)


def _new_file(folder: Path) -> Path:
    """A file that only its owner can read, as it will hold what people entrusted to the programme."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=".export-", dir=folder)
    except OSError as fault:
        raise WrongUsage(f"Nothing can be written in {folder}: {fault.strerror}.") from fault
    os.close(descriptor)
    return Path(name)


def _pour(file: Path, out: Path) -> None:
    with file.open("rb") as written:
        if out == STDOUT:
            shutil.copyfileobj(written, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            with out.open("wb") as stream:
                shutil.copyfileobj(written, stream)
