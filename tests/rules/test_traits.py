"""Is it read who somebody is, in the ways in which offices write it, and nothing guessed?"""

import pytest

from bot.rules.traits import read_birth_year, read_distance, read_sex
from storage.people_vocabulary import Sex


@pytest.mark.parametrize(
    ("written", "sex"),
    [
        ("L", Sex.MALE),
        ("Laki-laki", Sex.MALE),
        ("pria", Sex.MALE),
        ("M", Sex.MALE),
        ("P", Sex.FEMALE),
        ("Perempuan", Sex.FEMALE),
        ("female", Sex.FEMALE),
        ("L/P", None),
        ("Bu", None),
        ("", None),
    ],
)
def test_a_sex_is_read_as_lists_write_it(written: str, sex: Sex | None) -> None:
    assert read_sex(written) is sex


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("1985", 1985),
        ("2026", 2026),
        ("2027", None),
        ("1916", 1916),
        ("1915", None),
        ("85", None),
        ("", None),
    ],
)
def test_a_year_of_birth_is_one_of_somebody_alive(written: str, year: int | None) -> None:
    assert read_birth_year(written, 2026) == year


@pytest.mark.parametrize(
    ("written", "km"),
    [
        ("12", 12.0),
        ("12,5", 12.5),
        ("0.75 km", 0.75),
        ("3KM", 3.0),
        ("0", 0.0),
        ("1.200", None),
        ("500 m", None),
        ("-3", None),
        ("", None),
    ],
)
def test_a_distance_is_read_in_kilometres_or_not_at_all(written: str, km: float | None) -> None:
    assert read_distance(written) == km
