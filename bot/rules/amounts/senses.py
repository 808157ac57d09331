"""What can a word or a sign do in or beside an amount?"""

from dataclasses import dataclass
from enum import StrEnum, auto

from bot.rules.amounts.amount import Bound, Role
from storage.vocabulary import Period


class Sense(StrEnum):
    # A part of a number.
    FIGURES = auto()
    FRACTION = auto()
    DIGIT = auto()
    TEEN = auto()
    TENS = auto()
    TEENS_OF = auto()
    TENS_OF = auto()
    HUNDREDS_OF = auto()
    HUNDRED = auto()
    ONE_OF = auto()
    HALF = auto()
    QUARTER = auto()
    QUARTERS_OF = auto()
    POINT = auto()
    UNIT = auto()
    KILO = auto()
    UNSURE_UNIT = auto()
    ONE_UNIT = auto()
    CURRENCY = auto()
    ABOUT = auto()
    NICKNAME = auto()
    VAGUE = auto()
    # What is done with numbers.
    TO = auto()
    DASH = auto()
    TIMES = auto()
    AT = auto()
    PLUS = auto()
    AND = auto()
    EQUALS = auto()
    ALIAS = auto()
    # What is counted, dated or measured, but not money.
    COUNTER = auto()
    PEOPLE = auto()
    SPAN = auto()
    PERCENT = auto()
    DATE_WORD = auto()
    CLOCK_WORD = auto()
    PLACE_WORD = auto()
    MONTH_NAME = auto()
    ASIDE = auto()
    # What is said of the amount.
    APPROXIMATE = auto()
    BOUND = auto()
    MORE = auto()
    DEGREE = auto()
    LOSS = auto()
    PERIOD = auto()
    PER = auto()
    ROLE = auto()
    INCOME = auto()
    HELP = auto()
    ZERO = auto()
    NOTHING = auto()
    FILLER = auto()
    PAUSE = auto()
    POINT_SIGN = auto()
    BRACKET = auto()
    # Beside these no amount is read.
    NEGATION = auto()
    DOUBT = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Meaning:
    """`about` is the ending -an: "jutaan" is about a million."""

    sense: Sense
    value: int = 0
    about: bool = False
    role: Role | None = None
    bound: Bound | None = None
    period: Period | None = None
