"""Are people called by the name they gave?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.names import LONGEST_NAME, NameFault, name_fault, same_name, tidy_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Siti Aminah", "Siti Aminah"),
        ("  Siti \t Aminah\n", "Siti Aminah"),
        ("Siti\nAminah", "Siti Aminah"),
        ("Siti\u00a0Aminah", "Siti Aminah"),
        ("Siti\0Aminah", "Siti Aminah"),
        ("\u202eitiS\u202c", "itiS"),
        ("Sa\u200bri", "Sari"),
        ("\ufeffSari", "Sari"),
        ("Jose\u0301", "José"),
        ("M. Yusuf <b>& Sons</b>*_", "M. Yusuf <b>& Sons</b>*_"),
        ("Nur'aini-Dewi", "Nur'aini-Dewi"),
        ("\u200b \n\t", ""),
    ],
)
def test_a_name_is_kept_as_it_is_seen(typed: str, name: str) -> None:
    assert tidy_name(typed) == name


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        pytest.param("", NameFault.EMPTY, id="nothing"),
        pytest.param("🙂🙂", NameFault.EMPTY, id="only emoji"),
        pytest.param("12 & <>", NameFault.EMPTY, id="only signs"),
        pytest.param("A", NameFault.ONE_LETTER, id="one letter"),
        pytest.param("A.", NameFault.ONE_LETTER, id="one letter and a sign"),
        pytest.param("Al", None, id="two letters"),
        pytest.param("李", NameFault.ONE_LETTER, id="one letter that is a whole name"),
        pytest.param("x" * (LONGEST_NAME - 1), None, id="just below the longest"),
        pytest.param("x" * LONGEST_NAME, None, id="the longest"),
        pytest.param("x" * (LONGEST_NAME + 1), NameFault.TOO_LONG, id="just too long"),
        pytest.param("." * LONGEST_NAME + "x", NameFault.TOO_LONG, id="one letter after many signs"),
        pytest.param("_*`[" * 30, NameFault.EMPTY, id="many signs"),
    ],
)
def test_what_keeps_a_name_from_being_used(name: str, fault: NameFault | None) -> None:
    assert name_fault(name) is fault


@pytest.mark.parametrize(
    ("one", "other"),
    [("SITI AMINAH", "siti  aminah"), (" Sari", "Sari "), ("Jose\u0301", "JOSÉ"), ("Sa\u200bri", "sari")],
)
def test_a_name_is_the_same_in_any_dress(one: str, other: str) -> None:
    assert same_name(one, other)


def test_another_name_is_another_name() -> None:
    assert not same_name("Sari", "Sari Dewi")


@given(st.text())
def test_a_tidy_name_stays_as_it_is(text: str) -> None:
    name = tidy_name(text)

    assert tidy_name(name) == name


@given(st.text())
def test_a_tidy_name_holds_no_sign_that_breaks_a_line_or_hides(text: str) -> None:
    kinds = {unicodedata.category(sign) for sign in tidy_name(text) if sign != " "}

    assert not {kind for kind in kinds if kind.startswith(("C", "Z"))}


@given(st.text(), st.text(" \t\n\u200b\u00a0", max_size=5))
def test_what_nobody_sees_around_a_name_makes_no_difference(text: str, unseen: str) -> None:
    assert same_name(text, f"{unseen}{text}{unseen}")
