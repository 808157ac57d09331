"""How does a file appear under its name whole, or not at all?"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.errors import WrongUsage

STDOUT = Path("-")


@contextmanager
def complete(out: Path) -> Iterator[IO[bytes]]:
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
