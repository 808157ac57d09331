"""How does a programme file become the programme in force?"""

import hashlib
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from bot.errors import WrongSetting
from bot.programme.schema import Programme


@dataclass(frozen=True)
class ProgrammeFile:
    """A programme with the words it was read from; `digest` is the SHA-256 of `source`."""

    programme: Programme
    source: str
    digest: str


def read_programme(path: Path | None) -> ProgrammeFile:
    """The programme at `path`, or the built-in one.

    Raises WrongSetting that names PROGRAMME, the place in the file and the fault.
    """
    try:
        source = path.read_text("utf-8") if path else built_in_source()
        programme = Programme.model_validate(tomllib.loads(source))
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "the file"
        fault = f"in {path}, {place}: {first['msg'].removeprefix('Value error, ')}"
        raise WrongSetting("PROGRAMME", fault, "mend that line, or leave PROGRAMME out") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as wrong:
        raise WrongSetting(
            "PROGRAMME", f"{path}: {wrong}", "mend that line, or leave PROGRAMME out"
        ) from None
    return ProgrammeFile(programme, source, hashlib.sha256(source.encode()).hexdigest())


def built_in_source() -> str:
    return (files("bot.programme") / "umkm.toml").read_text("utf-8")
