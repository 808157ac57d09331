"""Does the reader keep its promises for every text that there can be?"""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bot.rules.amounts import Kind, read_amount
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.spelling import LEXICON, words_in
from tests.rules.amounts import slips
from tests.rules.amounts.examples import examples, is_silently_wrong, read
from tests.rules.amounts.slips import Slip
from tests.rules.amounts.writers import written_sums

PIECES = "250 1,5 1.500 000 5 0 rb ribu jt juta rp - + x @ = / , . ( ) an dua ratus setengah bu laku rugi "
TEXTS = (
    st.text(max_size=40)
    | st.lists(st.sampled_from(PIECES.split(" ")), max_size=9).map(" ".join)
    | st.lists(st.sampled_from(PIECES.split(" ")), max_size=9).map("".join)
    | st.sampled_from([example.typed for example in examples()])
)


@given(TEXTS)
@example("9" * 5000)
@example("20.orang")
@example("²½Ⅷ５")
@example("1" * 200 + "rb")
def test_any_text_gets_a_well_formed_answer(text: str) -> None:
    amount = read_amount(text)

    assert amount.raw == text
    assert (amount.value is not None) == (amount.kind is Kind.EXACT)
    assert (amount.low is not None) == (amount.high is not None) == (amount.kind is Kind.RANGE)
    assert amount.low is None or amount.high is None or amount.low < amount.high
    assert len(set(amount.suggestions)) == len(amount.suggestions) <= 3
    assert not amount.suggestions or amount.kind is Kind.AMBIGUOUS


@given(TEXTS)
def test_capitals_and_the_width_of_signs_change_nothing(text: str) -> None:
    if any(unicodedata.category(sign) in {"No", "Nl", "So", "Sk", "Mn", "Lm"} for sign in text):
        return  # "²" is no "2", however Unicode may fold it

    folded = unicodedata.normalize("NFKC", text)

    assert read(folded) == read(text)
    assert read(text.casefold()) == read(text)


@given(written_sums())
def test_a_sum_written_out_is_read_back(written: tuple[str, int]) -> None:
    text, rupiah = written

    assert read(text) == str(rupiah)


@given(written_sums(), st.lists(st.sampled_from(slips.ALL), min_size=1, max_size=3), st.integers(0, 10**6))
def test_with_slips_it_is_read_back_or_asked_about(
    written: tuple[str, int], slipped: list[Slip], seed: int
) -> None:
    text, rupiah = written
    luck = slips.chance(seed)
    for slip in slipped:
        text = slip(luck, text)

    assert not is_silently_wrong(text, str(rupiah)), text


@given(written_sums(), written_sums())
def test_two_sums_are_never_taken_for_one(first: tuple[str, int], second: tuple[str, int]) -> None:
    assert read(f"{first[0]}, {second[0]}") in {"ambiguous", "none"}


@given(st.sampled_from([example.typed for example in examples()]), st.sampled_from(["entah", "tapi", "zzz"]))
def test_beside_an_unknown_word_nothing_is_taken_for_sure(text: str, word: str) -> None:
    assert read(f"{text} {word}") in {"ambiguous", "none"}
    assert read(f"{word} {text}") in {"ambiguous", "none"}


def test_no_slip_makes_a_warning_harmless() -> None:
    """ "Utang", "naik", "rugi", "belum": an amount beside them is never taken for plain sales."""
    warnings = [word for word, meaning in LEXICON.items() if meaning.sense in WARNINGS and len(word) > 3]

    lost = [
        (word, typed)
        for word in warnings
        for typed in _misspelt(word) - LEXICON.keys()
        if _is_harmless(typed)
    ]

    assert lost == []


def test_no_slip_turns_thousands_into_millions() -> None:
    units = {word: meaning.value for word, meaning in LEXICON.items() if meaning.sense is Sense.UNIT}

    turned = [
        (word, typed, read(f"250 {typed}"))
        for word, value in units.items()
        for typed in _misspelt(word)
        if read(f"250 {typed}") not in {str(250 * value), "ambiguous", "none"}
    ]

    assert turned == []


WARNINGS = {Sense.DOUBT, Sense.NEGATION, Sense.LOSS}
DIRECT = WARNINGS | {Sense.UNKNOWN, Sense.AND, Sense.TO}


def _misspelt(word: str) -> set[str]:
    return {slip(slips.chance(seed), word) for slip in slips.TYPING for seed in range(25)} - {word}


def _is_harmless(typed: str) -> bool:
    words = words_in(typed)
    return bool(words) and all(LEXICON[word].sense not in DIRECT for word in words)
