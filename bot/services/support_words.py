"""What is a piece of support called in one line?"""

from bot.services.work import Work
from bot.words import rupiah
from storage.tables import Person, Support


def in_words(work: Work, support: Support, person: Person) -> str:
    """ "Alat: 2 unit mesin jahit (Rp 5.000.000)"."""
    counted = f"{support.quantity} {support.unit or ''}".strip() if support.quantity is not None else ""
    # "2 mesin mesin" is nothing that anybody says.
    what = "" if counted and support.what == support.unit else support.what
    told = f"{work.label(person, f'support-{support.kind}')}: {' '.join(filter(None, [counted, what]))}"
    return told if support.amount is None else f"{told} ({rupiah(support.amount, person.language)})"
