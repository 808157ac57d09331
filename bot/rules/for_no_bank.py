"""Does a sentence tell what no bank is to read: of family, grief or hardship, or how likely a stall is?"""

import re

from bot.rules.understanding.distress import in_distress
from bot.rules.understanding.reader import Topic, read_reply

_CHANCE = r"macet|risiko|resiko|kemungkinan|peluang|stall\w*|stuck|risk|likely|chance"
_HOW_LIKELY = re.compile(
    rf"\b(?:{_CHANCE})\b.*\d\s*(?:%|persen|percent)|\d\s*(?:%|persen|percent).*\b(?:{_CHANCE})\b"
)


def tells_too_much(words: str, language: str = "id") -> bool:
    """Better once too often: whoever wrote it can say it otherwise, or leave it out."""
    is_a_chance = _HOW_LIKELY.search(words.casefold()) is not None
    about_family = read_reply(words, language).topic is Topic.KELUARGA
    return is_a_chance or about_family or in_distress(words, language)
