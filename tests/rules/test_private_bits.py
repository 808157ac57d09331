"""Is somebody warned of a sum or a number in what many shall read, and of nothing else?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.private_bits import PrivateBit, private_bits

AMOUNT, PHONE = PrivateBit.AMOUNT, PrivateBit.PHONE


@pytest.mark.parametrize(
    ("text", "bits"),
    [
        ("Bagaimana supaya keripik tahan lama?", set()),
        ("Sudah 3 bulan, laku 20 bungkus sehari", set()),
        ("Umur saya 35, mulai tahun 2026, jam 08.30", set()),
        ("Berapa kg gula untuk 12 toples?", set()),
        ("Panas 3k kali", {AMOUNT}),
        ("Modal saya cuma 500rb", {AMOUNT}),
        ("Utang 1,5 jt di bank", {AMOUNT}),
        ("Harga Rp 15000 kemahalan?", {AMOUNT}),
        ("harga 15.000 per bungkus", {AMOUNT}),
        ("butuh lima juta", {AMOUNT}),
        ("laba sejuta", {AMOUNT}),
        ("I earned two million", {AMOUNT}),
        ("WA saya 081234567890 ya", {PHONE}),
        ("hubungi 0812 3456 7890", {PHONE}),
        ("+62 812-3456-7890", {PHONE}),
        ("telepon (0554) 123456", {PHONE}),
        ("0812-3456-7890, bayar 50rb", {AMOUNT, PHONE}),
    ],
)
def test_what_is_private_in_a_text(text: str, bits: set[PrivateBit]) -> None:
    assert private_bits(text) == bits


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Saya SITI  Aminah, kenapa lembek?", True),
        ("Kata bu Siti-Aminah begitu", True),
        ("Siti dan Aminah sama-sama lembek", False),
        ("Siti Aminahwati", False),
        ("", False),
    ],
)
def test_a_full_name_is_found_however_it_is_written(text: str, is_named: bool) -> None:
    assert (PrivateBit.NAME in private_bits(text, ["Siti Aminah", "🌿"])) is is_named


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    assert private_bits(text) <= set(PrivateBit)


@given(
    st.integers(10**8, 10**11 - 1),
    st.sampled_from(["", " ", "-", "."]),
    st.text(alphabet="abc \n", max_size=8),
)
def test_a_mobile_number_is_found_however_it_is_parted(number: int, between: str, before: str) -> None:
    digits = f"08{number}"
    parted = between.join(digits[start : start + 4] for start in range(0, len(digits), 4))

    assert PHONE in private_bits(f"{before} {parted}")
