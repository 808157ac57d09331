"""Which figures in the text are a date, an hour or an address, and which belong to one number?"""

import re
from collections.abc import Callable, Sequence

from bot.rules.amounts.digits import read_digits
from bot.rules.amounts.senses import Meaning, Sense
from bot.rules.amounts.tokens import Token

_CODES = {
    Sense.DATE_WORD: "D", Sense.CLOCK_WORD: "C", Sense.PLACE_WORD: "L", Sense.MONTH_NAME: "M",
    Sense.DASH: "-", Sense.TO: "-", Sense.PER: "/", Sense.POINT_SIGN: ".", Sense.PAUSE: ",",
    Sense.CURRENCY: "R", Sense.FRACTION: "f", Sense.UNIT: "U", Sense.KILO: "U", Sense.UNSURE_UNIT: "U",
    Sense.HUNDREDS_OF: "U", Sense.ABOUT: "U", Sense.SPAN: "S",
}  # fmt: skip
# d: up to two digits, h: like an hour, y: a year, o: three zeros, t: three digits, n: any other figures.
_FIGURES = [
    ("d", r"\d{1,2}"), ("h", r"\d{1,2}[.,]\d{2}"), ("y", r"20[2-4]\d"), ("o", "000"), ("t", r"\d{3}"),
]  # fmt: skip
_ASIDE = re.compile(
    r"""
      D [.,]? (?: f | d (?!U) (?: -d (?!U) )? (?: My? )? )
    | d (?: -d )? M y?
    | M y
    | C [.,]? [dh] (?!U) (?: - [dh] (?!U) )?
    | N [.,]? [dt] (?!U)
    | L (?: /L )? [.,]? (?: f | [dtn] (?!U) (?: /[dtn] (?!U) )? )
    | (?<! U ) f (?! [,.]? U )
    """,
    re.VERBOSE,
)
_GROUPS = re.compile(r"(?: [dtn] t* (?: [.,]? o )+ | (?<=R) [dt] t+ ) (?! [.,]? [dhyotn] )", re.VERBOSE)
_EACH_PERIOD = re.compile(r"/S")
_AFTER_CURRENCY = re.compile(r"(?<=R)[.,]")


def set_aside(tokens: list[Token]) -> list[Token]:
    """Dates, hours and house numbers each become one ASIDE; "250 000" becomes one figure."""
    tokens = _replaced(tokens, _ASIDE, lambda found: [Token(_text(found), Meaning(Sense.ASIDE))])
    tokens = _replaced(tokens, _EACH_PERIOD, _period)
    tokens = _replaced(tokens, _AFTER_CURRENCY, lambda _: [])
    return _replaced(tokens, _GROUPS, _joined)


def _replaced(
    tokens: list[Token], pattern: re.Pattern[str], by: Callable[[list[Token]], list[Token]]
) -> list[Token]:
    done: list[Token] = []
    place = 0
    for match in pattern.finditer("".join(_code(token) for token in tokens)):
        done += tokens[place : match.start()] + by(tokens[match.start() : match.end()])
        place = match.end()
    return done + tokens[place:]


def _code(token: Token) -> str:
    if token.sense is Sense.FIGURES:
        return next((code for code, form in _FIGURES if re.fullmatch(form, token.text)), "n")
    return "N" if token.text == "no" else _CODES.get(token.sense, " ")


def _joined(found: list[Token]) -> list[Token]:
    groups = [token for token in found if token.sense is Sense.FIGURES]
    written = read_digits(".".join(token.text.replace(",", ".") for token in groups))
    return [Token(_text(found), groups[0].meaning, written, groups[0].spaced)]


def _period(found: list[Token]) -> list[Token]:
    return [Token(_text(found), Meaning(Sense.PERIOD, period=found[-1].meaning.period))]


def _text(found: Sequence[Token]) -> str:
    return " ".join(token.text for token in found)
