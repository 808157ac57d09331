"""What can be pressed to share something with the cohort, and about what others share?

`version` is what was looked at: pressed under something that has changed since, a button means nothing.
"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShareKind(Button):
    code = "yk"
    kind: str


@dataclass(frozen=True)
class ShareAs(Button):
    """What was sent before its kind was chosen."""

    code = "yh"
    contribution: int
    kind: str


@dataclass(frozen=True)
class NotToShare(Button):
    """It came in this message, and was meant for their trainer or as an answer."""

    code = "yo"
    contribution: int
    message: int


@dataclass(frozen=True)
class ShareAnyway(Button):
    """With the amount, the number or the place that it tells."""

    code = "yw"
    contribution: int
    version: int


@dataclass(frozen=True)
class PreviewShare(Button):
    """`named` is 1 for with one's name."""

    code = "yp"
    contribution: int
    version: int
    named: int


@dataclass(frozen=True)
class ShareIt(Button):
    code = "yy"
    contribution: int
    version: int
    named: int


@dataclass(frozen=True)
class ChangeShare(Button):
    code = "ye"
    contribution: int


@dataclass(frozen=True)
class DropShare(Button):
    code = "yx"
    contribution: int


@dataclass(frozen=True)
class TakeBackShare(Button):
    code = "yt"
    contribution: int


@dataclass(frozen=True)
class OwnShares(Button):
    code = "yl"
    page: int


@dataclass(frozen=True)
class ApproveShare(Button):
    code = "ya"
    contribution: int
    version: int


@dataclass(frozen=True)
class WishChange(Button):
    code = "yc"
    contribution: int
    version: int


@dataclass(frozen=True)
class DeclineShare(Button):
    """An empty `why` asks for it."""

    code = "yd"
    contribution: int
    version: int
    why: str


@dataclass(frozen=True)
class SeeShare(Button):
    code = "ys"
    contribution: int


@dataclass(frozen=True)
class MoreNews(Button):
    """What stood on no page yet, after this one."""

    code = "ym"
    letter: int


@dataclass(frozen=True)
class WishNews(Button):
    """`wished` is 1 to hear every week what the others share."""

    code = "yn"
    wished: int
