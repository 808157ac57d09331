"""How much money does this text say?

It never guesses: what can mean two amounts is ambiguous, what is not understood whole is none.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

THOUSAND, MILLION = 1_000, 1_000_000
UNITS = {
    "rb": THOUSAND, "ribu": THOUSAND, "rebu": THOUSAND, "rbu": THOUSAND, "k": THOUSAND,
    "jt": MILLION, "juta": MILLION,
}  # fmt: skip
LEAST_WITHOUT_UNIT = 5_000
LEAST_WITH_RP = 1_000
ZERO = frozenset({"0", "nol", "nihil", "belum ada", "belum ada penjualan", "tidak ada", "kosong"})
ABOUT = re.compile(r"^(?:sekitar|kurang lebih|kira-kira|kira kira|kira2|~|\+-|±|about)\s*")
_NUMBER = r"(?P<{0}>\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,9}}(?:[.,]\d{{1,2}})?)"
_UNIT = rf"(?P<{{0}}>{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_ONE = re.compile(
    rf"(?P<rp>rp\.?\s*)?{_NUMBER.format('n')}\s*(?:{_UNIT.format('u')}(?P<an>an)?)?(?P<end>,-|,00)?\.?"
)
_TWO = re.compile(
    rf"(?:rp\.?\s*)?{_NUMBER.format('a')}\s*(?:{_UNIT.format('ua')})?\s*(?:-|–|s\.?d\.?|sampai|to)\s*"
    rf"(?:rp\.?\s*)?{_NUMBER.format('b')}\s*(?:{_UNIT.format('ub')})?"
)


class Kind(StrEnum):
    EXACT = "exact"
    RANGE = "range"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True)
class Amount:
    """Whole rupiah: `value` where exact, `low` and `high` for a range, `suggestions` where unclear."""

    kind: Kind
    raw: str
    value: int | None = None
    low: int | None = None
    high: int | None = None
    suggestions: tuple[int, ...] = ()
    approximate: bool = False


def read_amount(text: str) -> Amount:
    plain = " ".join(
        unicodedata.normalize("NFKC", text).casefold().replace("\ufe0f", "").replace("\u20e3", "").split()
    )
    rest = ABOUT.sub("", plain)
    approximate = rest != plain
    if rest in ZERO:
        return Amount(Kind.EXACT, text, value=0)
    if match := _ONE.fullmatch(rest):
        return _one(match, text, approximate=approximate)
    if match := _TWO.fullmatch(rest):
        return _range(match, text)
    return Amount(Kind.NONE, text)


def _one(match: re.Match[str], text: str, *, approximate: bool) -> Amount:
    number, unit = _digits(match["n"]), match["u"]
    if number is None or (unit is None and match["an"]):
        return Amount(Kind.NONE, text)
    value = number * UNITS[unit] if unit else number
    if value.denominator != 1 or (unit is None and _has_decimals(match["n"])):
        return Amount(Kind.AMBIGUOUS, text)
    whole = int(value)
    least = LEAST_WITH_RP if match["rp"] else LEAST_WITHOUT_UNIT
    if unit is None and whole < least:
        return Amount(Kind.AMBIGUOUS, text, suggestions=(whole * THOUSAND, whole) if whole else ())
    return Amount(Kind.EXACT, text, value=whole, approximate=approximate or bool(match["an"]))


def _range(match: re.Match[str], text: str) -> Amount:
    low, high = _digits(match["a"]), _digits(match["b"])
    unit = UNITS.get(match["ub"] or "", 1)
    first = UNITS.get(match["ua"] or match["ub"] or "", 1)
    if low is None or high is None:
        return Amount(Kind.NONE, text)
    ends = sorted((low * first, high * unit))
    if any(end.denominator != 1 or end < LEAST_WITHOUT_UNIT for end in ends):
        return Amount(Kind.AMBIGUOUS, text)
    return Amount(Kind.RANGE, text, low=int(ends[0]), high=int(ends[1]))


def _digits(number: str) -> Fraction | None:
    """Dot or comma before exactly three digits parts thousands; before one or two it is a decimal sign."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+", number):
        return Fraction(re.sub(r"[.,]", "", number))
    if re.fullmatch(r"\d+(?:[.,]\d{1,2})?", number):
        return Fraction(number.replace(",", "."))
    return None


def _has_decimals(number: str) -> bool:
    return re.search(r"[.,]\d{1,2}$", number) is not None
