"""How does a programme file become the programme in force?"""

import hashlib
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.errors import WrongSetting
from bot.programme import faults
from bot.programme.faults import QUESTIONS, FaultyProgramme, likely
from bot.programme.page import TAKEN_BEFORE
from bot.programme.places import Steps
from bot.programme.schema import Programme


@dataclass(frozen=True)
class ProgrammeFile:
    """A programme with the words it was read from; `digest` is the SHA-256 of `source`."""

    programme: Programme
    source: str
    digest: str


def parse_programme(source: str) -> ProgrammeFile:
    """The programme that a text describes; raises FaultyProgramme with everything that is wrong in it."""
    written = _written(source)
    found: list[ValidationError] = []
    guessed: set[Steps] = set()
    while True:
        try:
            programme = Programme.model_validate(written)
        except ValidationError as wrong:
            found.append(wrong)
            # Without what nobody knows, and with something likely in place of what cannot be, the questions
            # can be held against each other all the same.
            if not _make_do(written, wrong, guessed):
                raise faults.of_validation(found, source, guessed) from None
        else:
            break
    if found:
        raise faults.of_validation(found, source, guessed)
    return _file(programme, source)


def kept_programme(source: str) -> ProgrammeFile:
    """A version that was in use already, as leniently as it was taken then.

    Limits, keys that are no more and what does not fit together are let be; raises FaultyProgramme where it
    cannot be understood at all.
    """
    written = _written(source)
    try:
        programme = Programme.model_validate(written, context=TAKEN_BEFORE, extra="ignore")
    except ValidationError as wrong:
        raise faults.of_validation([wrong], source) from None
    return _file(programme, source)


def _written(source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as wrong:
        raise faults.of_toml(wrong, source) from None


def _file(programme: Programme, source: str) -> ProgrammeFile:
    return ProgrammeFile(programme, source, hashlib.sha256(source.encode()).hexdigest())


def _make_do(written: dict[str, Any], wrong: ValidationError, guessed: set[Steps]) -> bool:
    """Takes out the keys that nothing is called, and puts likely values for wrong ones; False where none.

    A part around the questions that is wrong gives way to that of the built-in programme.
    """
    changed = False
    for error in wrong.errors():
        way, value = error["loc"], likely(error)
        inner: Any = written
        # A way through something that was put into a list only while it was read leads nowhere here.
        with suppress(KeyError, IndexError, TypeError):
            for step in way[:-1]:
                inner = inner[step]
            if error["type"] == "extra_forbidden":
                del inner[way[-1]]
            elif way[:1] not in {(), (QUESTIONS,), *guessed}:
                written[str(way[0])] = tomllib.loads(built_in_source())[str(way[0])]
                guessed.add(way[:1])
            elif value is not None and way not in guessed:
                inner[way[-1]] = value
                guessed.add(way)
            else:
                continue
            changed = True
    return changed


def read_programme(path: Path | None) -> ProgrammeFile:
    """The programme at `path`, or the built-in one.

    Raises WrongSetting that names PROGRAMME, the line of the first fault and its mend.
    """
    try:
        return parse_programme(path.read_text("utf-8") if path else built_in_source())
    except FaultyProgramme as faulty:
        more = f" (and {len(faulty.faults) - 1} more)" if len(faulty.faults) > 1 else ""
        raise WrongSetting(
            "PROGRAMME",
            f"{path}, {faulty.faults[0]}{more}",
            f"see all with `pendamping programme check {path}`, or leave PROGRAMME out",
        ) from None
    except (UnicodeDecodeError, OSError) as wrong:
        raise WrongSetting("PROGRAMME", f"{path}: {wrong}", "give a readable UTF-8 file") from None


def built_in_source() -> str:
    return (files("bot.programme") / "umkm.toml").read_text("utf-8")
