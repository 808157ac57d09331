"""What does somebody look at who wonders whether a message is a goodbye?

The pieces of its words, and signs that the rules have words for: who leaves, what is refused, what is named,
and whatever may speak against it. A sign weighs by itself and together with a word of leaving, because "until
tomorrow" means one thing beside "I leave" and another beside "I sell".
"""

import re
from types import MappingProxyType

from bot.rules.understanding import not_goodbye as against
from bot.rules.understanding.features import features
from bot.rules.understanding.opting_out import (
    LEAVING,
    REFUSING,
    WHAT_WE_DO,
    names_who_left,
    words_of,
)
from bot.rules.understanding.plain_words import ASK, plain_words
from bot.rules.understanding.sockets import without_sockets

SIGN_STRENGTH = 0.5
_OF_US = MappingProxyType(
    {
        "me": re.compile(r"\bsaya\b"),
        "programme": re.compile(rf"\b{against.PROGRAMME}\b"),
        "talk": re.compile(rf"\b{against.TALK}\b"),
    }
)
_LONG = 20


def goodbye_signs(text: str, language: str = "id") -> dict[str, float]:
    """Features of a message, each with its strength."""
    plain = plain_words(without_sockets(text), language)
    found = dict(features(plain))
    found.update(dict.fromkeys((f"#{sign}" for sign in _signs(text, language)), SIGN_STRENGTH))
    found["#length"] = SIGN_STRENGTH * min(1, len(plain) / _LONG)
    return found


def _signs(text: str, language: str) -> list[str]:
    words = words_of(text, language)
    leaving = LEAVING.search(words) is not None
    refusing = REFUSING.search(words) is not None
    ours = WHAT_WE_DO.search(words) is not None
    asks, left = ASK in words.split(), names_who_left(text, language)
    free = not (asks or left or against.speaks_against(words))
    told = {
        "leaving": leaving,
        "refusing": refusing,
        "ours": ours,
        "refuses ours": refusing and ours,
        "leaves ours": leaving and ours,
        "about others": against.about_others(words),
        "asks": asks,
        "names who left": left,
        "nothing against": free,
        "leaves, nothing against": leaving and free,
        "refuses ours, nothing against": refusing and ours and free,
    }
    told |= {name: pattern.search(words) is not None for name, pattern in _OF_US.items()}
    doubts = [name for name, pattern in against.AGAINST.items() if pattern.search(words)]
    return [
        *(name for name, holds in told.items() if holds),
        *doubts,
        *(f"leaving, {name}" for name in doubts if leaving),
    ]
