"""Is help asked for in a matter of the family?"""

from bot.rules.understanding.reader import Label, Topic, read_reply

CALLS = frozenset({Label.HELP, Label.STUCK})


def is_of_family(words: str, language: str = "id") -> bool:
    """Better once too often: whoever wrote it is asked, and says that it is about the business."""
    read = read_reply(words, language)
    return read.topic is Topic.KELUARGA and read.label in CALLS
