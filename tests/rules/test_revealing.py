"""Is somebody asked before money, a number or a place goes to all, and not for every figure?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.revealing import Reveals, revealed_by

AMOUNT, PHONE, PLACE, FAMILY = Reveals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Alhamdulillah, laku keras", []),
        ("Madu laku 20 botol minggu ini", []),
        ("laku 15", []),
        ("Panen 2026 bagus, hasilnya 75 kg", []),
        ("Pukul 9 pagi tanggal 12.03.2026", []),
        ("Jalan terus, jangan menyerah", []),
        ("Omzet saya 1,5 juta", [AMOUNT]),
        ("Harga 25rb per botol", [AMOUNT]),
        ("Untung 50", [AMOUNT]),
        ("Laku keras. Untungnya lima ratus ribu. Senang!", [AMOUNT]),
        ("modal awal 1.000.000.000", [AMOUNT]),
        ("Hubungi 081234567890", [PHONE]),
        ("WA 0812-3456-7890 ya", [PHONE]),
        ("+62 812 3456 7890", [PHONE]),
        ("(0541) 734567 atau 05417345678", [PHONE]),
        ("-0.50123, 117.14987", [PLACE]),
        ("lihat https://maps.app.goo.gl/abc", [PLACE]),
        ("Suami melarang saya jualan, bagaimana ya?", [FAMILY]),
        ("Suami ikut bantu, laku keras!", []),
        ("Jl. Melati 4", [PLACE]),
        ("di RT 03 ya", [PLACE]),
        ("Rp 20.000, WA 081234567890, Jln Melati", [AMOUNT, PHONE, PLACE]),
    ],
)
def test_what_is_asked_about(text: str, expected: list[Reveals]) -> None:
    assert revealed_by(text) == expected


def test_it_is_read_in_the_language_of_whoever_wrote_it() -> None:
    assert revealed_by("My husband does not allow me to sell, what can I do?", "en") == [FAMILY]


@given(st.integers(0, 9_999_999_999), st.sampled_from(["08{:010}", "+628{:010}", "0 8{:010}"]))
def test_no_mobile_number_goes_unseen(digits: int, spelling: str) -> None:
    assert PHONE in revealed_by(f"Kabar baik! Hubungi saya di {spelling.format(digits)} ya")


@given(st.integers(1_000, 999_000_000), st.sampled_from(["Rp {:,}", "Rp{}", "rp. {}", "{} rupiah"]))
def test_no_rupiah_go_unseen(rupiah: int, spelling: str) -> None:
    assert AMOUNT in revealed_by(f"Laku {spelling.format(rupiah).replace(',', '.')} minggu ini")
