"""Which friendly word answers somebody who is only chatting?"""

import re
from enum import StrEnum

from bot.rules.understanding.plain_words import plain_words


class SmallTalk(StrEnum):
    PEACE = "peace"  # assalamualaikum, which wants its own answer
    THANKS = "thanks"
    LATER = "later"
    HELLO = "hello"
    WORD = "word"


_KINDS = (
    (SmallTalk.PEACE, re.compile(r"\bass?alam\w*")),
    (SmallTalk.THANKS, re.compile(r"\bterima kasih\b")),
    (SmallTalk.LATER, re.compile(r"\b(?:nanti|besok|sebentar|menyusul|nyusul|tunggu|lusa)\b")),
    (SmallTalk.HELLO, re.compile(r"^(?:halo|permisi|p|pp|ping|tes|test|selamat|pagi|siang|sore|malam)\b")),
)


def small_talk(text: str, language: str = "id") -> SmallTalk:
    words = " ".join(plain_words(text, language))
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), SmallTalk.WORD)
