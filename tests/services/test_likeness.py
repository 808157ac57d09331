"""Is a name found though it is spelt a little otherwise, and no stranger with it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.likeness import slips

LETTERS = st.text("abcdefghijklmnoprstuwy", min_size=4, max_size=10)


@pytest.mark.parametrize(
    ("typed", "name", "count"),
    [
        ("Siti", "Siti Aminah", 0),
        ("SITI AMINAH", "siti aminah", 0),
        ("aminah siti", "Siti Aminah", 0),
        ("Sitti", "Siti Aminah", 1),
        ("Stii", "Siti Aminah", 1),
        ("siti aminha", "Siti Aminah", 1),
        ("ahmad", "Achmad Yani", 1),
        ("norhalizah", "Nurhaliza", 2),
        ("amin", "Siti Aminah", 0),
        ("amni", "Siti Aminah", 1),
        ("Rene", "René", 0),
        ("Sri", "Sri Rahayu", 0),
        ("Sry", "Sri Rahayu", None),
        ("Budi", "Siti Aminah", None),
        ("Siti Budi", "Siti Aminah", None),
        ("", "Siti", None),
        ("👍", "Siti", None),
        ("Siti", "👍", None),
    ],
)
def test_slips_are_counted(typed: str, name: str, count: int | None) -> None:
    assert slips(typed, name) == count


@given(LETTERS)
def test_a_name_is_itself(name: str) -> None:
    assert slips(name, f"Ibu {name.upper()}") == 0


@given(LETTERS, st.data())
def test_one_letter_too_few_still_finds(name: str, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(name) - 1))

    assert len(name) == 4 or slips(name[:at] + name[at + 1 :], name) in {0, 1}


@given(st.text(), st.text())
def test_whatever_is_typed_is_taken(typed: str, name: str) -> None:
    count = slips(typed, name)

    assert count is None or count >= 0
