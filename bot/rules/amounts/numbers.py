"""What number does a row of number words and figures say?"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from bot.rules.amounts.digits import Form
from bot.rules.amounts.figure import HUNDRED, LEAST_BARE, Figure, Ground, doubt, money
from bot.rules.amounts.number_words import BILLION, MILLION, THOUSAND
from bot.rules.amounts.parts import Part, parts_of
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token

MOST_OF_THOUSAND = 10_000
MOST_OF_MILLION = 1_000
LEAST_PERAK = 100
LEAST_OF_A_DATE, LEAST_OF_AN_ID = 10_000_000, 100_000_000
MOST_HALVES = 100
HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)


def number_of(row: Sequence[Token]) -> Figure:
    """The number that the whole row says, or a doubtful one; never the number of a part of it."""
    bare = _without_currency(row)
    parts = parts_of(bare)
    shape = "".join(part.code for part in parts)
    read = _SHAPES.get(shape)
    figure = read([part for part in parts if part.code != "A"]) if read else doubt()
    if len(bare) == len(row):
        figure = figure.doubted(parts[0].value) if shape == "X" and _is_no_sum(parts[0]) else figure
    elif figure.ground is Ground.BARE:
        figure = replace(figure, ground=Ground.CURRENCY, countable=False)
    elif shape == "XUX" and row[-1].sense is Sense.CURRENCY:
        figure = _spelt_out(figure, parts)
    about = figure.about or "A" in shape or any(part.about for part in parts)
    return replace(figure, about=about, countable=figure.countable and not about, spaced=row[0].spaced)


def _spelt_out(figure: Figure, parts: Sequence[Part]) -> Figure:
    """ "Satu juta lima ratus rupiah" may mean its last word."""
    number, unit, rest = parts
    if unit.value != MILLION or rest.value >= THOUSAND:
        return figure
    return figure.doubted(*figure.may_mean(), number.value * unit.value + rest.value)


def _is_no_sum(number: Part) -> bool:
    """An account number, an id or a date run together, rather than a sum without dots."""
    if number.form is not Form.PLAIN:
        return False
    return number.value >= LEAST_OF_AN_ID or (number.value >= LEAST_OF_A_DATE and number.value % HUNDRED != 0)


def _without_currency(row: Sequence[Token]) -> Sequence[Token]:
    first = 1 if row[0].sense is Sense.CURRENCY else 0
    last = len(row) - 1 if len(row) > 1 and row[-1].sense is Sense.CURRENCY else len(row)
    return row[first:last]


def _bare(parts: Sequence[Part]) -> Figure:
    (number,) = parts
    is_decimal = number.form is Form.DECIMAL
    return Figure(number.value, number.value, decimal=is_decimal, countable=True)


def _scaled(parts: Sequence[Part]) -> Figure:
    number, unit = parts
    value = number.value * unit.value
    if _fits(number, unit) and value.denominator == 1:
        return money(value, size=int(unit.value))
    small = number.value < MOST_OF_THOUSAND
    return doubt(number.value * THOUSAND if small and unit.value == MILLION else number.value)


def _fits(number: Part, unit: Part) -> bool:
    match unit.value:
        case 1:
            return number.value >= LEAST_PERAK
        case _ if unit.value == THOUSAND:
            return number.value < MOST_OF_THOUSAND and (number.value >= 1 or number.value == 0)
    return number.value < MOST_OF_MILLION and number.form is not Form.GROUPED


def _unit_and_rest(parts: Sequence[Part]) -> Figure:
    """ "1jt 250": after juta, hundreds are thousands."""
    number, unit, rest = parts
    begun = _scaled((number, unit))
    if begun.doubtful or not _is_whole(number, rest):
        return begun.doubted(*begun.may_mean())
    if unit.value == MILLION:
        return _millions_and_rest(begun, rest)
    total = begun.low + rest.value
    spoken = number.words and rest.words and HUNDRED <= rest.value < THOUSAND == unit.value
    # "Seratus ribu dua ratus" is rather a range than a hundred thousand and two hundred.
    return money(total) if spoken and number.value < HUNDRED else begun.doubted(total, begun.low)


def _millions_and_rest(begun: Figure, rest: Part) -> Figure:
    if HUNDRED <= rest.value < THOUSAND:
        return money(begun.low + rest.value * THOUSAND, size=MILLION)
    if LEAST_BARE <= rest.value < MILLION:
        return money(begun.low + rest.value)
    if rest.value >= HUNDRED:
        return begun.doubted(begun.low + rest.value)
    as_thousands = begun.low + rest.value * THOUSAND
    as_decimals = begun.low + MILLION * Fraction(f"0.{int(rest.value)}")
    order = (as_decimals, as_thousands) if rest.value < HUNDRED / 10 else (as_thousands, as_decimals)
    return begun.doubted(*order)


def _two_units(parts: Sequence[Part]) -> Figure:
    first, second = _scaled(parts[:2]), _scaled(parts[2:4])
    steps_down = parts[1].value * 1 > parts[3].value and second.low < parts[1].value
    if first.doubtful or second.doubtful or not steps_down or not _is_whole(parts[0], parts[2]):
        return doubt(*(first.may_mean() + second.may_mean()))
    if parts[1].value == MILLION and parts[3].value == 1:
        return doubt(first.low + second.low)
    return money(first.low + second.low)


def _two_units_and_rest(parts: Sequence[Part]) -> Figure:
    begun, rest = _two_units(parts[:4]), parts[4]
    total = begun.low + rest.value
    spoken = parts[2].words and rest.words and HUNDRED <= rest.value < THOUSAND == parts[3].value
    return money(total) if spoken and not begun.doubtful else doubt(total)


def _is_whole(*numbers: Part) -> bool:
    return all(number.form is not Form.DECIMAL for number in numbers)


def _part_of_million(parts: Sequence[Part]) -> Figure:
    """ "setengah juta", "satu setengah juta", "2 juta setengah", "tiga perempat juta"."""
    unit = next(part for part in parts if part.code == "U")
    whole = sum((part.value for part in parts if part.code == "X"), Fraction(0))
    sure = unit.value == MILLION and whole < MOST_HALVES and _is_whole(*parts)
    value = (whole + sum(_share(part) for part in parts)) * unit.value
    return money(value, size=MILLION) if sure and value.denominator == 1 else doubt()


def _share(part: Part) -> Fraction:
    return {"h": HALF, "q": QUARTER, "f": part.value}.get(part.code, Fraction(0))


def _quarters(parts: Sequence[Part]) -> Figure:
    number, _, unit = parts
    sure = number.value == 3 and unit.value == MILLION  # noqa: PLR2004  (tiga perempat)
    return money(3 * QUARTER * unit.value, size=MILLION) if sure else doubt()


def _spoken_decimal(parts: Sequence[Part]) -> Figure:
    """ "satu koma lima juta"."""
    whole, _, *decimals, unit = parts
    if not all(part.value < 10 for part in decimals) or not _is_whole(whole, *decimals):  # noqa: PLR2004
        return doubt()
    digits = "".join(str(int(part.value)) for part in decimals)
    return _scaled((replace(whole, value=whole.value + Fraction(f"0.{digits}")), unit))


def _neighbours(parts: Sequence[Part]) -> Figure:
    """ "dua tiga ratus ribu" is from two to three hundred thousand."""
    low, high, unit = parts
    step = high.value / (low.value + 1)
    if not (low.words and high.words and low.value < 9 and step in {1, 10, 100}):  # noqa: PLR2004
        return doubt()
    ends = _scaled((replace(low, value=low.value * step), unit)), _scaled((high, unit))
    if any(end.doubtful for end in ends):
        return doubt()
    return replace(ends[1], low=ends[0].low)


def _nickname(parts: Sequence[Part]) -> Figure:
    (name,) = parts
    return money(name.value) if name.value >= THOUSAND else doubt(name.value * THOUSAND, name.value)


def _unsure_unit(parts: Sequence[Part]) -> Figure:
    number = parts[0].value
    return doubt(number * MILLION, number * BILLION)


def _small_kilo(parts: Sequence[Part]) -> Figure:
    return doubt(parts[0].value * THOUSAND)


_SHAPES: dict[str, Callable[[Sequence[Part]], Figure]] = {
    **dict.fromkeys(("X", "XA"), _bare),
    **dict.fromkeys(("XU", "XAU", "XUA"), _scaled),
    "XUX": _unit_and_rest,
    "XUXU": _two_units,
    "XUXUX": _two_units_and_rest,
    **dict.fromkeys(("hU", "qU", "fU", "XhU", "XfU", "XUh"), _part_of_million),
    "XQU": _quarters,
    **dict.fromkeys(("X,XU", "X,XXU"), _spoken_decimal),
    "XXU": _neighbours,
    "N": _nickname,
    "XV": _unsure_unit,
    "XK": _small_kilo,
}
