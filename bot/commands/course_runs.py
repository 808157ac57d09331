"""What stands in a file of check-in sequences?"""

import csv
import gzip
import io
import shutil
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import chain
from math import isfinite
from pathlib import Path
from typing import IO, BinaryIO, TextIO

from bot.errors import CannotBeDone
from bot.rules.risk.course_run import Learner

NEEDED = ("presentation", "row", "eval_days", "submitted")
DELIMITERS = (",", ";", "\t")  # a spreadsheet that writes decimal commas parts its columns by semicolons
GZIP_BEGINS_WITH = b"\x1f\x8b"
DIGITS = {"0": False, "1": True}

Run = tuple[str, list[Learner]]


class _NotASequence(ValueError):
    """A line that cannot be meant; the text says why."""


@contextmanager
def course_runs(path: Path) -> Iterator[Iterator[Run]]:
    """Each presentation with its learners, as soon as the last of them has been read.

    The file has been looked through by then, so nothing is told of one with a fault in it, and no more is
    kept in memory than the presentations that the file has mixed together.
    """
    with _twice_readable(path) as file:
        learners_in = Counter(presentation for presentation, _ in _lines(file, path))
        with closing(_gathered(file, path, learners_in)) as runs:
            yield runs


@contextmanager
def _twice_readable(path: Path) -> Iterator[IO[bytes]]:
    """The file itself, or a copy of what comes through a pipe."""
    with _opened(path) as file:
        if file.seekable():
            yield file
            return
        with tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(file, copy)
            yield copy


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as fault:
        raise CannotBeDone(f"{path} cannot be read: {fault.strerror}.") from fault


def _gathered(file: IO[bytes], path: Path, learners_in: Mapping[str, int]) -> Generator[Run, None, None]:
    gathered: dict[str, list[Learner]] = defaultdict(list)
    for presentation, learner in _lines(file, path):
        gathered[presentation].append(learner)
        if len(gathered[presentation]) == learners_in[presentation]:
            yield presentation, gathered.pop(presentation)


def _lines(file: IO[bytes], path: Path) -> Iterator[tuple[str, Learner]]:
    file.seek(0)
    zipped = file.read(len(GZIP_BEGINS_WITH)) == GZIP_BEGINS_WITH
    file.seek(0)
    raw = gzip.GzipFile(fileobj=file) if zipped else file
    text = io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
    try:
        yield from _learners(text, path)
    except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
        raise CannotBeDone(f"{path} is a broken gzip file; pack it again.") from fault
    except UnicodeDecodeError as fault:
        raise CannotBeDone(f"{path} is not UTF-8 text; save it as CSV in UTF-8.") from fault
    finally:
        text.detach()


def _learners(text: TextIO, path: Path) -> Iterator[tuple[str, Learner]]:
    heading = text.readline()
    delimiter = max(DELIMITERS, key=heading.count)
    rows = csv.DictReader(chain([heading], text), delimiter=delimiter, strict=True)
    try:
        missing = [name for name in NEEDED if name not in (rows.fieldnames or ())]
        if missing:
            raise CannotBeDone(
                f"{path} has no column {', '.join(missing)}; its first line must name {', '.join(NEEDED)}."
            )
        for row in rows:
            yield row["presentation"], _learner(row)
    except _NotASequence as fault:
        raise CannotBeDone(f"{path}, line {rows.line_num}: {fault}.") from fault
    except csv.Error as fault:
        raise CannotBeDone(f"{path} is no CSV after line {rows.line_num}: {fault}.") from fault


def _learner(row: Mapping[str, str | None]) -> Learner:
    days = _text(row, "eval_days")
    due_days = tuple(_day(day) for day in days.split("|")) if days else ()
    replied = _digits(row, "submitted")
    late = _digits(row, "late")
    if len(replied) > len(due_days):
        raise _NotASequence(f"submitted has {len(replied)} digits for {len(due_days)} eval_days")
    if late and len(late) != len(replied):
        raise _NotASequence(f"late has {len(late)} digits and submitted {len(replied)}")
    return Learner(_text(row, "row"), due_days, replied, late or None)


def _text(row: Mapping[str, str | None], column: str) -> str:
    return (row.get(column) or "").strip()


def _day(text: str) -> float:
    try:
        day = float(text)
    except ValueError as fault:
        raise _NotASequence(f"eval_days has {text!r}, which is no number of days") from fault
    if not isfinite(day):
        raise _NotASequence(f"eval_days has {text!r}, which is no number of days")
    return day


def _digits(row: Mapping[str, str | None], column: str) -> tuple[bool, ...]:
    text = _text(row, column)
    if not set(text) <= set(DIGITS):
        raise _NotASequence(f"{column} has {text!r}, where each due date needs a 0 or a 1")
    return tuple(DIGITS[digit] for digit in text)
