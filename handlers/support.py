"""How is support recorded, shared out, confirmed and asked about in the chat?"""

from telegram import Update

from bot.buttons.support import (
    AnnounceSupport,
    AppealSupport,
    DeliverSupport,
    NewSupport,
    OfPledge,
    ShareOut,
    ShowSupport,
    SupportAll,
    SupportBecause,
    SupportCame,
    SupportGiven,
    SupportIs,
    SupportThem,
    WithdrawSupport,
)
from bot.services import differing, occurrences, support, support_book, supporting, why_not, word_of_mouth
from bot.services.supporting import GIVERS
from handlers.context import Context
from storage import people
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def open_book(_update: Update, context: Context) -> None:
    """Whoever gives comes to give; everybody else to see what they got."""
    work, person = context.work, context.person
    if people.roles_of(work.session, person.id).intersection(GIVERS):
        support_book.show_own(work, person)
    else:
        support_book.show_theirs(work, context.own_place, person)


async def why(update: Update, context: Context) -> None:
    """Staff ask about a participant's check-ins, a participant about themselves."""
    work, person = context.work, context.person
    if people.roles_of(work.session, person.id).intersection(STAFF):
        occurrences.ask(work, person, " ".join(context.args or ()))
    else:
        await why_me(update, context)


async def why_me(_update: Update, context: Context) -> None:
    why_not.answer(context.work, context.speaker)


def begin(context: Context, button: NewSupport) -> None:
    supporting.begin(context.work, context.must_be(*GIVERS), button.participant)


def kind(context: Context, button: SupportIs) -> None:
    supporting.choose_kind(context.work, context.must_be(*GIVERS), button.kind)


def for_them(context: Context, button: SupportThem) -> None:
    supporting.choose_participant(context.work, context.must_be(*GIVERS), button.participant)


def for_all(context: Context, button: SupportAll) -> None:
    supporting.choose_cohort(context.work, context.must_be(*GIVERS), button.cohort)


def free(context: Context) -> None:
    supporting.without_criteria(context.work, context.must_be(*GIVERS))


def given(context: Context, button: SupportGiven) -> None:
    supporting.choose_given(context.work, context.must_be(Role.COORDINATOR), is_given=button.yes == 1)


def of_pledge(context: Context, button: OfPledge) -> None:
    supporting.choose_pledge(context.work, context.must_be(Role.COORDINATOR), button.pledge)


def because(context: Context, button: SupportBecause) -> None:
    supporting.because(context.work, context.must_be(*GIVERS), button.why)


def share_out(context: Context, button: ShareOut) -> None:
    supporting.ask_to_whom(context.work, context.must_be(Role.COORDINATOR), button.support)


def share_all(context: Context) -> None:
    supporting.share_all(context.work, context.must_be(Role.COORDINATOR))


def show(context: Context, button: ShowSupport) -> None:
    support_book.show(context.work, context.must_be(*GIVERS), button.support)


def deliver(context: Context, button: DeliverSupport) -> None:
    support.deliver(context.work, context.must_be(*GIVERS), button.support)
    context.answer("support-asked")


def withdraw(context: Context, button: WithdrawSupport) -> None:
    support.withdraw(context.work, context.must_be(*GIVERS), button.support)
    context.answer("support-withdrawn-noted")


def announce(context: Context, button: AnnounceSupport) -> None:
    count = support.announce(context.work, context.must_be(Role.COORDINATOR), button.support)
    context.answer("support-announced-to", count=count)


def came(context: Context, button: SupportCame) -> None:
    """Whoever got it, or whoever asked somebody without Telegram."""
    whose = support.recipient_place(context.work, button.support)
    if whose is None or whose.person_id == context.person.id:
        speaker = context.graduate_or_speaker
    else:
        speaker = word_of_mouth.speaking_for(context.work, context.must_be(*STAFF), whose)
    differing.say_how_it_came(context.work, speaker, button.support, button.how)


def list_open(context: Context) -> None:
    support_book.list_open(context.work, context.must_be(*GIVERS))


def sums(context: Context) -> None:
    support_book.tell_sums(context.work, context.must_be(*GIVERS))


def ask_why(context: Context) -> None:
    why_not.answer(context.work, context.speaker)


def appeal(context: Context, button: AppealSupport) -> None:
    why_not.appeal(context.work, context.speaker, button.support)
