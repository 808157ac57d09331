"""Which plain signs did a person mean with what the phone sent?"""

import unicodedata

KEYCAP_AND_VARIANTS = "\u20e3\ufe0e\ufe0f"
SIGNS = {
    "½": " 1/2", "¼": " 1/4", "¾": " 3/4", "➕": "+", "✖": "x", "×": "x",
    **dict.fromkeys("➖−–—‐‑‒", "-"),
}  # fmt: skip
# Numbers and letters drawn as pictures: what they say must not vanish, and we do not read it.
DRAWN = [
    range(0x2460, 0x2500), range(0x2776, 0x2794), range(0x3200, 0x3300), range(0x1F100, 0x1F200),
    range(0x1F51F, 0x1F525), range(0xFFFC, 0xFFFE),
]  # fmt: skip
UNREADABLE = "¤"
PAUSE = ";"


def tidy(text: str) -> str:
    """Lower case, ASCII digits, plain spaces; pictures become space."""
    signs = "".join(_plain(sign) for sign in text if sign not in KEYCAP_AND_VARIANTS)
    # Twice, because folding can undo the normal form of a few letters.
    for _ in range(2):
        signs = unicodedata.normalize("NFKC", signs).casefold()
    return " ".join(_without_pictures(signs).replace("\n", PAUSE).split())


def _plain(sign: str) -> str:
    if sign in SIGNS:
        return SIGNS[sign]
    match unicodedata.category(sign):
        case _ if any(ord(sign) in drawn for drawn in DRAWN):
            return UNREADABLE
        case "Nd":
            return str(unicodedata.digit(sign))
        case "No" | "Nl":
            return UNREADABLE
        case "Cf" | "Mn" | "Me" | "Cc" if sign not in "\n\r\t":
            return ""
    return sign


def _without_pictures(text: str) -> str:
    return "".join(" " if unicodedata.category(sign) in {"So", "Sk"} else sign for sign in text)
