"""What is handed out on paper: a card for each person, a form for a whole group?"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from bot.papers.compiling import compiled

CARDS = "cards.typ"
FORM = "form.typ"


@dataclass(frozen=True)
class Card:
    """`qr` is the drawing of the link, as SVG."""

    name: str
    place: str
    code: str
    qr: str


@dataclass(frozen=True)
class Cards:
    language: str
    title: str
    scan: str
    or_type: str
    cards: Sequence[Card]


@dataclass(frozen=True)
class Asked:
    """One column: `options` to tick, or a line to write on, with what stands before and after it."""

    title: str
    key: str
    options: Sequence[str] = ()
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Form:
    """A row a person: their number, their name, and whether they have agreed to what `consent` says."""

    language: str
    title: str
    date: str
    trainer: str
    number: str
    person: str
    how: str
    consent: str
    signs: str
    signed_on: str
    agreed: str
    questions: Sequence[Asked]
    rows: Sequence[tuple[str, str, bool]]


def cards(told: Cards, made_at: datetime) -> bytes:
    return compiled(CARDS, "handout", asdict(told), made_at)


def form(told: Form, made_at: datetime) -> bytes:
    return compiled(FORM, "handout", asdict(told), made_at)
