"""Which labelled replies is the reading of free text trained and measured on?"""

import csv
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPLIES = Path(__file__).with_name("replies")
OWN = ("progress", "stuck", "help", "chitchat", "stop", "distress", "traps")
SECOND_VOICE = "second_voice"
GIVEN = "given"
UNSEEN = "third_voice"
FRESH = ("fourth_voice", "fifth_voice")
PLAIN = (
    "eighth_voice",
    "ninth_voice",
    "tenth_voice",
    "eleventh_voice",
    "twelfth_voice",
    "thirteenth_voice",
    "fourteenth_voice",
    "fifteenth_voice",
    "seventeenth_voice",
)
LATEST = PLAIN[-2:]
NEVER_TAUGHT = ("sixth_voice", "sixteenth_voice")
GOODBYES_OR_NOT = "seventh_voice"  # many tongues; only told apart as "stop" and "other"


TAUGHT = (*OWN, SECOND_VOICE, UNSEEN, *FRESH, *PLAIN)


@dataclass(frozen=True)
class Reply:
    """`label` is "unsure" where a human must read it whatever else it says."""

    text: str
    label: str
    topic: str | None


@cache
def replies(*files: str) -> tuple[Reply, ...]:
    return tuple(reply for file in files for reply in _file(file))


def everything() -> tuple[Reply, ...]:
    return replies(*TAUGHT, GIVEN)


def digest(*files: str) -> str:
    """Changes whenever one of the files does."""
    return hashlib.sha256(b"".join((REPLIES / f"{file}.csv").read_bytes() for file in files)).hexdigest()


def _file(name: str) -> list[Reply]:
    with (REPLIES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [Reply(row["text"], row["label"], row["topic"] or None) for row in csv.DictReader(lines)]
