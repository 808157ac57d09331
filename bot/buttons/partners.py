"""What can a partner press?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class OrganisationIs(Button):
    """Of which kind the organisation is that they speak for."""

    code = "8o"
    kind: str


@dataclass(frozen=True)
class OfferHelp(Button):
    """Pledges support of this kind."""

    code = "8h"
    kind: str


@dataclass(frozen=True)
class SpeaksForIt(Button):
    """The office confirms that whoever asked speaks for the organisation they named."""

    code = "8p"
    request: int


@dataclass(frozen=True)
class SpeaksNotForIt(Button):
    """The office does not confirm it."""

    code = "8q"
    request: int
