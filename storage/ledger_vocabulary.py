"""What are the states and steps of promises and support called?"""

from enum import StrEnum

# The kind of case in which somebody asks why they got nothing.
APPEAL = "support_appeal"


class PromiseStatus(StrEnum):
    """How a promise stands; `KEPT` is what those say to whom it was made.

    `LAPSED` is one whose day came when nobody to whom it was made took part any more.
    """

    MADE = "made"
    SAID_KEPT = "said_kept"
    KEPT = "kept"
    OVERDUE = "overdue"
    DENIED = "denied"
    GIVEN_UP = "given_up"
    LAPSED = "lapsed"


LATE = frozenset({PromiseStatus.OVERDUE, PromiseStatus.DENIED})
UNKEPT = LATE | {PromiseStatus.MADE}


class PromiseStep(StrEnum):
    """What happened to a promise, as its events name it."""

    MADE = "made"
    REMINDED = "reminded"
    ASKED = "asked"
    MOVED = "moved"
    FELL_DUE = "fell_due"
    STILL_DUE = "still_due"
    SAID_KEPT = "said_kept"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    GIVEN_UP = "given_up"
    LAPSED = "lapsed"


class SupportKind(StrEnum):
    FUNDS = "funds"
    EQUIPMENT = "equipment"
    MATERIAL = "material"
    MARKET = "market"
    TRAINING = "training"
    VISIT = "visit"
    ENCOURAGEMENT = "encouragement"


class SupportStatus(StrEnum):
    """How support stands; `CONFIRMED` is what whoever got it says.

    `SHARED_OUT` is what was pledged to all, once the last of it is a row of somebody's own.
    """

    PLEDGED = "pledged"
    SHARED_OUT = "shared_out"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    CONTESTED = "contested"
    WITHDRAWN = "withdrawn"


class SupportStep(StrEnum):
    """What happened to support, as its events name it."""

    PLEDGED = "pledged"
    ANNOUNCED = "announced"
    SHARED_OUT = "shared_out"
    USED_UP = "used_up"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    NOT_COME = "not_come"
    DIFFERS = "differs"
    WITHDRAWN = "withdrawn"
