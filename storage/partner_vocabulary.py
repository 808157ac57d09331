"""What kinds of organisation are partners?"""

from enum import StrEnum


class OrganisationKind(StrEnum):
    GOVERNMENT = "government"
    CAMPUS = "campus"
    FIRM = "firm"
    NGO = "ngo"
    BANK = "bank"
