"""Does a text without any figure say that nothing came in?"""

from collections.abc import Sequence
from enum import Enum, auto

from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token

_BESIDE = frozenset(
    {Sense.FILLER, Sense.PAUSE, Sense.POINT_SIGN, Sense.INCOME, Sense.ROLE, Sense.PERIOD, Sense.SPAN}
    | {Sense.CURRENCY, Sense.BRACKET, Sense.APPROXIMATE}
)
_SALES = {
    "penjualan", "penjualannya", "pemasukan", "pendapatan", "omzet", "omset", "penghasilan", "sales",
    "income", "revenue",
}  # fmt: skip
_HAPPENING = {"ada", "laku", "jual", "jualan", "terjual", "laris", "beli", "pelanggan", "untung", "sold"}


class Nothing(Enum):
    SAID = auto()
    MAYBE = auto()
    NOT_SAID = auto()


def says_nothing(tokens: Sequence[Token]) -> Nothing:
    """ "Belum ada" may be no sales or no figure yet; "belum ada penjualan" is no sales."""
    senses = {token.sense for token in tokens}
    texts = {token.text for token in tokens}
    if Sense.ZERO in senses:
        return Nothing.SAID if senses <= _BESIDE | {Sense.ZERO} else Nothing.MAYBE
    if Sense.NOTHING in senses and senses <= _BESIDE | {Sense.NOTHING}:
        return Nothing.MAYBE
    if Sense.NEGATION not in senses or not _is_about_sales(tokens):
        return Nothing.NOT_SAID
    return Nothing.SAID if texts & _SALES else Nothing.MAYBE


def _is_about_sales(tokens: Sequence[Token]) -> bool:
    known = all(token.sense in _BESIDE | {Sense.NEGATION} or token.text in _HAPPENING for token in tokens)
    return known and any(token.text in _HAPPENING | _SALES for token in tokens)
