"""Does an answer to "why haven't I?" follow from the criteria alone, and change once one is met?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.criteria import Condition, ConditionKind, Facts, is_met, unmet
from bot.rules.criteria_line import read_criteria
from bot.rules.support_line import Line, read_line

LADDER = ("T0", "T1", "T2", "T3")
SARI = Facts("T1", LADDER, "Muara Pantun", "Kue kering", 2, frozenset({"NIB"}))
CONDITIONS = st.lists(
    st.sampled_from(
        [
            Condition(ConditionKind.RUNG, "T2"),
            Condition(ConditionKind.VILLAGE, "sepaso"),
            Condition(ConditionKind.BUSINESS, "lele"),
            Condition(ConditionKind.MONTHS, "3"),
            Condition(ConditionKind.DOCUMENT, "halal"),
        ]
    ),
    unique=True,
)


@pytest.mark.parametrize(
    ("kind", "value", "met"),
    [
        (ConditionKind.RUNG, "T1", True),
        (ConditionKind.RUNG, "t0", True),
        (ConditionKind.RUNG, "T2", False),
        (ConditionKind.RUNG, "T9", False),
        (ConditionKind.VILLAGE, "sepaso / muara pantun", True),
        (ConditionKind.VILLAGE, "Sepaso", False),
        (ConditionKind.BUSINESS, "kue", True),
        (ConditionKind.BUSINESS, "lele", False),
        (ConditionKind.MONTHS, "2", True),
        (ConditionKind.MONTHS, "3", False),
        (ConditionKind.DOCUMENT, "nib", True),
        (ConditionKind.DOCUMENT, "halal", False),
    ],
)
def test_each_kind_of_condition_looks_at_its_fact(kind: ConditionKind, value: str, met: bool) -> None:
    assert is_met(Condition(kind, value), SARI) is met


@given(CONDITIONS)
def test_what_is_missing_shrinks_as_conditions_are_met_and_no_further(conditions: list[Condition]) -> None:
    assert unmet(conditions, SARI) == conditions

    on_the_way = replace(SARI, rung="T3", months=3)
    there = replace(on_the_way, village="Sepaso", business="lele", documents=frozenset({"Halal"}))
    left = unmet(conditions, on_the_way)

    assert {one.kind for one in left}.isdisjoint({ConditionKind.RUNG, ConditionKind.MONTHS})
    assert unmet(conditions, there) == []


def test_a_line_of_criteria_is_read_and_what_is_unclear_is_named() -> None:
    read = read_criteria(
        "tangga T2, desa Sepaso/Muara Pantun; usaha kue, minimal 3 bulan, dokumen NIB, rajin"
    )

    assert [(one.kind, one.value) for one in read.conditions] == [
        (ConditionKind.RUNG, "T2"),
        (ConditionKind.VILLAGE, "Sepaso/Muara Pantun"),
        (ConditionKind.BUSINESS, "kue"),
        (ConditionKind.MONTHS, "3"),
        (ConditionKind.DOCUMENT, "NIB"),
    ]
    assert read.not_understood == ("rajin",)


@pytest.mark.parametrize(
    ("text", "is_money", "line"),
    [
        (
            "2 unit mesin jahit senilai 5 juta dari CV Maju",
            False,
            Line("mesin jahit", 5_000_000, 2, "unit", "CV Maju"),
        ),
        ("3 karung pakan dari Dinas", False, Line("pakan", None, 3, "karung", "Dinas")),
        ("pelatihan kemasan", False, Line("pelatihan kemasan")),
        ("mesin jahit dari CV Maju", False, Line("mesin jahit", partner="CV Maju")),
        ("modal kue 500rb dari Dinas", True, Line("modal kue 500rb", 500_000, partner="Dinas")),
        ("modal kue dari Dinas", True, Line("modal kue", partner="Dinas", is_unclear=True)),
        ("tiga mesin jahit", False, Line("jahit", None, 3, "mesin")),
        ("sepuluh sak tepung terigu dari Dinas", False, Line("tepung terigu", None, 10, "sak", "Dinas")),
        ("dua belas bags of flour", False, Line("of flour", None, 12, "bags")),
        ("sebuah oven", False, Line("oven", None, 1, "buah")),
        ("tepung 10 sak", False, Line("tepung", None, 10, "sak")),
        ("pelatihan 2 hari", False, Line("pelatihan 2 hari")),
        ("2 unit oven 3jt", False, Line("oven", 3_000_000, 2, "unit")),
        ("3 unit mesin total 9 juta", False, Line("mesin", 9_000_000, 3, "unit")),
        ("10 sak tepung, harga Rp 1.500.000", False, Line("tepung", 1_500_000, 10, "sak")),
        ("2 mesin @ 3 juta", False, Line("@", None, 2, "mesin", is_unclear=True)),
        ("mesin tipe 200", False, Line("mesin tipe 200")),
        ("lima juta rupiah untuk modal", True, Line("lima juta rupiah untuk modal", 5_000_000)),
        ("modal lima ratus ribu", True, Line("modal lima ratus ribu", 500_000)),
        ("10 juta untuk 5 orang", True, Line("10 juta untuk 5 orang", is_unclear=True)),
        ("modal dua sampai tiga juta", True, Line("modal dua sampai tiga juta", is_unclear=True)),
        ("bantuan 500 ribu", False, Line("bantuan", 500_000)),
        ("1 mesin 2.500.000", False, Line("mesin", 2_500_000, 1, "mesin")),
        ("1 mesin 2500000", False, Line("2500000", None, 1, "mesin", is_unclear=True)),
        ("oven 2 tingkat", False, Line("oven 2 tingkat")),
        ("lemari es 200 liter", False, Line("lemari es 200 liter")),
        ("selang 10 meter", False, Line("selang 10 meter")),
        ("kompor minyak 10 liter", False, Line("kompor minyak 10 liter")),
        ("susu isi 1 liter", False, Line("susu isi 1 liter")),
        ("kain 5 meter", False, Line("kain", None, 5, "meter")),
        ("minyak goreng 10 liter", False, Line("minyak goreng", None, 10, "liter")),
        ("minyak goreng 12 jerigen", False, Line("minyak goreng", None, 12, "jerigen")),
        ("susu 24 kaleng", False, Line("susu", None, 24, "kaleng")),
        ("tikar 2 gulung", False, Line("tikar", None, 2, "gulung")),
        ("timbangan 50 kg", False, Line("timbangan 50 kg")),
        ("pupuk 50 kg", False, Line("pupuk", None, 50, "kg")),
        ("buku isi 38 lembar", False, Line("buku isi 38 lembar")),
        ("satu juta", False, Line("", 1_000_000, is_unclear=True)),
        ("5 juta untuk 3 orang", False, Line("", is_unclear=True)),
        ("kemasan 2 ribu lembar", False, Line("kemasan", is_unclear=True)),
        ("1 unit oven senilai lumayan", False, Line("oven", None, 1, "unit", is_unclear=True)),
    ],
)
def test_a_line_of_support_is_read(text: str, is_money: bool, line: Line) -> None:
    assert read_line(text, is_money=is_money) == line
