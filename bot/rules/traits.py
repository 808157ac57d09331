"""Which sex, year of birth and distance does an office's list mean?"""

import re

from storage.people_vocabulary import Sex

OLDEST = 110

_SEXES = {
    **dict.fromkeys(("f", "female", "woman", "p", "pr", "perempuan", "wanita"), Sex.FEMALE),
    **dict.fromkeys(("m", "male", "man", "l", "lk", "laki", "lakilaki", "pria"), Sex.MALE),
}
_DISTANCE = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))? ?(?:km)?", re.IGNORECASE | re.ASCII)


def read_sex(text: str) -> Sex | None:
    return _SEXES.get(re.sub(r"[^a-z]", "", text.casefold()))


def read_birth_year(text: str, this_year: int) -> int | None:
    """A year in which somebody who is alive can have been born."""
    if not re.fullmatch(r"[0-9]{4}", text):
        return None
    year = int(text)
    return year if this_year - OLDEST <= year <= this_year else None


def read_distance(text: str) -> float | None:
    """Kilometres; three digits behind a dot are none, as they may be thousands."""
    found = _DISTANCE.fullmatch(text)
    return float(f"{found[1]}.{found[2] or 0}") if found else None
