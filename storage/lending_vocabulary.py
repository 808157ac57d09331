"""What are the steps on the way to a loan called?"""

from enum import StrEnum


class FileStatus(StrEnum):
    """How a file for a bank stands; `RELEASED` is what the participant saw and let go."""

    PREPARED = "prepared"
    RELEASED = "released"
    REVOKED = "revoked"


class FileAct(StrEnum):
    """What somebody did with a file, as its participant is told.

    The last two are what whoever walks beside them wrote down when they showed it to them.
    """

    SENT = "sent"
    FETCHED = "fetched"
    SHOWN = "shown"
    WANTED_OTHERWISE = "wanted_otherwise"


class LicenceKind(StrEnum):
    NIB = "nib"
    SKU = "sku"
    PIRT = "pirt"
    HALAL = "halal"
    OTHER = "other"


# A business number is one for good; of the others some have a last day.
MAY_END = (LicenceKind.SKU, LicenceKind.PIRT, LicenceKind.HALAL, LicenceKind.OTHER)


class RequirementKind(StrEnum):
    """How it is known whether a requirement is there; `BRING` only its owner can bring along."""

    RECORDS = "records"
    DOCUMENT = "document"
    LETTER = "letter"
    BRING = "bring"


class Standing(StrEnum):
    """Whether something that a lender asks for is there; never whether the lender will say yes."""

    THERE = "there"
    MISSING = "missing"
    BRING = "bring"


class ReferralStatus(StrEnum):
    """How far a recommendation for a loan has come, in the order of the way."""

    REFERRED = "referred"
    FILE_COMPLETE = "file_complete"
    SUBMITTED = "submitted"
    SURVEYED = "surveyed"
    APPROVED = "approved"
    DISBURSED = "disbursed"
    FOLLOWED_UP = "followed_up"
    REJECTED = "rejected"


class ReferralStep(StrEnum):
    """What happened to a recommendation, as its events name it."""

    REFERRED = "referred"
    FILE_COMPLETE = "file_complete"
    BANKER_NAMED = "banker_named"
    HANDED = "handed"
    SUBMITTED = "submitted"
    SURVEYED = "surveyed"
    APPROVED = "approved"
    REJECTED = "rejected"
    DISBURSED = "disbursed"
    UNDONE = "undone"
    ASKED = "asked"
    FOLLOWED_UP = "followed_up"
