"""What becomes of a file in a bank's hands when its owner takes their consent back?"""

from bot.services import loan_morning, mornings, referrals
from bot.services.speech import say
from bot.services.work import Work
from storage import participants, people
from storage import referrals as stored
from storage.tables import BankFile
from storage.turns import take_turn


def consent_withdrawn(work: Work, file: BankFile) -> None:
    """Whoever had the file at the bank may not act for it any more, and hears so if they ever heard of it."""
    banker = referrals.banker_with(work, file)
    applied = stored.with_file(work.session, file.id)
    in_time = [loan_morning.call_off(work, one, banker) for one in applied if banker is not None]
    for referral in applied:
        take_turn(work.session, referral, handed_at=None)
    if banker is None or any(in_time):
        return
    participant = participants.get(work.session, file.participant_id)
    say(
        work,
        banker,
        "bank-file-taken-back",
        post=mornings.alert(work, banker, f"bank-file:{file.id}:taken-back"),
        name=people.get(work.session, participant.person_id).name,
        lender=file.lender_name,
    )
