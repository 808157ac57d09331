"""Who hears on its last day that a file for a bank can be opened no longer?"""

from datetime import timedelta

from bot.services import bank_ways, borrowing, loan_news, mornings, referrals
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.words import Ready, whole_day
from storage import bank_files, participants, people
from storage.tables import BankFile, Person

# The last minute of a day less this is its morning.
BEFORE_THE_END = timedelta(hours=15, minutes=59)


def tell(work: Work, file_id: int) -> None:
    """Once, in the morning of the day that its owner agreed to; to the bank only what is in its hands."""
    file = bank_files.get(work.session, file_id)
    if file is None or not bank_files.mark_end_told(work.session, file_id, work.now):
        return
    if not bank_files.is_out(file, work.now):
        return
    participant = participants.get(work.session, file.participant_id)
    owner = people.get(work.session, participant.person_id)
    if participant.status in borrowing.MAY_BORROW:
        loan_news.tell(
            work,
            participant,
            lambda reader: _ends(work, file, reader),
            _post(work, file, owner),
            lambda reader: [bank_ways.preparing(work, reader, participant, file.lender, file.lender_name)],
        )
    banker = referrals.banker_with(work, file)
    if banker is not None:
        say(
            work,
            banker,
            "bank-file-ends-for-bank",
            post=_post(work, file, banker),
            name=owner.name,
            lender=file.lender_name,
            until=_last_day(file, banker),
        )


def _ends(work: Work, file: BankFile, reader: Person) -> Ready:
    return work.text(reader, "bank-file-ends", lender=file.lender_name, until=_last_day(file, reader))


def _last_day(file: BankFile, person: Person) -> str:
    return whole_day(bank_files.last_day(file, person.timezone), person.language)


def _post(work: Work, file: BankFile, person: Person) -> Post:
    return mornings.alert(work, person, f"bank-file:{file.id}:ends")
