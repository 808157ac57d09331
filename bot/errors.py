"""What can go wrong that is nobody's programming mistake?"""


class Refusal(Exception):
    """A person asks for what the rules do not allow; the answer is a kind sentence.

    `words` names that sentence in the word files, `facts` fills it in.
    """

    words = "refused"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.words)
        self.facts = facts


class NotAllowed(Refusal):
    """The sender's stored role does not allow this."""

    words = "not-allowed"


class NotYours(NotAllowed):
    """Somebody with the role may do this, but not here: another cohort's, a colleague's, their own."""

    words = "not-yours"


class OutOfDate(Refusal):
    """What the button or command speaks of is over."""

    words = "out-of-date"


class WrongSetting(Exception):
    """A setting that stops the start: its name, what is wrong, how to mend it."""

    def __init__(self, name: str, fault: str, mend: str) -> None:
        super().__init__(f"{name}: {fault}; {mend}.")
        self.name = name


class WrongUsage(Exception):
    """What was typed names nothing, or cannot be meant: the same line again can only fail again.

    The text says what to type instead.
    """


class CannotBeDone(Exception):
    """The command was typed rightly, and what it found does not allow it; the text says what to do first."""
