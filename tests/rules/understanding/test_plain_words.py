"""Does chat spelling come out as plain words?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.understanding.plain_words import plain_words


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("sy gak bs jualan krn hujan", "saya tidak bisa jualan karena hujan"),
        ("gmn caranya bu?", "bagaimana cara ?"),
        ("jgn chat2 lg", "jangan chat lagi"),
        ("makasiiiih buuu", "terima kasih"),
        ("wkwkwk iya pak", "HEHE iya"),
        ("laku 15kg dpt Rp 250.000", "laku ANGKA kg dapat UANG"),
        ("untung 1,5jt", "untung UANG"),
        ("usahanya, jalan.", "usaha / jalan"),
        ("mboten payu dodolane", "tidak laku dodolane"),
        ("ulun kada kawa umpat", "saya tidak bisa ikut"),
        ("👍🏽", "TANDA"),
        ("", "TANDA"),
    ],
)
def test_habits_of_typing_are_evened_out(typed: str, plain: str) -> None:
    assert " ".join(plain_words(typed)) == plain


def test_an_english_no_is_no_number() -> None:
    assert plain_words("no", language="en") == ("tidak",)
    assert plain_words("no") == ("nomor",)


@given(st.text(max_size=200))
def test_case_never_matters(text: str) -> None:
    assert plain_words(text) == plain_words(text.casefold())
