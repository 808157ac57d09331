"""Is a cohort meant only where the whole of what was typed says so?"""

from datetime import UTC, date, datetime

import pytest

from bot.services.typed_choices import cohort_called
from storage.tables import Cohort

COHORTS = [
    Cohort(
        code=code,
        name=name,
        started=date(2026, 11, 2),
        timezone="Asia/Makassar",
        created_at=datetime(2026, 11, 2, tzinfo=UTC),
    )
    for code, name in (("MLT26", "Melati"), ("MWR26", "Angkatan Mawar"))
]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sari Melati", None),
        ("Melati Sari", None),
        ("Bu Melati", None),
        ("melati", "MLT26"),
        ("kelompok  Melati", "MLT26"),
        ("Semua Melati", "MLT26"),
        ("semua angkatan melati", "MLT26"),
        ("mlt26", "MLT26"),
        ("Dibagi nanti di Angkatan Mawar", "MWR26"),
        ("All of Angkatan Mawar", "MWR26"),
        ("Mawar", None),
        ("semua", None),
    ],
)
def test_a_cohort_is_named_by_all_that_was_typed(text: str, code: str | None) -> None:
    named = cohort_called(COHORTS, text)
    assert (named.code if named is not None else None) == code
