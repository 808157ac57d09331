"""How is somebody recommended for a loan, and who moves it on?"""

from telegram import Update

from bot.buttons.referrals import (
    EnterHowItGoes,
    HandToBanker,
    MoveReferral,
    NameBanker,
    NotMyWish,
    ReferThem,
    ReferTo,
    RejectReferral,
    SayHowItGoes,
    ShowReferral,
    UndoReferral,
)
from bot.errors import OutOfDate
from bot.services import (
    borrowing,
    finding,
    loan_afterwards,
    referral_book,
    referral_undoing,
    referrals,
    word_of_mouth,
)
from bot.services.speaker import Speaker
from handlers.context import Context
from storage import participants, people
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStep
from storage.tables import Participant
from storage.vocabulary import Role

MOVERS = (Role.COORDINATOR, Role.PARTNER)
STAFF = (Role.TRAINER, Role.COORDINATOR)


async def open_book(_update: Update, context: Context) -> None:
    """The office sees the whole, or recommends somebody by name; the bank sees what is in its hands."""
    work, person = context.work, context.must_be(*MOVERS)
    name = " ".join(context.args or ())
    if Role.COORDINATOR not in people.roles_of(work.session, person.id):
        referral_book.list_under_way(work, person)
    elif not name:
        referral_book.show_leak(work, person)
    else:
        found = finding.whom(work, person, name, "rujukan", ReferThem, borrowing.MAY_BORROW)
        if found is not None:
            referral_book.ask_to_whom(work, person, found.id)


def ask_to_whom(context: Context, button: ReferThem) -> None:
    referral_book.ask_to_whom(context.work, context.must_be(Role.COORDINATOR), button.participant)


def refer(context: Context, button: ReferTo) -> None:
    person = context.must_be(Role.COORDINATOR)
    referral = referrals.refer(context.work, person, button.participant, button.lender)
    referral_book.show(context.work, person, referral.id)


def list_under_way(context: Context) -> None:
    referral_book.list_under_way(context.work, context.must_be(*MOVERS))


def show(context: Context, button: ShowReferral) -> None:
    referral_book.show(context.work, context.must_be(*MOVERS), button.referral)


def move(context: Context, button: MoveReferral) -> None:
    person = context.must_be(*MOVERS)
    if button.step not in set(ReferralStep):
        raise OutOfDate
    referrals.move(context.work, person, button.referral, ReferralStep(button.step))
    referral_book.show(context.work, person, button.referral)


def reject(context: Context, button: RejectReferral) -> None:
    person = context.must_be(*MOVERS)
    if not button.reason:
        referral_book.ask_why(context.work, person, button.referral)
        return
    referral = referrals.reject(context.work, person, button.referral, button.reason)
    referral_book.show_the_end(context.work, person, referral)


def undo(context: Context, button: UndoReferral) -> None:
    person = context.must_be(*MOVERS)
    referral = referral_undoing.undo(context.work, person, button.referral, button.turn)
    referral_book.show(context.work, person, referral.id)


def name_banker(context: Context, button: NameBanker) -> None:
    person = context.must_be(Role.COORDINATOR)
    if not button.partner:
        referral_book.ask_who(context.work, person, button.referral)
        return
    referrals.name_banker(context.work, person, button.referral, button.partner)
    referral_book.show(context.work, person, button.referral)


def hand_over(context: Context, button: HandToBanker) -> None:
    place = _place_of_another(context, button.referral)
    if place is None:
        speaker = context.graduate_or_speaker
    else:
        speaker = word_of_mouth.speaking_for(context.work, context.must_be(*STAFF), place)
    referrals.hand_over(context.work, speaker, button.referral, button.partner)


def not_wanted(context: Context, button: NotMyWish) -> None:
    """Whoever has left calls it off as well."""
    place = _place_of_another(context, button.referral)
    if place is None:
        speaker = Speaker(context.person, context.own_place)
    else:
        speaker = word_of_mouth.taking_back_for(context.work, context.must_be(*STAFF), place)
    referrals.not_wanted(context.work, speaker, button.referral)


def say_how_it_goes(context: Context, button: SayHowItGoes) -> None:
    loan_afterwards.answer(context.work, context.graduate_or_speaker, button.referral, button.how)


def enter_how_it_goes(context: Context, button: EnterHowItGoes) -> None:
    staff = context.must_be(*STAFF)
    if button.source:
        loan_afterwards.enter(context.work, staff, button.referral, button.how, button.source)
    else:
        loan_afterwards.ask_where_from(context.work, staff, button.referral, button.how)


def _place_of_another(context: Context, referral_id: int) -> Participant | None:
    """Whom it is about, where they may have to be spoken for; None for one's own."""
    referral = stored.get(context.work.session, referral_id)
    if referral is None:
        return None
    place = participants.get(context.work.session, referral.participant_id)
    return place if place.person_id != context.person.id else None
