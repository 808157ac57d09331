"""How useful was the training, in the words of whoever took part?"""

from enum import StrEnum


class Useful(StrEnum):
    """From the best on, as it is asked."""

    VERY = "very"
    QUITE = "quite"
    LITTLE = "little"
    NOT = "not"

    @property
    def is_good(self) -> bool:
        return self in {Useful.VERY, Useful.QUITE}
