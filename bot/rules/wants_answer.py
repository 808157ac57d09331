"""Does somebody who wrote to their trainer wait for an answer?"""

from bot.rules.understanding.reader import Label, Understood

# Thanks and good news need none.
WAITS_FOR_NONE = frozenset({Label.CHITCHAT, Label.PROGRESS})


def wants_answer(text: str | None, read: Understood | None) -> bool:
    """What was not said in words may be anything, and is answered too."""
    return read is None or read.label not in WAITS_FOR_NONE or "?" in (text or "")
