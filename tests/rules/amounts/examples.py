"""What did we write down of how sellers type amounts, and how is a reading compared with it?"""

import csv
from dataclasses import dataclass
from pathlib import Path

from bot.rules.amounts import Kind, read_amount

FILE = Path(__file__).parents[2] / "data" / "amounts.csv"


@dataclass(frozen=True)
class Example:
    typed: str
    expected: str


def examples() -> list[Example]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return [Example(row["input"], row["expected"]) for row in csv.DictReader(file)]


def read(text: str) -> str:
    """ "250000", "100000..150000", "ambiguous" or "none"."""
    amount = read_amount(text)
    match amount.kind:
        case Kind.EXACT:
            return str(amount.value)
        case Kind.RANGE:
            return f"{amount.low}..{amount.high}"
    return amount.kind.value


def is_silently_wrong(text: str, expected: str) -> bool:
    """The bot believes it knows, and what it knows is not what was meant."""
    return read(text) not in {expected, "ambiguous", "none"}
