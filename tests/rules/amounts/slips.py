"""What happens to a text between the head of a seller and the key of a small phone?"""

import re
from collections.abc import Callable
from random import Random

BESIDE = {
    "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj", "i": "uojk",
    "o": "ipkl", "p": "ol", "a": "qwsz", "s": "awedxz", "d": "serfcx", "f": "drtgvc", "g": "ftyhbv",
    "h": "gyujnb", "j": "huikmn", "k": "jiolm", "l": "kop", "z": "asx", "x": "zsdc", "c": "xdfv",
    "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
}  # fmt: skip
EMOJI = ["🙏", "😊", "👍", "😂", "💪", "🔥", "🙏🏽", "❤️", "😅😅", "💰"]
BEFORE = [
    "bu ",
    "pak ",
    "Bu, ",
    "maaf pak ",
    "alhamdulillah ",
    "halo bu, ",
    "iya bu ",
    "kira-kira ",
    "sekitar ",
]
AFTER = [" bu", " pak", " ya bu", " ya pak", " aja", " saja bu", " lah", ", alhamdulillah", ".", " mbak", "!"]

Slip = Callable[[Random, str], str]


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (slips of a thumb need no secrecy, only to be the same each time)


def _letters(text: str) -> list[int]:
    """Where a letter stands in a word; a single letter is a sign more than a word."""
    places = range(len(text))
    return [
        place
        for place in places
        if text[place].isalpha()
        and (
            (place > 0 and text[place - 1].isalpha()) or (place + 1 < len(text) and text[place + 1].isalpha())
        )
    ]


def drops_a_letter(luck: Random, text: str) -> str:
    places = _letters(text)
    place = luck.choice(places) if places else None
    return text if place is None else text[:place] + text[place + 1 :]


def doubles_a_letter(luck: Random, text: str) -> str:
    places = _letters(text)
    place = luck.choice(places) if places else None
    return text if place is None else text[: place + 1] + text[place:]


def swaps_two_letters(luck: Random, text: str) -> str:
    places = [place for place in _letters(text) if text[place + 1 : place + 2].isalpha()]
    if not places:
        return text
    place = luck.choice(places)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def hits_the_next_key(luck: Random, text: str) -> str:
    places = [place for place in _letters(text) if text[place].lower() in BESIDE]
    if not places:
        return text
    place = luck.choice(places)
    return text[:place] + luck.choice(BESIDE[text[place].lower()]) + text[place + 1 :]


def shouts(luck: Random, text: str) -> str:
    return luck.choice([text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase()])


def spaces_oddly(luck: Random, text: str) -> str:
    ways = [
        lambda: f"  {text} \n",
        lambda: text.replace(" ", "  "),
        lambda: text.replace(" ", "\u00a0"),
        lambda: re.sub(r"(?<=\d) (?=[^\W\d])", "", text),
        lambda: re.sub(r"(?<=\d)(?=(?:rb|jt|ribu|juta|rebu)\b)", " ", text),
        lambda: re.sub(r"(?i)\b(rp) ?(?=\d)", r"\1  ", text),
        lambda: re.sub(r"(?<=\w)(?=[-+@])|(?<=[-+@])(?=\w)", " ", text) if "62" not in text else text,
    ]
    return luck.choice(ways)()


def adds_emoji(luck: Random, text: str) -> str:
    emoji = luck.choice(EMOJI)
    return luck.choice([f"{text} {emoji}", f"{text}{emoji}", f"{emoji} {text}", f"{emoji}{text}"])


def is_polite(luck: Random, text: str) -> str:
    return luck.choice(
        [luck.choice(BEFORE) + text, text + luck.choice(AFTER), luck.choice(BEFORE) + text + " ya"]
    )


def types_wide(luck: Random, text: str) -> str:
    return text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})


def writes_keycaps(luck: Random, text: str) -> str:
    return re.sub(r"\d", lambda digit: f"{digit[0]}\ufe0f\u20e3", text)


def parts_thousands_otherwise(luck: Random, text: str) -> str:
    def parted(found: re.Match[str]) -> str:
        return re.sub(r"[.,]", luck.choice([".", ",", ""]), found[0])

    return re.sub(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){1,3}(?![\d.,]*\d)", parted, text)


def _in_a_long_word(slip: Slip) -> Slip:
    """The same slip, in a word of five letters or more."""

    def slips(luck: Random, text: str) -> str:
        words = list(re.finditer(r"[^\W\d_]{5,}", text))
        if not words:
            return text
        word = luck.choice(words)
        return text[: word.start()] + slip(luck, word[0]) + text[word.end() :]

    slips.__name__ = f"{slip.__name__}_in_a_long_word"
    return slips


TYPING: list[Slip] = [drops_a_letter, doubles_a_letter, swaps_two_letters, hits_the_next_key]
IN_LONG_WORDS: list[Slip] = [_in_a_long_word(slip) for slip in TYPING]
MILD: list[Slip] = [shouts, spaces_oddly, adds_emoji, is_polite, types_wide, writes_keycaps]
ALL: list[Slip] = [*TYPING, *MILD, parts_thousands_otherwise]
