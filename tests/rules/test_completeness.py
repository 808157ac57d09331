"""Is it said rightly what is in a file, and nothing more?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.completeness import Held, standing
from bot.rules.content_hash import content_hash
from bot.rules.licence_numbers import read_number
from storage.lending_vocabulary import LicenceKind, RequirementKind, Standing

NIB, SKU = LicenceKind.NIB, LicenceKind.SKU
NOTHING = Held(0, frozenset(), has_letter=False)
HALAL = Held(0, frozenset({LicenceKind.HALAL}), has_letter=True)
ALL = Held(6, frozenset({SKU}), has_letter=True)


@pytest.mark.parametrize(
    ("kind", "held", "expected"),
    [
        (RequirementKind.RECORDS, Held(5, frozenset(), has_letter=True), Standing.MISSING),
        (RequirementKind.RECORDS, ALL, Standing.THERE),
        (RequirementKind.DOCUMENT, NOTHING, Standing.MISSING),
        (
            RequirementKind.DOCUMENT,
            HALAL,
            Standing.MISSING,
        ),
        (RequirementKind.DOCUMENT, ALL, Standing.THERE),
        (RequirementKind.LETTER, NOTHING, Standing.MISSING),
        (RequirementKind.LETTER, ALL, Standing.THERE),
        (RequirementKind.BRING, ALL, Standing.BRING),
    ],
)
def test_what_is_asked_for_is_there_or_not(kind: RequirementKind, held: Held, expected: Standing) -> None:
    assert standing(kind, held, months=6, any_of=(NIB, SKU)) is expected


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        (NIB, "1234567890123", "1234567890123"),
        (NIB, "1234 5678-90123", "1234567890123"),
        (NIB, "123456789012", None),
        (NIB, "12345678901234", None),
        (NIB, "belum ada", None),
        (SKU, " 470/12/DS-SP/2026 ", "470/12/DS-SP/2026"),
        (SKU, "belum ada", None),
        (SKU, "1" * 41, None),
    ],
)
def test_a_number_is_taken_as_it_stands_on_paper(kind: LicenceKind, text: str, number: str | None) -> None:
    assert read_number(kind, text) == number


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), JSON, max_size=5), st.text(), JSON)
def test_the_hash_follows_what_is_said(content: dict[str, object], key: str, value: object) -> None:
    backwards = dict(reversed(content.items()))

    assert content_hash(content) == content_hash(backwards)
    if key not in content:
        assert content_hash({**content, key: value}) != content_hash(content)
