"""Where does a received file lie, and how does it come to lie there whole?"""

import hashlib
import os
import secrets
from pathlib import Path

from storage.evidence import Kept

ARRIVING = "arriving"


class Shelf:
    """A folder of files by the SHA-256 of their content: `ab/cd/abcd….jpg`.

    A file is written beside the others and takes its place only when it is on the disk; what a dead
    process left half written is in nobody's way.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make_ready(self) -> None:
        """Raises OSError where nothing can be put here."""
        arriving = self._folder / ARRIVING
        arriving.mkdir(parents=True, exist_ok=True)
        probe = arriving / secrets.token_hex(8)
        probe.write_bytes(b"")
        probe.unlink()

    def put(self, content: bytes, suffix: str) -> Kept:
        sha256 = hashlib.sha256(content).hexdigest()
        path = Path(sha256[:2], sha256[2:4], f"{sha256}.{suffix}")
        place = self._folder / path
        if not place.exists():
            self._write(place, content)
        return Kept(sha256, path.as_posix(), len(content))

    def take_away(self, path: str) -> None:
        """Nothing lies there afterwards, whether anything did before or not."""
        (self._folder / path).unlink(missing_ok=True)

    def _write(self, place: Path, content: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        half = self._folder / ARRIVING / secrets.token_hex(8)
        half.parent.mkdir(parents=True, exist_ok=True)
        try:
            with half.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            half.replace(place)
        finally:
            half.unlink(missing_ok=True)
        # The name must survive a power cut as the content does.
        for folder in (place.parent, place.parent.parent, self._folder):
            _sync(folder)


def _sync(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
