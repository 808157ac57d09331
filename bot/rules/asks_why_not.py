"""Does somebody ask why they have not got what others got?"""

import re

_THINGS = r"bantuan|dukungan|modal|dana|alat|bahan|mesin|apa|juga|ya\b|seperti|sama"
_ASKED = re.compile(
    r"\b(?:kenapa|mengapa|knp|kok)\b.*\b(?:belum|blm|tidak|tdk|nggak|ngga|gak|ga|tak)\b.*"
    # "Tidak dapat menyala" is of a machine that will not start.
    rf"\b(?:dapat|dapet|dpt|kebagian|menerima|terima)\b(?=\s*(?:$|[?!.,]|{_THINGS}))"
    r"|\bwhy\b.*\b(?:haven['’]?t|didn['’]?t|not|never)\b.*\b(?:got|gotten|get|received?|given)\b",
    re.IGNORECASE | re.DOTALL,
)


def asks_why_not(text: str) -> bool:
    return _ASKED.search(text) is not None
