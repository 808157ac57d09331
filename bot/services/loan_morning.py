"""Under which name is news of a loan told once, and what of it no longer leaves in the morning?"""

from bot.services import bank_links
from bot.services.work import Work
from storage import bank_files
from storage.tables import Person, Referral

HANDED = "handed"


def once(referral: Referral, turn: int, sentence: str, person: Person) -> str:
    return f"referral:{referral.id}:{turn}:{sentence}:{person.id}"


def call_off(work: Work, referral: Referral, banker: Person) -> bool:
    """The file that this loan is asked with goes to them no more, if it still waits for their morning; True
    where they have not heard of it.
    """
    file = bank_files.get(work.session, referral.file_id) if referral.file_id is not None else None
    handed = [once(referral, turn, HANDED, banker) for turn in range(referral.turn + 1)]
    return file is not None and bank_links.call_off(work, banker, file, handed)
