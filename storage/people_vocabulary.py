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


class Looked(StrEnum):
    """At what of a participant's somebody of the staff looked."""

    CARD = "card"
    THREAD = "thread"
    CASE = "case"
    OCCURRENCES = "occurrences"
    PLAN = "plan"
    SUPPORT = "support"
    LOAN = "loan"
    PROOF = "proof"
    LEFT_OUT = "left_out"
    EXPORT = "export"
