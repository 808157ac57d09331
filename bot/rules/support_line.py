"""What does one line say about support: what it is, how much, from whom?"""

import re
from dataclasses import dataclass

from bot.rules.amounts import Kind, read_amount

_FROM = re.compile(r"\s+(?:dari|from)\s+(?P<partner>.+)$", re.IGNORECASE)
_WORTH = re.compile(r"[,\s]+(?:senilai|seharga|worth)\s+(?P<amount>.+)$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"(?P<quantity>\d{1,6}) (?P<unit>[^\W\d]+)(?: (?P<what>.+))?")


@dataclass(frozen=True)
class Line:
    """`amount` is whole rupiah; `is_unclear` where it names a sum that may be another."""

    what: str
    amount: int | None = None
    quantity: int | None = None
    unit: str | None = None
    partner: str | None = None
    is_unclear: bool = False


def read_line(text: str, *, is_money: bool) -> Line:
    """ "2 unit mesin jahit senilai 5 juta dari CV Maju", and for money "modal 500rb dari Dinas"."""
    words = " ".join(text.split())
    partner = _FROM.search(words)
    words = words[: partner.start()] if partner else words
    named = partner["partner"].strip(" .") if partner else None
    worth = _WORTH.search(words)
    told = words if is_money else worth["amount"] if worth else ""
    words = words[: worth.start()] if worth else words
    amount = _sum_in(told)
    unclear = told != "" and (amount is None or amount <= 0)
    counted = None if is_money else _COUNTED.fullmatch(words)
    if counted is None:
        return Line(words, amount, partner=named, is_unclear=unclear)
    what = counted["what"] or counted["unit"]
    return Line(what, amount, int(counted["quantity"]), counted["unit"], named, unclear)


def _sum_in(words: str) -> int | None:
    """The sum that the words name; what it is for may stand before it."""
    read = read_amount(words)
    if read.kind is not Kind.EXACT:
        first = next((place for place, word in enumerate(words.split()) if _DIGIT.search(word)), None)
        read = read_amount(" ".join(words.split()[first:])) if first else read
    return read.value if read.kind is Kind.EXACT else None
