"""How else might somebody have typed the same reply?"""

import hashlib
import random

LEAST_TO_MISTYPE = 4
_SHORTER = {
    "tidak": ("tdk", "gak", "ga", "nggak", "gk"), "yang": ("yg",), "sudah": ("sdh", "udah", "udh"),
    "belum": ("blm", "blum"), "saya": ("sy", "aku"), "dengan": ("dgn",), "untuk": ("utk", "buat"),
    "bagaimana": ("gimana", "gmn"), "berapa": ("brp",), "bisa": ("bs",), "banyak": ("byk",), "hari": ("hr",),
    "minggu": ("mggu",), "tapi": ("tp",), "jadi": ("jd",), "karena": ("krn", "karna"), "kemarin": ("kmrn",),
    "lagi": ("lg",), "gak": ("tidak", "tdk", "g"), "ga": ("tidak", "gak"), "gimana": ("bagaimana", "gmn"),
}  # fmt: skip
_AROUND = (
    "{} bu",
    "{} pak",
    "bu {}",
    "pak, {}",
    "{} kak",
    "{} ya bu",
    "{} 🙏",
    "maaf bu {}",
    "{} nih",
    "{}...",
)


def variants(text: str, count: int) -> list[str]:
    """The same ones every time: other abbreviations, a slip of the thumb, a polite word."""
    dice = random.Random(hashlib.sha256(text.encode()).digest())  # noqa: S311 - spelling mistakes, no secrets
    return [_mistyped(text, dice) for _ in range(count)]


def _mistyped(text: str, dice: random.Random) -> str:
    words = [_shortened(word, dice) for word in text.split()]
    if words and dice.random() < 0.6:
        at = dice.randrange(len(words))
        words[at] = _slipped(words[at], dice)
    said = " ".join(words)
    return dice.choice(_AROUND).format(said) if dice.random() < 0.5 else said


def _shortened(word: str, dice: random.Random) -> str:
    ways = _SHORTER.get(word.lower())
    return dice.choice(ways) if ways and dice.random() < 0.5 else word


def _slipped(word: str, dice: random.Random) -> str:
    if len(word) < LEAST_TO_MISTYPE or not word.isalpha():
        return word
    at = dice.randrange(1, len(word) - 1)
    match dice.randrange(3):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at] + word[at:]
