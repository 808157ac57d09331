"""What number do digits, dots and commas write in Indonesia?"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction

_GROUPS = r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:'\d{3})+)"
_PLAIN = re.compile(r"0|[1-9]\d{0,14}")
_GROUPED = re.compile(_GROUPS)
_WITH_CENTS = re.compile(rf"({_GROUPS}|[1-9]\d{{3,8}}),00")
_DECIMAL = re.compile(r"(0|[1-9]\d{0,3})[.,](\d{1,2})")
_MIXED = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+),(\d{1,2})")


class Form(StrEnum):
    """ODD is what no rule reads: 25.00.0, 007, 1,500.00."""

    PLAIN = auto()
    GROUPED = auto()
    DECIMAL = auto()
    ODD = auto()


@dataclass(frozen=True)
class Written:
    value: Fraction
    form: Form


def read_digits(text: str) -> Written:
    """Before exactly three digits a dot or comma parts thousands, before one or two it is a decimal sign."""
    if _PLAIN.fullmatch(text):
        return Written(Fraction(text), Form.PLAIN)
    if _GROUPED.fullmatch(text):
        return Written(_joined(text), Form.GROUPED)
    if (match := _WITH_CENTS.fullmatch(text)) and "," not in match[1]:
        return Written(_joined(match[1]), Form.GROUPED)
    if match := _DECIMAL.fullmatch(text) or _MIXED.fullmatch(text):
        return Written(_joined(match[1]) + Fraction(f"0.{match[2]}"), Form.DECIMAL)
    return Written(Fraction(0), Form.ODD)


def _joined(groups: str) -> Fraction:
    return Fraction(re.sub(r"\D", "", groups))
