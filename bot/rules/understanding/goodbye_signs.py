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
    nothing_against,
    spoken,
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
_AGAINST = MappingProxyType(
    {
        "held back": against.HELD_BACK,
        "wants more": against.WANTS_MORE,
        "soon over": against.SOON_OVER,
        "what was said": against.WHAT_WAS_SAID,
        "to be mended": against.TO_BE_MENDED,
        "other things": against.OTHER_THINGS,
        "gathering": against.GATHERING,
        "hypothetical": against.HYPOTHETICAL,
        "stops a thing": against.STOPS_A_THING,
        "only asked": against.ONLY_ASKED,
        "another number": against.ANOTHER_NUMBER,
        "stays": against.STAYS,
        "account elsewhere": against.ACCOUNT_ELSEWHERE,
    }
)
_LONG = 20


def goodbye_signs(text: str, language: str = "id") -> dict[str, float]:
    """Features of a message, each with its strength."""
    plain = plain_words(without_sockets(text), language)
    words = spoken(plain)
    found = dict(features(plain))
    found.update(dict.fromkeys((f"#{sign}" for sign in _signs(text, words, language)), SIGN_STRENGTH))
    found["#length"] = SIGN_STRENGTH * min(1, len(plain) / _LONG)
    return found


def _signs(text: str, words: str, language: str) -> list[str]:
    leaving = LEAVING.search(words) is not None
    refusing = REFUSING.search(words) is not None
    ours = WHAT_WE_DO.search(words) is not None
    free = nothing_against(text, words, language)
    told = {
        "leaving": leaving,
        "refusing": refusing,
        "ours": ours,
        "refuses ours": refusing and ours,
        "leaves ours": leaving and ours,
        "about others": against.about_others(words),
        "asks": ASK in words.split(),
        "names who left": names_who_left(text, language),
        "nothing against": free,
        "leaves, nothing against": leaving and free,
        "refuses ours, nothing against": refusing and ours and free,
    }
    told |= {name: pattern.search(words) is not None for name, pattern in _OF_US.items()}
    doubts = [name for name, pattern in _AGAINST.items() if pattern.search(words)]
    return [
        *(name for name, holds in told.items() if holds),
        *doubts,
        *(f"leaving, {name}" for name in doubts if leaving),
    ]
