"""Does a sentence tell what no bank is to read: somebody's family, grief or hardship?"""

from bot.rules.understanding.distress import in_distress
from bot.rules.understanding.reader import Topic, read_reply


def tells_too_much(words: str, language: str = "id") -> bool:
    """Better once too often: whoever wrote it can say it otherwise, or leave it out."""
    return in_distress(words, language) or read_reply(words, language).topic is Topic.KELUARGA
