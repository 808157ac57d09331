"""Does somebody ask why they have not got what others got?"""

import re
from functools import partial

_THINGS = r"bantuan|dukungan|modal|dana|mesin|apa|juga|ya\b|seperti|sama"
_WHY = r"\b(?:kenapa|mengapa|knp|kok|koq)\b"
_NOT = r"\b(?:belum|blm|tidak|tdk|nggak|ngga|gak|ga|tak)\b"
# "Tidak dapat menyala" is of a machine that will not start.
_GET = rf"\b(?:dapat|dapet|dpt|kebagian|menerima|terima)\b(?=\s*(?:$|[?!.,]|{_THINGS}))"
_WAS_GIVEN = r"\b(?:dikasih|dikasi|diberi|dibagi)\b"
_GOT = rf"(?:\b(?:dapat|dapet|dpt|kebagian|menerima|terima)\b|{_WAS_GIVEN})"
_ME = r"\b(?:saya|aku|kami|sy)\b"
_ONLY = r"\b(?:cuma|cuman|hanya)\b"
# What others get from their trade nobody here has shared out.
_OF_TRADE = re.compile(
    r"\b(?:pesanan|order|orderan|pembeli|pelanggan|untung|laba|omzet|buyers?|customers?)\b", re.IGNORECASE
)
_WHY_EN = r"\b(?:why|how come)\b"
_GOT_EN = r"\b(?:got|gotten|get|gets|received?|given)\b"
# Searched for one after another: a pattern with gaps of any length would take seconds over a long message.
_QUESTIONS = tuple(
    tuple(map(partial(re.compile, flags=re.IGNORECASE), parts))
    for parts in (
        (_WHY, _NOT, _GET),
        (_WHY, _ME, _NOT, _WAS_GIVEN),
        (_WHY, rf"{_ME}(?:\s+kok)?\s+{_NOT}(?:\s+(?:juga|ya|pak|bu))*\s*[?!.]*\s*$"),
        (_WHY, _GOT, rf"{_ME}\s+(?:kok\s+)?{_NOT}(?=\s*(?:$|[?!.,]|ya\b|pak\b|bu\b))"),
        (_WHY, _ONLY, rf"\byang\s+{_GOT}"),
        (_ME, _NOT, _GET, _WHY),
        (_WHY_EN, r"\b(?:haven['’]?t|don['’]?t|didn['’]?t|not|never|nothing)\b", _GOT_EN),
        (_WHY_EN, _GOT_EN, r"\bnothing\b"),
        (r"^\W*why\s+not\s+me\b",),
        (r"\bwhy\b", _GOT_EN, r"\b(?:not me|and i|but i)\b"),
    )
)


def asks_why_not(text: str) -> bool:
    return not _OF_TRADE.search(text) and any(_stand_in_order(parts, text) for parts in _QUESTIONS)


def _stand_in_order(parts: tuple[re.Pattern[str], ...], text: str) -> bool:
    at = 0
    for part in parts:
        found = part.search(text, at)
        if found is None:
            return False
        at = found.end()
    return True
