"""What words say who somebody is?"""

from enum import StrEnum


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


class Dimension(StrEnum):
    """By what participants are told apart when it is asked whether support reaches all alike."""

    GROUP = "group"
    VILLAGE = "village"
    SEX = "sex"
    DISTANCE = "distance"
    RUNG = "rung"
    TRAINER = "trainer"
