"""May the one figure of a text be taken as said, beside all the other words?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.rules.amounts.amount import Bound, Role
from bot.rules.amounts.figure import Figure
from bot.rules.amounts.figures import Count, Item
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token
from storage.vocabulary import Period

T = TypeVar("T")

_HARMLESS = frozenset(
    {Sense.FILLER, Sense.PAUSE, Sense.POINT_SIGN, Sense.BRACKET, Sense.EQUALS, Sense.CURRENCY, Sense.ASIDE}
    | {Sense.APPROXIMATE, Sense.BOUND, Sense.MORE, Sense.DEGREE, Sense.LOSS, Sense.DASH, Sense.PERIOD}
    | {Sense.SPAN, Sense.MONTH_NAME, Sense.ROLE, Sense.INCOME, Sense.HELP}
)
_LATE = frozenset({"paling", "palingan", "maksimal"})
_FROM = frozenset({"dari", "dr", "laku", "jual", "terjual", "from"})


@dataclass(frozen=True)
class Around:
    """What stands before and after the figure, in order."""

    before: Sequence[Item]
    after: Sequence[Item]

    @property
    def words(self) -> list[Token]:
        return [item for item in (*self.before, *self.after) if isinstance(item, Token)]

    def senses(self) -> set[Sense]:
        return {word.sense for word in self.words}

    @property
    def role(self) -> Role | None:
        return _first([word.meaning.role for word in self.words])

    @property
    def period(self) -> Period | None:
        month = [Period.MONTH for word in self.words if word.sense is Sense.MONTH_NAME]
        return _first([*(word.meaning.period for word in self.words), *month])

    @property
    def bound(self) -> Bound | None:
        more = [Bound.LOWER for word in self.words if word.sense is Sense.MORE]
        return _first([*(word.meaning.bound for word in self.words), *more])

    @property
    def is_approximate(self) -> bool:
        return Sense.APPROXIMATE in self.senses() or self.bound is not None

    @property
    def is_loss(self) -> bool:
        return Sense.LOSS in self.senses() or self._is_minus()

    def allows(self, figure: Figure) -> bool:
        """True where every other word is known and none turns the figure into something else."""
        return (
            self.senses() <= _HARMLESS
            and self._is_of_one_time()
            and not (figure.made and self.period is Period.DAY)
            and len({word.meaning.role for word in self.words if word.meaning.role}) <= 1
            and self._bounds_fit()
            and self._sign_fits(figure)
            and self._counts_fit()
        )

    def _is_of_one_time(self) -> bool:
        names = {word.text for word in self.words if word.sense is Sense.PERIOD}
        periods = {word.meaning.period for word in self.words if word.meaning.period}
        return len(names) <= 1 and len(periods) <= 1

    def _bounds_fit(self) -> bool:
        bounds = [word for word in self.words if word.sense in {Sense.BOUND, Sense.MORE}]
        if any(_is(item, Sense.MORE) for item in self.before):
            return False
        # "100rb lebih dari minggu lalu" tells a difference.
        late = [item for item in self.after if _is(item, Sense.BOUND)]
        return len(bounds) <= 1 and all(isinstance(item, Token) and item.text in _LATE for item in late)

    def _sign_fits(self, figure: Figure) -> bool:
        dashes = [item for item in self.before if _is(item, Sense.DASH)]
        losses = [word for word in self.words if word.sense is Sense.LOSS]
        after = self.after[:-1]  # "250.000 -": a dash at the end closes a sum on a receipt
        if len(dashes) + len(losses) > 1 or any(_is(item, Sense.DASH) for item in after):
            return False
        if dashes:
            return self._is_minus() and not figure.spaced and not figure.is_range and not self._earns()
        return not losses or (losses[0] in self.before and not figure.is_range and not self._earns())

    def _is_minus(self) -> bool:
        senses = [item.sense for item in self.before[:2] if isinstance(item, Token)]
        starts_so = senses in ([Sense.DASH], [Sense.DASH, Sense.CURRENCY], [Sense.CURRENCY, Sense.DASH])
        return starts_so and len(self.before) == len(senses)

    def _earns(self) -> bool:
        return bool(self.senses() & {Sense.ROLE, Sense.INCOME, Sense.MORE, Sense.BOUND})

    def _counts_fit(self) -> bool:
        helped = Sense.HELP in self.senses()
        people = [item for item in self.after if isinstance(item, Count) and item.sense is Sense.PEOPLE]
        if helped != bool(people):
            return False
        return all(self._count_fits(item) for item in (*self.before, *self.after) if isinstance(item, Count))

    def _count_fits(self, count: Count) -> bool:
        """ "20 bungkus dapat 200rb" tells what all of them brought; "20 bungkus 200rb" may be a price."""
        if count.sense is Sense.PEOPLE:
            return count in self.after
        if count.sense is not Sense.COUNTER or count.text == "kali":
            return False
        if count in self.before:
            since = self.before[self.before.index(count) + 1 :]
            return any(_is(item, Sense.INCOME) for item in since)
        until = self.after[: self.after.index(count)]
        earned = any(_is(item, Sense.INCOME) for item in self.before)
        return earned and any(isinstance(item, Token) and item.text in _FROM for item in until)


def _is(item: Item, sense: Sense) -> bool:
    return isinstance(item, Token) and item.sense is sense


def _first(values: Sequence[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
