"""How is a step on the way to a loan undone that was pressed by mistake?"""

from bot.buttons.referrals import UndoReferral
from bot.rules.referral_life import Party, Taken, Undoing, undoing
from bot.services import borrowing, referrals
from bot.services.referrals import ReferralOver
from bot.services.speech import Choice, choice
from bot.services.work import Work
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStep
from storage.tables import Person, Referral


def offered(work: Work, person: Person, referral: Referral) -> list[Choice]:
    """The way back of the last step, for whoever may take it."""
    found = _found(work, person, referral)
    if found is None:
        return []
    button = UndoReferral(referral.id, referral.turn)
    return [choice(work, person, "button-referral-undo", button, state=_state(work, person, found))]


def undo(work: Work, by: Person, referral_id: int, turn: int) -> Referral:
    """It stands where it stood before, and everybody who heard of the step hears so.

    The file of an application that had ended stays closed: its owner lets a new one go, or not.
    """
    referral = referrals.own(work, by, referral_id)
    found = _found(work, by, referral)
    if found is None or referral.turn != turn:
        raise ReferralOver
    facts = {"undone": found.last.step.value, "reason": found.last.reason}
    changed = {"status": found.back_to, "reason": None, "ask_at": None, "asked_at": None}
    changed["reminded_at"] = None
    if not stored.take(work.session, referral, ReferralStep.UNDONE, by.id, work.now, facts, **changed):
        raise ReferralOver
    referrals.tell_participant(work, referral, "referral-undone", with_state=True)
    referrals.tell_the_others(work, referral, by)
    return referral


def _found(work: Work, person: Person, referral: Referral) -> Undoing | None:
    """The office undoes what staff and bank did, the bank how far it brought it itself; with a refusal the
    bank lost the file, and somebody's own wish nobody undoes.
    """
    who, place = referrals.parties(work, person, referral), referrals.place_of(work, referral)
    events = stored.events_of(work.session, referral.id)
    found = undoing(Taken(one.step, one.actor_id, one.facts.get("reason")) for one in events)
    if found is None or found.last.by == place.person_id or found.last.reason == stored.OWN_WISH:
        return None
    may = Party.OFFICE in who or (Party.BANK in who and found.last.by == person.id)
    return found if may and place.status in borrowing.MAY_BORROW else None


def _state(work: Work, person: Person, found: Undoing) -> str:
    return work.label(person, f"referral-is-{found.back_to}")
