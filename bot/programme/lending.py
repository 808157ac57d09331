"""Which loans are there, and what does each lender ask for, as of which day and says who?"""

from datetime import date
from typing import Self

from pydantic import Field, HttpUrl, model_validator

from bot.programme.page import Page, Wording
from bot.programme.questions import KEY
from storage.lending_vocabulary import LicenceKind, RequirementKind


class Requirement(Page):
    """Something that the lender asks for. For `records` there are `months` of them at least, for `document`
    any one of `any_of` will do."""

    text: Wording
    kind: RequirementKind
    months: int | None = Field(default=None, ge=1, le=60)
    any_of: tuple[LicenceKind, ...] = ()

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind is RequirementKind.RECORDS) != (self.months is not None):
            raise ValueError("a requirement of kind 'records' needs months, and no other has them")
        if (self.kind is RequirementKind.DOCUMENT) != bool(self.any_of):
            raise ValueError("a requirement of kind 'document' needs any_of, and no other has it")
        return self


class Lender(Page):
    """A loan as its lender described it on the day `as_of`, in `source`; only the lender knows what holds
    today."""

    key: str = Field(min_length=1, max_length=16, pattern=KEY)
    name: Wording
    as_of: date
    source: str = Field(min_length=1, max_length=200)
    link: HttpUrl | None = None
    requirements: tuple[Requirement, ...] = Field(min_length=1)


class LoanRefusal(Page):
    """A reason for which a loan did not come, as it is counted and told."""

    key: str = Field(min_length=1, max_length=12, pattern=KEY)
    label: Wording


class Lending(Page):
    """`valid_days` are the periods for which a participant can let a file go."""

    valid_days: tuple[int, ...] = Field(default=(30, 90), min_length=1, max_length=4)
    lenders: tuple[Lender, ...] = ()
    refusals: tuple[LoanRefusal, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys = [lender.key for lender in self.lenders]
        if len(set(keys)) < len(keys):
            raise ValueError("two lenders have the same key")
        if self.lenders and not self.refusals:
            raise ValueError("say why a loan may not come; add [[lending.refusals]]")
        if any(not 1 <= days <= 366 for days in self.valid_days):  # noqa: PLR2004  (a year, and a day more)
            raise ValueError("valid_days lie between 1 and 366")
        return self

    def lender(self, key: str) -> Lender | None:
        return next((one for one in self.lenders if one.key == key), None)
