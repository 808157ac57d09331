"""What stands in these words that is better not read by many?"""

import re
from collections.abc import Iterable
from enum import StrEnum


class PrivateBit(StrEnum):
    AMOUNT = "amount"
    PHONE = "phone"
    NAME = "name"


_SMALL_NUMBER = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|setengah"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|hundred|half\s+an?)"
)
_UNIT = r"(?:rb|rbu|ribu|rebu|jt|jtan|jutaan|juta|miliar|milyar|k|thousand|million)"
_AMOUNT = re.compile(
    rf"""
      \brp\.? \s* \d
    | (?<!\w) \d [\d.,]* \s* {_UNIT} (?!\w)
    | (?<![\w.,]) [1-9]\d{{0,2}} (?: \.\d{{3}} )+ (?! [\w] | [.,]\d )
    | \b (?: se | {_SMALL_NUMBER} \s+ ) (?: ribu | juta | miliar | milyar | thousand | million ) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Ten digits and more, as people part them: 0812 3456 7890, +62-812-3456-7890, (0554) 123456.
_PHONE = re.compile(
    r"(?<![\w.,]) (?: \+ \s? \d | \(? 0 \)? \s? \d ) (?: [\s().-]{0,2} \d ){7,13} (?!\d)", re.VERBOSE
)

_WORD = re.compile(r"\w+")


def private_bits(text: str, names: Iterable[str] = ()) -> frozenset[PrivateBit]:
    """What of it their author should look at twice, one of these names too; nothing is forbidden."""
    found = set()
    if _PHONE.search(text):
        found.add(PrivateBit.PHONE)
    if _AMOUNT.search(_PHONE.sub(" ", text)):
        found.add(PrivateBit.AMOUNT)
    words = _words(text)
    if any(name.strip() and name in words for name in map(_words, names)):
        found.add(PrivateBit.NAME)
    return frozenset(found)


def _words(text: str) -> str:
    """Each between two blanks, whatever else stands between them."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
