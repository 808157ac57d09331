"""Into which parts does a row of number words and figures fall?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.rules.amounts.digits import Form
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token

CODES = {
    Sense.FIGURES: "n", Sense.FRACTION: "f", Sense.DIGIT: "1", Sense.TEEN: "0", Sense.TENS: "2",
    Sense.TEENS_OF: "b", Sense.TENS_OF: "p", Sense.HUNDREDS_OF: "r", Sense.HUNDRED: "s", Sense.ONE_OF: "e",
    Sense.HALF: "h", Sense.QUARTER: "q", Sense.QUARTERS_OF: "Q", Sense.POINT: ",", Sense.UNIT: "U",
    Sense.KILO: "K", Sense.UNSURE_UNIT: "V", Sense.ONE_UNIT: "O", Sense.CURRENCY: "R", Sense.ABOUT: "A",
    Sense.NICKNAME: "N", Sense.VAGUE: "?", Sense.AND: "&",
}  # fmt: skip
# Up to 999 in words; a figure may stand before ratus, puluh and belas.
_CARDINAL = re.compile(
    r"""
      (?: [1en]r | s ) &? (?: [1e]p1? | 0 | [1e]b | 21? | 1 | n (?![rpb]) )?
    | [1en]p1? | 0 | [1en]b | 21? | 1
    | e (?=U)
    """,
    re.VERBOSE,
)
LEAST_KILO, LEAST_KILO_APART = 25, 100
_FRACTIONS = {"1/2": Fraction(1, 2), "1/4": Fraction(1, 4), "3/4": Fraction(3, 4)}


@dataclass(frozen=True)
class Part:
    """X a number, or a code of its own."""

    code: str
    value: Fraction = Fraction(0)
    form: Form = Form.PLAIN
    words: bool = False
    about: bool = False
    spaced: bool = True


def parts_of(row: Sequence[Token]) -> list[Part]:
    codes = "".join(CODES[token.sense] for token in row)
    parts: list[Part] = []
    place = 0
    while place < len(row):
        match = _CARDINAL.match(codes, place)
        end = match.end() if match else place + 1
        parts += [_cardinal(row[place:end])] if match else _single(row[place], parts)
        place = end
    return parts


def _cardinal(row: Sequence[Token]) -> Part:
    value = last = Fraction(0)
    for token in row:
        match token.sense:
            case Sense.HUNDREDS_OF | Sense.TENS_OF:
                value += last * (token.meaning.value - 1)
            case _:
                last = token.written.value if token.written else Fraction(token.meaning.value)
                value += last
    words = all(token.written is None for token in row)
    return Part(
        "X" if words or _fit_in_words(row) else "!",
        value,
        words=words,
        about=any(token.meaning.about for token in row),
        spaced=row[0].spaced,
    )


def _fit_in_words(row: Sequence[Token]) -> bool:
    """ "2 ratus 50": the first figure is a single digit, a later one below a hundred."""
    figures = [(place, token.text) for place, token in enumerate(row) if token.written]
    return all(re.fullmatch(r"[1-9]" if place == 0 else r"[1-9]\d?", text) for place, text in figures)


def _single(token: Token, before: Sequence[Part]) -> list[Part]:
    if token.written:
        code = "!" if token.written.form is Form.ODD else "X"
        return [Part(code, token.written.value, token.written.form, spaced=token.spaced)]
    value = Fraction(token.meaning.value)
    match token.sense:
        case Sense.ONE_UNIT:
            return [Part("X", Fraction(1), words=True), Part("U", value, about=token.meaning.about)]
        case Sense.FRACTION:
            return [Part("f", _FRACTIONS[token.text])] if token.text in _FRACTIONS else [Part("!")]
        case Sense.KILO if before and _thousands_said_short(before[-1], token):
            return [Part("U", value)]
    return [Part(CODES[token.sense], value, about=token.meaning.about)]


def _thousands_said_short(number: Part, kilo: Token) -> bool:
    # "5 k" is a slip away from "5 kg", as "10 k" is from "10 kg".
    least = LEAST_KILO_APART if kilo.spaced else LEAST_KILO
    return number.code == "X" and not number.words and number.form is Form.PLAIN and number.value >= least
