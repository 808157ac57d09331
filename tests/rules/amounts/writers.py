"""In how many ways can a seller write a sum that we know?"""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite

THOUSAND, MILLION = 1_000, 1_000_000
ONES = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def in_words(number: int) -> str:
    """Up to 999 million, as school teaches it."""
    if number >= MILLION:
        millions, rest = divmod(number, MILLION)
        return f"{in_words(millions)} juta {in_words(rest)}".strip()
    if number >= THOUSAND:
        thousands, rest = divmod(number, THOUSAND)
        head = "seribu" if thousands == 1 else f"{in_words(thousands)} ribu"
        return f"{head} {in_words(rest)}".strip()
    return _below_thousand(number)


def _below_thousand(number: int) -> str:
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "seratus" if hundreds == 1 else f"{ONES[hundreds]} ratus"
        return f"{head} {_below_thousand(rest)}".strip()
    if number >= 20:
        return f"{ONES[number // 10]} puluh {ONES[number % 10]}".strip()
    teens = {10: "sepuluh", 11: "sebelas"}
    return teens.get(number) or (f"{ONES[number - 10]} belas" if number > 11 else ONES[number])


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def styles(number: int) -> list[str]:
    """Each says exactly this many rupiah (whole thousands, from 5,000 to 999 million)."""
    thousands = number // THOUSAND
    ways = [
        dotted(number), f"Rp {dotted(number)}", f"Rp.{dotted(number)},-", f"Rp{number}", in_words(number),
        f"{dotted(number)},00", f"{in_words(number)} rupiah", f"{number:,}", f"rp {dotted(number)} rupiah",
    ]  # fmt: skip
    if thousands < THOUSAND:
        ways += [f"{thousands}rb", f"{thousands} ribu", f"{thousands} rebu", f"rp{thousands}rb"]
    if number % 100_000 == 0 and number >= MILLION:
        millions = f"{number // MILLION},{number % MILLION // 100_000}"
        ways += [f"{millions} jt", f"{millions.replace(',', '.')}jt", f"{millions} juta"]
    if number >= MILLION and thousands % THOUSAND >= 100:
        ways += [
            f"{number // MILLION}jt {thousands % THOUSAND}rb",
            f"{number // MILLION}jt{thousands % 1000}",
        ]
    return ways


@composite
def written_sums(draw: DrawFn) -> tuple[str, int]:
    number = THOUSAND * draw(st.integers(5, 999) | st.integers(1_000, 999_999))
    return draw(st.sampled_from(styles(number))), number
