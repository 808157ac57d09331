"""Who looks something up in the book of questions, and who keeps it?"""

from telegram import Update

from bot.buttons import (
    AgreeToBook,
    AskAnyway,
    ChangeEntry,
    KeepAnswer,
    OpenEntry,
    RefuseBook,
    RemoveEntry,
    SearchBook,
)
from bot.services import asking, keeping, question_book
from handlers.context import Context
from storage import people
from storage.tables import Person
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def look_up(_update: Update, context: Context) -> None:
    question_book.look_up(context.work, _reader(context), " ".join(context.args or ()))


def turn_to(context: Context, button: SearchBook) -> None:
    question_book.look_up(context.work, _reader(context), button.words, button.page)


def open_entry(context: Context, button: OpenEntry) -> None:
    is_theirs = question_book.is_answered_by(context.work, context.person, button.entry)
    reader = context.person if is_theirs else _reader(context)
    question_book.show(context.work, reader, button.entry, button.draft)


def ask_anyway(context: Context, button: AskAnyway) -> None:
    asking.show_again(context.work, context.person, button.draft)


def was_enough(context: Context) -> None:
    question_book.was_enough(context.work, context.person)


def keep(context: Context, button: KeepAnswer) -> None:
    keeping.keep(context.work, context.must_be(*STAFF), button.answer)


def agree(context: Context, button: AgreeToBook) -> None:
    keeping.agree(context.work, context.person, button.entry, is_named=bool(button.named))


def refuse(context: Context, button: RefuseBook) -> None:
    keeping.refuse(context.work, context.person, button.entry)


def change(context: Context, button: ChangeEntry) -> None:
    keeping.ask_for_change(context.work, context.must_be(*STAFF), button.entry, button.what)


def remove(context: Context, button: RemoveEntry) -> None:
    keeping.remove(context.work, context.must_be(*STAFF), button.entry)


def own(context: Context) -> None:
    question_book.show_own(context.work, context.person)


def _reader(context: Context) -> Person:
    """Staff, or whoever takes part now; raises a Refusal for anybody else."""
    roles = people.roles_of(context.work.session, context.person.id)
    return context.person if roles.intersection(STAFF) else context.speaker.person
