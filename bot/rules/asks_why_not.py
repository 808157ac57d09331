"""Does somebody ask why they have not got what others got?"""

import re

_THINGS = r"bantuan|dukungan|modal|dana|mesin|apa|juga|ya\b|seperti|sama"
# Searched for one after another: a pattern with gaps of any length would take seconds over a long message.
_QUESTIONS = tuple(
    tuple(re.compile(part, re.IGNORECASE) for part in parts)
    for parts in (
        (
            r"\b(?:kenapa|mengapa|knp|kok)\b",
            r"\b(?:belum|blm|tidak|tdk|nggak|ngga|gak|ga|tak)\b",
            # "Tidak dapat menyala" is of a machine that will not start.
            rf"\b(?:dapat|dapet|dpt|kebagian|menerima|terima)\b(?=\s*(?:$|[?!.,]|{_THINGS}))",
        ),
        (
            r"\bwhy\b",
            r"\b(?:haven['’]?t|didn['’]?t|not|never)\b",
            r"\b(?:got|gotten|get|received?|given)\b",
        ),
    )
)


def asks_why_not(text: str) -> bool:
    return any(_stand_in_order(parts, text) for parts in _QUESTIONS)


def _stand_in_order(parts: tuple[re.Pattern[str], ...], text: str) -> bool:
    at = 0
    for part in parts:
        found = part.search(text, at)
        if found is None:
            return False
        at = found.end()
    return True
