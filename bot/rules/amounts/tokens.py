"""Into which words, figures and signs does a text fall?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.amounts.digits import Written, read_digits
from bot.rules.amounts.senses import Meaning, Sense
from bot.rules.amounts.spelling import LEXICON, UNKNOWN, Place, words_in

_PHONE = r"""
    (?<![\d.,]) (?: (?: \+\s?62 | 62 (?=[\s-]?8) | 0 (?=[\s-]?8) ) (?=(?:[\s-]{0,3}\d){8}) )
    [\s-]{0,3} \d{2,4} (?: [\s-]{0,3} \d{3,8} ){1,3} (?![\d.,]*\w)
"""
_DATE = r"""
    (?<![\d.,/-]) (?: \d{1,2} / \d{1,2} / (?:\d{4}|\d{2}) | \d{1,2} - \d{1,2} - (?:\d{4}|\d{2})
    | \d{1,2} \. \d{1,2} \. \d{4} | \d{4} - \d{2} - \d{2} ) (?! [.,/-]? \w )
"""
_PIECES = re.compile(
    rf"""
      (?P<aside> {_PHONE} | {_DATE} | \d{{1,2}} : \d{{2}} (?!\d) | \b0\d\.\d{{2}} (?![\d.,]*\d) | \d{{12,}} )
    | (?P<cut> (?<=[\drbutajk.]) \s? [.,]{{1,2}} \s? [-=]{{1,3}} (?! \s*\d ) )
    | (?P<fraction> (?<![\d.,/]) [1-9]\d? \s? / \s? \d{{1,2}} (?![\d.,/]*\d) )
    | (?P<figures> (?: (?<![^\W_]) (?<![.,)%]) [.,] )? \d+ (?: [.,']\d+ )* )
    | (?P<to> (?<![^\W\d_]) s \s? [./] \s? d \b \.? )
    | (?P<about> \+ \s? /? \s? - | ± | ≈ | ~ | [-'] \s? an \b )
    | (?P<word> (?:kira|paling|rata|org|masing) 2 (?!\d) | [^\W\d_]+ (?: [-'] [^\W\d_]+ )* )
    | (?P<space> [\s_"“”‘’`]+ | (?<!\S) \*+ (?=\S) | (?<=\S) \*+ (?!\S) )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGNS = {
    "-": Sense.DASH, "*": Sense.TIMES, "@": Sense.AT, "+": Sense.PLUS, "=": Sense.EQUALS, "/": Sense.PER,
    "%": Sense.PERCENT, "(": Sense.BRACKET, ")": Sense.BRACKET, ".": Sense.POINT_SIGN,
    ",": Sense.PAUSE, ";": Sense.PAUSE, ":": Sense.PAUSE, "!": Sense.PAUSE, "…": Sense.PAUSE,
}  # fmt: skip
_GROUPS = {"aside": Sense.ASIDE, "to": Sense.TO}
_PHRASES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("kurang", "lebih"): ("kurleb",),
    ("krg", "lbh"): ("kurleb",),
    ("lebih", "kurang"): ("kurleb",),
    ("kira", "-", "kira"): ("kira",),
    ("paling", "-", "paling"): ("paling",),
    ("lebih", "dari"): ("minimal",),
    ("more", "than"): ("minimal",),
    ("di", "atas"): ("minimal",),
    ("balik", "modal"): ("impas",),
    ("break", "even"): ("impas",),
    ("broke", "even"): ("impas",),
    ("lebih", "banyak"): ("naik",),
    ("lebih", "sedikit", "dari"): ("turun",),
    ("lebih", "dikit", "dari"): ("turun",),
    # A letter away from "utang", so not by itself.
    ("uang", "masuk"): ("masuk",),
    ("uang", "hasil"): ("hasil",),
    ("uang", "jualan"): ("hasil",),
    ("uang", "penjualan"): ("hasil",),
    ("dapat", "uang"): ("dapat",),
    ("ada", "uang"): ("ada",),
    ("sama", "sekali"): ("aja",),
    ("and", "a", "half"): ("half",),
    ("half", "a"): ("half",),
    ("per", "-"): ("per",),
}
_LONGEST_PHRASE = 3
_NUMBERS = frozenset(
    {Sense.FIGURES, Sense.FRACTION, Sense.DIGIT, Sense.TEEN, Sense.TEENS_OF, Sense.TENS_OF, Sense.HALF}
    | {Sense.HUNDREDS_OF, Sense.HUNDRED, Sense.QUARTER, Sense.QUARTERS_OF, Sense.ABOUT}
)
_SIZE = re.compile(r"\s+(?:ribu|juta|jt|rb|ratus|ratos|puluh|belas)(?![^\W\d_])")


@dataclass(frozen=True)
class Token:
    """`text` is the known word where one was meant, else what was typed; `spaced` tells of a space before."""

    text: str
    meaning: Meaning
    written: Written | None = None
    spaced: bool = False

    @property
    def sense(self) -> Sense:
        return self.meaning.sense


def tokens_of(tidied: str) -> list[Token]:
    found: list[Token] = []
    spaced = False
    for match in _PIECES.finditer(tidied):
        if match.lastgroup == "space":
            spaced = True
            continue
        found += _read(match, _place(found, tidied[match.end() :]), spaced=spaced)
        spaced = False
    return _with_phrases(found)


def _place(before: Sequence[Token], rest: str) -> Place:
    if before and before[-1].sense in _NUMBERS:
        return Place.AFTER_NUMBER
    return Place.BEFORE_SIZE if _SIZE.match(rest) else Place.ANY


def _read(match: re.Match[str], place: Place, *, spaced: bool) -> list[Token]:
    text = match[0]
    match match.lastgroup:
        case "word":
            return _words(text, place, spaced=spaced)
        case "cut":
            return []
        case "figures":
            return [Token(text, Meaning(Sense.FIGURES), read_digits(text), spaced)]
        case "fraction":
            return [Token(re.sub(r"\s", "", text), Meaning(Sense.FRACTION), spaced=spaced)]
        case "about":
            sense = Sense.ABOUT if text.endswith("an") else Sense.APPROXIMATE
        case group:
            sense = _GROUPS.get(group or "") or _SIGNS.get(text, Sense.UNKNOWN)
    return [Token(text, Meaning(sense), spaced=spaced)]


def _words(typed: str, place: Place, *, spaced: bool) -> list[Token]:
    joined = typed.replace("'", "")
    if "-" in joined and joined.replace("-", "") not in LEXICON:
        return _hyphened(joined, spaced=spaced)
    words = words_in(joined.replace("-", ""), place)
    if not words:
        return [Token(typed, UNKNOWN, spaced=spaced)]
    return [Token(word, LEXICON[word], spaced=spaced and not n) for n, word in enumerate(words)]


def _hyphened(typed: str, *, spaced: bool) -> list[Token]:
    """ "kira-kira", "rb-seratus": the words of a range, or one word said twice."""
    first, *others = typed.split("-")
    tokens = _words(first, Place.ANY, spaced=spaced)
    for other in others:
        tokens += [Token("-", Meaning(Sense.DASH)), *_words(other, Place.ANY, spaced=False)]
    return tokens


def _with_phrases(tokens: list[Token]) -> list[Token]:
    done: list[Token] = []
    place = 0
    while place < len(tokens):
        for length in range(_LONGEST_PHRASE, 1, -1):
            key = tuple(token.text for token in tokens[place : place + length])
            if key in _PHRASES:
                done += [Token(word, LEXICON[word], spaced=tokens[place].spaced) for word in _PHRASES[key]]
                place += length
                break
        else:
            done.append(tokens[place])
            place += 1
    return done
