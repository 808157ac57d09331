"""What can be pressed about the book of questions?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SearchBook(Button):
    """`words` are what is looked for, none for the newest."""

    code = "ks"
    page: int
    words: str


@dataclass(frozen=True)
class OpenEntry(Button):
    """`draft` names the question that it was offered for; 0 where it was looked for."""

    code = "ko"
    entry: int
    draft: int


@dataclass(frozen=True)
class AskAnyway(Button):
    code = "kp"
    draft: int


@dataclass(frozen=True)
class BookHelped(Button):
    code = "kh"


@dataclass(frozen=True)
class KeepAnswer(Button):
    code = "ka"
    answer: int


@dataclass(frozen=True)
class AgreeToBook(Button):
    """`named` of 1 lets their name stand there."""

    code = "ky"
    entry: int
    named: int


@dataclass(frozen=True)
class RefuseBook(Button):
    """Not to be kept, or to be kept no more."""

    code = "kn"
    entry: int


@dataclass(frozen=True)
class ChangeEntry(Button):
    """`what` is the question or the answer."""

    code = "kc"
    entry: int
    what: str


@dataclass(frozen=True)
class RemoveEntry(Button):
    code = "kr"
    entry: int


@dataclass(frozen=True)
class OwnEntries(Button):
    code = "km"
