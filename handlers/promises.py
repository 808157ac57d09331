"""How do people make promises, see what was promised, and say what became of it?"""

from telegram import Update

from bot.buttons import (
    GiveUpPromise,
    KeptPromise,
    MovePromise,
    PromiseAll,
    PromiseBecause,
    PromiseCame,
    PromiseIn,
    PromiseSure,
    PromiseThem,
    ShowPromise,
)
from bot.services import promise_book, promises, promising, word_of_mouth
from bot.services.promises import PROMISERS
from handlers.context import Context
from storage import people
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def open_book(_update: Update, context: Context) -> None:
    """Whoever promises comes to promise; everybody else to see what was promised to them."""
    work, person = context.work, context.person
    if not people.roles_of(work.session, person.id).intersection(PROMISERS):
        promise_book.show_theirs(work, context.own_place, person)
        return
    name = " ".join(context.args or ())
    if name:
        promising.named(work, person, name)
    else:
        promise_book.show_own(work, person)


def new(context: Context) -> None:
    promising.ask_whom(context.work, context.must_be(*PROMISERS))


def to_them(context: Context, button: PromiseThem) -> None:
    promising.ask_what(context.work, context.must_be(*PROMISERS), button.participant)


def to_all(context: Context, button: PromiseAll) -> None:
    promising.ask_what_for_all(context.work, context.must_be(*PROMISERS), button.cohort)


def in_days(context: Context, button: PromiseIn) -> None:
    promising.choose_days(context.work, context.must_be(*PROMISERS), button.days)


def sure(context: Context, button: PromiseSure) -> None:
    promising.settle(context.work, context.must_be(*PROMISERS), yes=button.yes == 1)


def show(context: Context, button: ShowPromise) -> None:
    promise_book.show(context.work, context.must_be(*PROMISERS), button.promise)


def kept(context: Context, button: KeptPromise) -> None:
    promises.say_kept(context.work, context.must_be(*PROMISERS), button.promise)
    context.answer("promise-kept-thanks")


def put_off(context: Context, button: MovePromise) -> None:
    promising.ask_new_day(context.work, context.must_be(*PROMISERS), button.promise)


def give_up(context: Context, button: GiveUpPromise) -> None:
    promising.ask_why_given_up(context.work, context.must_be(*PROMISERS), button.promise)


def because(context: Context, button: PromiseBecause) -> None:
    promising.because(context.work, context.must_be(*PROMISERS), button.why)


def came(context: Context, button: PromiseCame) -> None:
    """Whoever it was made to, or whoever asked somebody without Telegram."""
    whose = promises.recipient_place(context.work, button.promise)
    if whose is None or whose.person_id == context.person.id:
        speaker = context.graduate_or_speaker
    else:
        speaker = word_of_mouth.speaking_for(context.work, context.must_be(*STAFF), whose)
    promises.hear_word(context.work, speaker, button.promise, came=button.yes == 1)
    context.answer("promise-word-came" if button.yes == 1 else "promise-word-missing")


def list_late(context: Context) -> None:
    promise_book.list_late(context.work, context.must_be(Role.COORDINATOR))


def show_rate(context: Context) -> None:
    promise_book.tell_rate(context.work, context.must_be(Role.COORDINATOR))
