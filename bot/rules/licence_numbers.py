"""Can this be the number of a permit?"""

import re

from storage.lending_vocabulary import LicenceKind

NIB_DIGITS = 13
_NUMBER = re.compile(r"(?=.*\d)[\w./ -]{3,40}")
_BETWEEN_DIGITS = re.compile(r"[\s.-]")


def read_number(kind: LicenceKind, text: str) -> str | None:
    """The number as it is written on paper; None where it cannot be one. A NIB has thirteen digits."""
    words = " ".join(text.split())
    if kind is LicenceKind.NIB:
        digits = _BETWEEN_DIGITS.sub("", words)
        is_one = digits.isascii() and digits.isdigit() and len(digits) == NIB_DIGITS
        return digits if is_one else None
    return words if _NUMBER.fullmatch(words) else None
