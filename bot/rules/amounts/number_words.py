"""By which words do people write numbers and the units of money?"""

from bot.rules.amounts.senses import Meaning, Sense

THOUSAND, MILLION, BILLION = 1_000, 1_000_000, 1_000_000_000

_DIGITS = {
    1: "satu satoe one", 2: "dua duo two", 3: "tiga tigo three", 4: "empat ampat four", 5: "lima limo five",
    6: "enam anam six", 7: "tujuh tuju seven", 8: "delapan lapan eight", 9: "sembilan nine",
}  # fmt: skip
_TEENS = {
    10: "sepuluh spuluh ten", 11: "sebelas sblas eleven", 12: "twelve", 13: "thirteen", 14: "fourteen",
    15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
}  # fmt: skip
_TENS = {
    20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
    90: "ninety",
}  # fmt: skip
_UNITS = {
    1: "perak",
    THOUSAND: "ribu rebu rb rbu rib ribo thousand",
    MILLION: "juta jt jta jut jeti million",
    BILLION: "miliar milyar billion",
}
# The two short units with their letters swapped or the key beside one of them hit; nothing else is so short.
_SLIPPED_UNITS = {THOUSAND: "br rn rv rh eb", MILLION: "tj jy jr jf"}
_ABOUT_UNITS = {
    THOUSAND: "ribuan rebuan rban rbuan ribuanan",
    MILLION: "jutaan jtan jtaan jetian",
}
_ONE_UNITS = {THOUSAND: "seribu serebu serb sribu", MILLION: "sejuta sejt sjuta sejeti"}
_ABOUT_ONE_UNITS = {THOUSAND: "seribuan", MILLION: "sejutaan sejtan"}
# The Hokkien names of round sums; the ones below a thousand are said of thousands as often as of rupiah.
_NICKNAMES = {
    1_000: "seceng", 2_000: "noceng", 5_000: "goceng", 10_000: "ceban", 20_000: "noban", 50_000: "goban",
    100: "cepek", 200: "nopek", 500: "gopek", 50: "gocap",
}  # fmt: skip


def _numbered(sense: Sense, words: dict[int, str], *, about: bool = False) -> dict[str, Meaning]:
    return {word: Meaning(sense, value, about) for value, ways in words.items() for word in ways.split()}


def _all(sense: Sense, words: str) -> dict[str, Meaning]:
    return {word: Meaning(sense) for word in words.split()}


NUMBER_WORDS: dict[str, Meaning] = {
    **_numbered(Sense.DIGIT, _DIGITS),
    **_numbered(Sense.TEEN, _TEENS),
    **_numbered(Sense.TENS, _TENS),
    **_numbered(Sense.TEENS_OF, {10: "belas"}),
    **_numbered(Sense.TENS_OF, {10: "puluh"}),
    **_numbered(Sense.TENS_OF, {10: "puluhan"}, about=True),
    **_numbered(Sense.HUNDREDS_OF, {100: "ratus ratos hundred"}),
    **_numbered(Sense.HUNDREDS_OF, {100: "ratusan"}, about=True),
    **_numbered(Sense.HUNDRED, {100: "seratus seratos sratus"}),
    **_numbered(Sense.HUNDRED, {100: "seratusan"}, about=True),
    **_numbered(Sense.ONE_OF, {1: "se a"}),
    **_numbered(Sense.UNIT, _UNITS),
    **_numbered(Sense.UNIT, _SLIPPED_UNITS),
    **_numbered(Sense.UNIT, _ABOUT_UNITS, about=True),
    **_numbered(Sense.ONE_UNIT, _ONE_UNITS),
    **_numbered(Sense.ONE_UNIT, _ABOUT_ONE_UNITS, about=True),
    # One letter, and one letter away from "kg".
    **_numbered(Sense.KILO, {THOUSAND: "k"}),
    # Miliar or million.
    **_numbered(Sense.UNSURE_UNIT, {MILLION: "m mio"}),
    **_numbered(Sense.NICKNAME, _NICKNAMES),
    **_all(Sense.HALF, "setengah stengah stgh half"),
    **_all(Sense.QUARTER, "seperempat"),
    **_all(Sense.QUARTERS_OF, "perempat"),
    **_all(Sense.POINT, "koma point"),
    **_all(Sense.CURRENCY, "rp idr rupiah"),
    **_all(Sense.ABOUT, "an"),
    **_all(Sense.VAGUE, "belasan beberapa"),
}
