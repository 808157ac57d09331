"""What does a participant press?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class OwnAnswers(Button):
    """Wants to read what they answered; a page is one check-in, the newest first."""

    code = "oa"
    page: int


@dataclass(frozen=True)
class OwnNotes(Button):
    code = "on"
    page: int


@dataclass(frozen=True)
class OwnFiles(Button):
    """Wants to see again the photos, recordings and papers that they sent, a few at a time."""

    code = "of"
    page: int


@dataclass(frozen=True)
class OwnCopy(Button):
    """Wants a file with all that is kept of them."""

    code = "oc"


@dataclass(frozen=True)
class AskHour(Button):
    """Wants to be asked at another hour."""

    code = "ah"


@dataclass(frozen=True)
class ChooseHour(Button):
    """`minutes` after midnight; -1 gives the choice back to the bot."""

    code = "hr"
    minutes: int


@dataclass(frozen=True)
class GiveAnswer(Button):
    code = "an"
    check_in: int
    question: str
    answer: str


@dataclass(frozen=True)
class Toggle(Button):
    """Chooses one of several options, or no longer; `on` is what it shall be: two taps count once."""

    code = "to"
    check_in: int
    question: str
    option: str
    on: int


@dataclass(frozen=True)
class ChosenAll(Button):
    """Those chosen so far are the answer."""

    code = "ca"
    check_in: int
    question: str


@dataclass(frozen=True)
class TypeAgain(Button):
    """The amount was not meant like this."""

    code = "ta"
    check_in: int
    question: str


@dataclass(frozen=True)
class Correct(Button):
    """Wants to change a completed check-in."""

    code = "co"
    check_in: int


@dataclass(frozen=True)
class CorrectQuestion(Button):
    code = "cq"
    check_in: int
    question: str


@dataclass(frozen=True)
class AskForHelp(Button):
    code = "he"


@dataclass(frozen=True)
class HelpTopic(Button):
    code = "ht"
    case: int
    topic: str


@dataclass(frozen=True)
class Misread(Button):
    """It was not meant as it was read: asks how."""

    code = "mr"
    message: int


@dataclass(frozen=True)
class Meant(Button):
    """Says what a message means."""

    code = "mn"
    message: int
    label: str


@dataclass(frozen=True)
class Leave(Button):
    """Confirms that the person wants to stop."""

    code = "lv"


@dataclass(frozen=True)
class Stay(Button):
    code = "st"


@dataclass(frozen=True)
class AnswerGently(Button):
    code = "ga"
    question: int
    way: str
