"""Is a trainer's sentence kept from a bank that is none of its business, and any other let through?"""

import pytest

from bot.rules.for_no_bank import tells_too_much


@pytest.mark.parametrize(
    ("words", "too_much"),
    [
        ("Beliau rajin, jujur, dan selalu hadir.", False),
        ("Penjualannya naik 20 % sejak pelatihan.", False),
        ("Beliau mampu mengelola modal dengan baik.", False),
        ("She is honest and hard-working.", False),
        ("Suaminya sakit keras, tetapi beliau tekun.", True),
        ("Beliau sedang berduka.", True),
        ("Keluarga beliau sedang ada masalah.", True),
        ("Kemungkinan macet 62 % (45-78).", True),
        ("Hanya 5 persen risiko macet.", True),
    ],
)
def test_nothing_of_family_hardship_or_chances_reaches_a_bank(words: str, too_much: bool) -> None:
    assert tells_too_much(words) is too_much
