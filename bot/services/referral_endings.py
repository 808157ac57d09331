"""Who hears that a loan is not asked for any more, because whoever wanted it has left?"""

from bot.services import loan_morning, mornings
from bot.services.speech import say
from bot.services.work import Work
from storage import bank_files, people, referrals
from storage.tables import Participant, Person, Referral


def end_with_place(work: Work, participant: Participant, by_id: int, *, name: str | None) -> None:
    """Whoever had it in hand at the bank hears so once, and why is nobody's business.

    Their files end too: from another place they could not take them back. Without a name for whoever is to
    be forgotten. Whoever wanted it hears that all is over, if anything.
    """
    for referral, banker_id in referrals.end_all(work.session, participant.id, by_id, work.now):
        banker = people.get(work.session, banker_id) if banker_id is not None else None
        if banker is not None and not loan_morning.call_off(work, referral, banker):
            tell_the_bank(work, referral, banker, name)
    bank_files.withdraw_all(work.session, participant.id, work.now)


def tell_the_bank(work: Work, referral: Referral, banker: Person, name: str | None) -> None:
    """That they shall use the file no longer; of somebody who is to be forgotten without a name."""
    about = f"referral:{referral.id}" if name is not None else f"ended:{referral.id}"
    post = mornings.alert(work, banker, f"{about}:ended")
    key = "referral-ended-for-bank" if name is not None else "referral-ended-nameless"
    say(work, banker, key, post=post, name=name or "", lender=referral.lender_name)
