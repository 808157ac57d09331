"""What does one line say about support: what it is, how much, from whom?"""

import re
from dataclasses import dataclass

from bot.rules.amounts import Kind, read_amount
from bot.rules.counted_words import says_a_number, with_digits

_FROM = re.compile(r"\s+(?:dari|from)\s+(?P<partner>.+)$", re.IGNORECASE)
_WORTH = re.compile(r"[,\s]+(?:senilai|seharga|worth)\s+(?P<amount>.+)$", re.IGNORECASE)
_FOR_WHAT = re.compile(r"\s+(?:untuk|buat|bagi|for)\s+(?P<what>\D+)$", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<quantity>\d{1,6}) (?P<unit>[^\W\d]+)(?: (?P<what>.+))?")
# Behind what it is only a word that counts says how many: "oven 2 tingkat" and "kulkas 200 liter" are one.
_COUNTED_LAST = re.compile(
    r"(?P<what>\D+?),? (?P<quantity>\d{1,6}) "
    r"(?P<unit>sak|zak|karung|kg|kilo|kwintal|ton|buah|unit|ekor|bungkus|dus|kardus|lembar|pasang|set|paket"
    r"|meter|liter|gulung|kaleng|jerigen|ember|galon"
    r"|botol|kantong|batang|lusin|kodi|rim|ikat|biji|butir|keping|potong|helai"
    r"|sacks?|bags?|pieces?|pcs|units|boxes|packs?|sets|pairs?|bottles?|sheets?)",
    re.IGNORECASE,
)
_SAYS_THE_SIZE = re.compile(
    r"(?:.*\s)?(?:isi|berisi|ukuran|kapasitas|muat|per|untuk|buat|bagi|for)", re.IGNORECASE
)
_HAS_A_SIZE = re.compile(
    r"\b(?:timbangan|tabung|gas|mesin|mixer|freezer|kulkas|oven|scales?)\b", re.IGNORECASE
)
_WEIGHTS = frozenset({"kg", "kilo", "kwintal", "ton"})
_POURED_OR_CUT = frozenset({"meter", "liter"})
_SOLD_SO = re.compile(r"(?:kain|tali|pita|renda)\b.* meter|(?:minyak|susu|bensin)\b.* liter", re.IGNORECASE)
# How long something goes on, or how strong it is, is nothing that can be shared out.
_MEASURES = frozenset(
    {
        *("watt", "volt", "gb", "pk", "inci", "inch", "door", "tier", "burner"),
        *("menit", "jam", "hari", "minggu", "bulan", "tahun", "kali"),
        *("minute", "hour", "day", "week", "month", "minutes", "hours", "days", "weeks", "months"),
    }
)
_MONEY = re.compile(
    r"\brp\b|\brp\.?\s*\d|\d\s*(?:rb|ribu|k|jt|juta)\b|\b(?:ribu|(?:se)?juta|thousand|million|rupiah)\b"
    r"|(?<![\d.])\d{1,3}(?:\.\d{3}){2,}$",
    re.IGNORECASE,
)
_SUM_OF_ALL = re.compile(
    r"[\s,(]*\b(?:total(?:nya)?|harga(?:nya)?|nilai(?:nya)?|sebesar|price|value)[:=]?$", re.IGNORECASE
)
_SUM_OF_EACH = re.compile(r"@|\b(?:masing-masing|per|each|satunya)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """`amount` is whole rupiah; `is_unclear` where the sum may be another, or stands alone."""

    what: str
    amount: int | None = None
    quantity: int | None = None
    unit: str | None = None
    partner: str | None = None
    is_unclear: bool = False


def read_line(text: str, *, is_money: bool) -> Line:
    """ "2 unit mesin jahit senilai 5 juta dari CV Maju", and for money "modal 500rb dari Dinas"."""
    words = " ".join(text.split())
    partner = _FROM.search(words)
    words = words[: partner.start()] if partner else words
    named = partner["partner"].strip(" .") if partner else None
    if is_money:
        amount = _sum_in(words)
        return Line(words, amount, partner=named, is_unclear=amount is None or amount <= 0)
    worth = _WORTH.search(words)
    words = with_digits(words[: worth.start()] if worth else words)
    quantity, unit, what = _counted(words)
    if worth is not None:
        told: str | None = worth["amount"]
    else:
        what, told = _with_its_sum(what)
    amount = _sum_in(told) if told is not None else None
    what = what or unit or ""
    unclear = told is not None and (amount is None or amount <= 0)
    return Line(what, amount, quantity, unit, named, unclear or not _names_something(what))


def _counted(words: str) -> tuple[int | None, str | None, str]:
    """How many pieces; a number of thousands, of hours or of litres that it holds is none."""
    first, last = _COUNTED.fullmatch(words), _COUNTED_LAST.fullmatch(words)
    if first is not None and first["unit"].casefold() not in _MEASURES and not says_a_number(first["unit"]):
        return int(first["quantity"]), first["unit"], first["what"] or ""
    if last is not None and not _is_size(last["what"], last["unit"]):
        return int(last["quantity"]), last["unit"], last["what"]
    return None, None, words


def _is_size(what: str, unit: str) -> bool:
    said = unit.casefold()
    is_of_one = said in _POURED_OR_CUT and _SOLD_SO.fullmatch(f"{what} {unit}") is None
    is_weight_of_it = said in _WEIGHTS and _HAS_A_SIZE.search(what) is not None
    return is_of_one or is_weight_of_it or _SAYS_THE_SIZE.fullmatch(what) is not None


def _names_something(what: str) -> bool:
    return any(any(sign.isalpha() for sign in word) and not says_a_number(word) for word in what.split())


def _with_its_sum(words: str) -> tuple[str, str | None]:
    """What is left without a sum of money at its end, and the sum; one for each piece is no sum of all."""
    if not _MONEY.search(words):
        return words, None
    split = words.split()
    first = next((place for place, word in enumerate(split) if says_a_number(word)), 0)
    while first and split[first - 1].casefold() in {"rp", "rp."}:
        first -= 1
    before, told = " ".join(split[:first]), " ".join(split[first:])
    if _SUM_OF_EACH.search(words):
        return before, ""
    return _SUM_OF_ALL.sub("", before).rstrip(" ,("), told.rstrip(")")


def _sum_in(words: str) -> int | None:
    """The sum that the words name; what it is for may stand before it, or behind it."""
    split = words.split()
    first = next((place for place, word in enumerate(split) if says_a_number(word)), 0)
    told = " ".join(split[first:])
    aim = _FOR_WHAT.search(told)
    is_all = aim is None or any(says_a_number(word) for word in aim["what"].split())
    bare = told if aim is None or is_all else told[: aim.start()]
    for candidate in dict.fromkeys((words, told, bare)):
        read = read_amount(candidate)
        if read.kind is Kind.EXACT:
            return read.value
    return None
