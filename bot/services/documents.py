"""Which files and texts are written only when they are sent?"""

from collections.abc import Callable
from typing import Any

from bot.services import bank_paper, export_told, fairness_told, own_copy, partner_letters, reports_told
from bot.services.work import Work

KINDS: dict[str, Callable[[Work, dict[str, Any]], bytes]] = {
    bank_paper.KIND: bank_paper.write,
    fairness_told.FILE: fairness_told.write,
    fairness_told.WORDS: fairness_told.put_into_words,
    "own_copy": own_copy.write,
    partner_letters.FILE: partner_letters.print_it,
    reports_told.PICTURE: reports_told.draw,
    reports_told.FILE: reports_told.write,
    export_told.FILE: export_told.write,
    reports_told.FOR_PARTNERS: reports_told.write_for_partners,
}


def write(work: Work, kind: str, facts: dict[str, Any]) -> bytes:
    """The bytes of it; raises KeyError for a kind that there is not."""
    return KINDS[kind](work, facts)
