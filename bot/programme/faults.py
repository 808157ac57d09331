"""What is wrong in a programme file, where, and how is it mended?"""

import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.programme.places import Places, Step, Steps

QUESTIONS = "sets"
MENDS = {
    "extra_forbidden": "nothing is called that here; correct the spelling or leave it out",
    "missing": "it is missing; add it",
    "tuple_type": "should be a list in square brackets",
    "dict_type": "should be a table with keys of its own",
    "model_type": "should be a table with keys of its own",
    "model_attributes_type": "should be a table with keys of its own",
    "string_type": "should be a text in quotation marks",
    "string_too_short": "it is empty; write something",
    "string_pattern_mismatch": "use small letters, digits and _, a letter first",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
    "finite_number": "should be a number",
    "too_short": "it is empty; add one",
}
MENDS_OF_KIND = {
    "int_": "should be a whole number",
    "date_": "should be a date like 2026-03-18",
    "url_": "should be an address like https://example.org",
}


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: its line, the way that leads to it, and what to do about it."""

    line: int
    path: Steps
    words: str

    @property
    def place(self) -> str:
        return _written(self.path)

    def __str__(self) -> str:
        return ": ".join(filter(None, [f"line {self.line}", self.place, self.words]))


@dataclass(frozen=True)
class Misfit:
    """Two parts of the file do not fit together; `path` leads to the one that is to be mended."""

    path: Steps
    words: str


class Misfits(ValueError):
    def __init__(self, misfits: Sequence[Misfit]) -> None:
        super().__init__("; ".join(misfit.words for misfit in misfits))
        self.misfits = tuple(misfits)


class FaultyProgramme(Exception):
    """The file is no programme; `faults` says everything that is wrong with it, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = tuple(faults)


def of_toml(wrong: tomllib.TOMLDecodeError, source: str) -> FaultyProgramme:
    """The one fault for which the file cannot be read at all."""
    words, _, place = str(wrong).partition(" (at ")
    number = place.removeprefix("line ").partition(",")[0]
    line = int(number) if number.isdigit() else max(1, len(source.splitlines()))
    return FaultyProgramme(
        [Fault(line, (), f"{words[:1].lower()}{words[1:]}; correct the signs in this line")]
    )


def likely(error: ErrorDetails) -> Any:
    """What could stand in place of a wrong value, so that the rest can be read on; None where unknown."""
    limits = error.get("ctx", {})
    match error["type"]:
        case "literal_error" | "enum":
            return re.findall(r"'([^']+)'", str(limits["expected"]))[0]
        case "greater_than_equal" | "less_than_equal":
            return limits.get("ge", limits.get("le"))
    return None


def of_validation(
    wrongs: Sequence[ValidationError], source: str, guessed: Collection[Steps] = ()
) -> FaultyProgramme:
    """What several readings of the same file found, each fault once and in the order of the file.

    Of a reading with guesses in it, only what the questions ask for counts, and nothing beside a guess.
    """
    places = Places(source)
    first, *later = wrongs
    found = set(_of_reading(first, places))
    for wrong in later:
        found |= {
            fault
            for fault in _of_reading(wrong, places)
            if not guessed or (fault.path[:1] == (QUESTIONS,) and not _is_beside(fault.path, guessed))
        }
    return FaultyProgramme(sorted(found, key=lambda fault: (fault.line, fault.place)))


def _of_reading(wrong: ValidationError, places: Places) -> Iterator[Fault]:
    for error in wrong.errors(include_url=False):
        # A list whose parts are faulty is called too short as well; its parts say it better.
        if error["type"] != "too_short" or len(wrong.errors()) == 1:
            yield from _faults(error, places)


def _is_beside(path: Steps, guessed: Collection[Steps]) -> bool:
    return any(len(guess) > 1 and path[: len(guess) - 1] == guess[:-1] for guess in guessed)


def _faults(error: ErrorDetails, places: Places) -> Iterator[Fault]:
    raised = error.get("ctx", {}).get("error")
    if isinstance(raised, Misfits):
        for misfit in raised.misfits:
            path = (*error["loc"], *misfit.path)
            yield Fault(places.line_of(path), path, misfit.words)
    else:
        yield Fault(places.line_of(error["loc"]), error["loc"], _mend(error))


def _mend(error: ErrorDetails) -> str:
    kind = error["type"]
    for beginning, words in MENDS_OF_KIND.items():
        if kind.startswith(beginning):
            return words
    plain = error["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return MENDS.get(kind, f"{plain[:1].lower()}{plain[1:]}")


def _written(path: Sequence[Step]) -> str:
    """The way as the office would say it: sets[2].questions[1].kind, counted from one."""
    said = ""
    for step in path:
        said += f"[{step + 1}]" if isinstance(step, int) else f"{'.' if said else ''}{step}"
    return said
