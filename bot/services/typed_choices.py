"""Which button of a promise or of a gift is meant by what somebody types instead?"""

import re
from collections.abc import Mapping, Sequence

from bot.rules.replies import chosen
from bot.services.readings import NO, YES, YES_NO_SPELLINGS
from storage.ledger_vocabulary import SupportKind
from storage.support import plain
from storage.tables import Cohort

_KINDS: Mapping[str, tuple[str, ...]] = {
    SupportKind.FUNDS: ("dana", "uang", "modal", "money", "funds", "capital"),
    SupportKind.EQUIPMENT: ("alat", "peralatan", "mesin", "equipment", "tools", "machine"),
    SupportKind.MATERIAL: ("bahan", "bahan baku", "material", "materials"),
    SupportKind.MARKET: ("pasar", "pemasaran", "market"),
    SupportKind.TRAINING: ("pelatihan", "training"),
    SupportKind.VISIT: ("kunjungan", "visit", "a visit"),
    SupportKind.ENCOURAGEMENT: ("semangat", "encouragement"),
}
_SURE: Mapping[str, tuple[str, ...]] = {
    YES: (*YES_NO_SPELLINGS[YES], "ya janjikan", "janjikan", "ok", "oke", "setuju", "yes promise it"),
    NO: (*YES_NO_SPELLINGS[NO], "tidak jadi", "batal", "cancel"),
}
_GIVEN: Mapping[str, tuple[str, ...]] = {
    YES: (*YES_NO_SPELLINGS[YES], "sudah diserahkan", "diserahkan", "handed over", "delivered"),
    NO: (*YES_NO_SPELLINGS[NO], "baru dijanjikan", "dijanjikan", "pledged"),
}
# What stands on the buttons before a cohort's name, and what people say before it.
_ALL_OF = re.compile(r"^(?:semua|seluruh|dibagi nanti di|all of|to be shared out in) ")
_CALLED_A_COHORT = re.compile(r"^(?:angkatan|kelompok|cohort|group) ")


def kind_called(text: str) -> SupportKind | None:
    kind = chosen(text, _KINDS)
    return SupportKind(kind) if kind is not None else None


def is_sure(text: str) -> bool | None:
    """None where it says neither."""
    return _yes(text, _SURE)


def is_given(text: str) -> bool | None:
    return _yes(text, _GIVEN)


def cohort_called(cohorts: Sequence[Cohort], text: str) -> Cohort | None:
    """The only one of these that the whole text names, by its name, its code or all of the button.

    A person may be called as a cohort is, and more besides.
    """
    said = plain(text)
    bare = _ALL_OF.sub("", said)
    ways = {said, bare, _CALLED_A_COHORT.sub("", bare)}
    found = [one for one in cohorts if not ways.isdisjoint({plain(one.name), plain(one.code)})]
    return found[0] if len(found) == 1 else None


def _yes(text: str, spellings: Mapping[str, tuple[str, ...]]) -> bool | None:
    answer = chosen(text, spellings)
    return None if answer is None else answer == YES
