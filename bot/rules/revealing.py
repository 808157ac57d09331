"""What does a text tell that is to be asked about before it goes to a whole cohort?"""

import re
from enum import StrEnum

from bot.rules.amounts import Amount, Kind, read_amount
from bot.rules.of_family import is_of_family
from bot.rules.private_bits import PrivateBit, private_bits


class Reveals(StrEnum):
    """In the order in which it is asked about."""

    AMOUNT = "amount"
    PHONE = "phone"
    PLACE = "place"
    FAMILY = "family"


LEAST = 1000  # rupiah; nobody minds less
_OF_MONEY = re.compile(
    r"\d[\d.,]*\s*rupiah\b"
    r"|\b(?:untung|laba|omzet|omset|modal|harga|gaji|upah|pendapatan|penghasilan|hutang|utang|pinjaman|profit|price)"
    r"(?:nya|ku)?\b\D{0,12}\d",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<![\d.,])-?\d{1,2}\.\d{4,}\s*,\s*-?\d{1,3}\.\d{4,}"
    r"|maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.|google\.[a-z.]+/maps|waze\.com/|openstreetmap\.org/"
    r"|\b(?:jl|jln)\b\.?\s*\w|\brt\.?\s*\d+|\brw\.?\s*\d+",
    re.IGNORECASE,
)


def revealed_by(text: str, language: str = "id") -> list[Reveals]:
    """What is to be asked about before it goes to all; rather once too often than once too little."""
    bits = private_bits(text)
    found = []
    if PrivateBit.AMOUNT in bits or _OF_MONEY.search(text) or _says_an_amount(text, bits):
        found.append(Reveals.AMOUNT)
    if PrivateBit.PHONE in bits:
        found.append(Reveals.PHONE)
    if _PLACE.search(text):
        found.append(Reveals.PLACE)
    if is_of_family(text, language):
        found.append(Reveals.FAMILY)
    return found


def _says_an_amount(text: str, bits: frozenset[PrivateBit]) -> bool:
    # A phone number would be read as one.
    if PrivateBit.PHONE in bits:
        return False
    parts = (text, *re.split(r"[\n!?;]|\.(?=\s|$)", text))
    return any(_is_money(read_amount(part)) for part in parts)


def _is_money(read: Amount) -> bool:
    """A bare small number counts things more often than money: "laku 15" is no amount."""
    meant = [one for one in (read.value, read.high, *read.suggestions) if one is not None]
    if read.kind is Kind.NONE or max(meant, default=0) < LEAST:
        return False
    if read.kind is not Kind.AMBIGUOUS or len(read.suggestions) == 1:
        return True
    digits = re.sub(r"\D", "", read.raw)
    return any(str(one) in digits for one in read.suggestions)
