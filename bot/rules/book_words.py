"""By which words is a question looked for among those that were asked before?"""

import re
from collections.abc import Sequence

MOST_WORDS = 12
LONGEST_WORD = 40
SHORTEST_TELLING = 3
SHORTEST_STEM = 4
_WORD = re.compile(r"[^\W_]+")
# What stands in any question and says nothing of what it is about.
_SAID_IN_ANY = """
ada adalah agar akan aku apa apakah atau bagaimana bagi bapak bagus bisa boleh bu buat cara caranya dalam dan
dapat dari dengan dengar di dia dong gimana harus hari ibu ini itu jadi jika juga kalau kami kan karena kasih
ke kenapa kepada kita kok lagi lah lebih mau mana masih mengapa mohon nah nya oleh orang pada pak paling para
pernah punya saat saja sama sampai sangat saya sebaiknya secara sedang selalu semua seperti serta siapa sih
sudah supaya tanya teman teman2 tetapi tapi tidak tolong untuk usaha ya yang
a about an and any are can could does doing from have how many much need not our please should some than that
the their them there these they this what when where which who why will with would you your
"""
_FILLERS = frozenset(_SAID_IN_ANY.split())


def words_in(text: str) -> tuple[str, ...]:
    """Its words, each once, in small letters and without any sign that means something to a search."""
    words = (word[:LONGEST_WORD] for word in _WORD.findall(text.lower()))
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def telling_words(text: str) -> tuple[str, ...]:
    """Those that say what it is about; all of them where none does."""
    every = tuple(dict.fromkeys(_WORD.findall(text.lower())))
    telling = [word for word in every if len(word) >= SHORTEST_TELLING and word not in _FILLERS]
    return words_in(" ".join(telling or every))


def is_near(asked: Sequence[str], entry: str) -> bool:
    """Does the entry speak of at least half of what is asked?"""
    known = set(_WORD.findall(entry.lower()))
    shared = sum(any(_akin(word, other) for other in known) for word in asked)
    return shared > 0 and shared * 2 >= len(asked)


def _akin(word: str, other: str) -> bool:
    """The same word, or one that goes on from the other: jual, jualan."""
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) >= SHORTEST_STEM and long.startswith(short))
