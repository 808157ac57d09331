"""How is a sentence found, in the person's language?"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, get_day_names
from babel.numbers import format_compact_decimal, format_decimal
from fluent.runtime import FluentBundle, FluentResource

# The first is said where a word file has no such sentence; languages are offered in this order.
FIRST = ("id", "en")
AT = {"id": "pukul", "en": "at"}

Fact = str | int


class Ready(str):
    """Text that is already fit to be sent as Telegram HTML, and is not escaped again."""

    __slots__ = ()


def lines(sentences: Iterable[Ready], between: str = "\n") -> Ready:
    return Ready(between.join(sentences))


def folder() -> Traversable:
    """Where the word files lie: one a language, named by its code."""
    return files("bot.words")


def languages() -> tuple[str, ...]:
    """The codes of all languages that there is a word file for."""
    found = {entry.name.removesuffix(".ftl") for entry in folder().iterdir() if entry.name.endswith(".ftl")}
    return (*(code for code in FIRST if code in found), *sorted(found.difference(FIRST)))


def shortened(words: str, most: int) -> str:
    """What is longer than so many letters ends there, and shows that it goes on."""
    return words if len(words) <= most else f"{words[:most]}…"


class Words:
    """The sentences of every language; to add a language is to add its word file."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._bundles = {language: _bundle(language, source) for language, source in sources.items()}

    @classmethod
    def load(cls) -> "Words":
        return cls({code: (folder() / f"{code}.ftl").read_text("utf-8") for code in languages()})

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._bundles)

    def text(self, language: str, key: str, **facts: Fact) -> Ready:
        """The sentence as Telegram HTML; facts are escaped unless they are `Ready`.

        What a language lacks is said in the first one. Raises KeyError for a key that is nowhere and
        ValueError for a missing fact.
        """
        safe = {
            name: fact if isinstance(fact, Ready | int) else escape(fact, quote=False)
            for name, fact in facts.items()
        }
        return Ready(self._format(language, key, safe))

    def label(self, language: str, key: str, **facts: Fact) -> str:
        """The words on a button or in a menu, which are plain text."""
        return self._format(language, key, facts)

    def keys(self, language: str) -> frozenset[str]:
        return frozenset(self._bundles[language]._messages)  # noqa: SLF001  (the library has no public list)

    def _speaking(self, language: str, key: str) -> FluentBundle:
        bundle = self._bundles.get(language)
        if bundle is not None and bundle.has_message(key):
            return bundle
        return self._bundles[FIRST[0]]

    def _format(self, language: str, key: str, facts: Mapping[str, Fact]) -> str:
        bundle = self._speaking(language, key)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        sentence, faults = bundle.format_pattern(message.value, dict(facts))
        if faults:
            raise ValueError(f"{language}/{key}: {faults[0]}")
        return str(sentence)


# Reading a word file takes half a second, and nobody changes what was read.
@cache
def _bundle(language: str, source: str) -> FluentBundle:
    # Isolating marks show as little boxes on old phones, and our languages run one way.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


def rupiah(amount: int, language: str) -> str:
    """Whole rupiah as written in `language`: "Rp 450.000"."""
    number = format_decimal(abs(amount), locale=language, format="#,##0")
    return f"{'-' if amount < 0 else ''}Rp {number}"


def short_rupiah(amount: int, language: str) -> str:
    """An amount for a small picture, rounded to what fits: "450 rb", "1,25 jt"."""
    return format_compact_decimal(amount, locale=language, fraction_digits=2).replace("\u00a0", " ")


def decimal(number: float, language: str) -> str:
    """A figure that need not be whole: "12,5"."""
    return format_decimal(number, locale=language)


def moment(at: datetime, zone: str, language: str) -> str:
    """A moment in its zone, in words: "Jumat, 27 November pukul 16.00 WITA"."""
    local = at.astimezone(ZoneInfo(zone))
    between = f" {AT[language]} " if language in AT else ", "
    return f"{weekday_and_date(local, language)}{between}{clock_time(at, zone, language)}"


def weekday_and_date(day: date, language: str) -> str:
    """A day of the calendar that is near: "Jumat, 27 November"."""
    return format_date(day, "EEEE, d MMMM", locale=language)


def clock_time(at: datetime, zone: str, language: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{format_skeleton('Hm', local, locale=language)} {local.tzname()}"


def day(at: datetime, zone: str, language: str) -> str:
    """A day in its zone, short: "2 Mar"."""
    return format_date(at.astimezone(ZoneInfo(zone)), "d MMM", locale=language)


def whole_day(day: date, language: str) -> str:
    """A day of the calendar: "2 Maret 2026"."""
    return format_date(day, "d MMMM y", locale=language)


def date_on_a_small_screen(day: date, language: str) -> str:
    """A day of the calendar, short: "2 Mar"."""
    return format_date(day, "d MMM", locale=language)


def month(day: date, language: str) -> str:
    """The name of its month: "Maret"."""
    return format_date(day, "LLLL", locale=language)


def whole_month(day: date, language: str) -> str:
    """Its month and year: "Maret 2026"."""
    return format_date(day, "LLLL y", locale=language)


def month_and_year(day: date, language: str) -> str:
    """Its month, short: "Mar 26"."""
    return format_date(day, "LLL yy", locale=language)


def weekday(number: int, language: str) -> str:
    """The name of a day of the week, of which Monday is 0: "Jumat"."""
    return str(get_day_names("wide", locale=language)[number])


def hour(at: time, language: str) -> str:
    """An hour on the wall: "16.00"."""
    return format_skeleton("Hm", at, locale=language)
