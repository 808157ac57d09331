"""How does somebody have a file made for a bank, and who writes the letter for it?"""

from telegram import Update

from bot.buttons.bank_files import (
    AgreeToFile,
    LicenceIs,
    NewLink,
    PrepareFile,
    ReleaseFile,
    RevokeFile,
    ShowFile,
    SignLetter,
    WriteLetter,
)
from bot.services import bank_book, bank_files, bank_letters, borrowing, finding, licences
from handlers.context import Context
from storage import people
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def open_book(_update: Update, context: Context) -> None:
    """Staff name somebody to write the letter for, or see who is ready; everybody else sees their own."""
    work, person = context.work, context.person
    roles = people.roles_of(work.session, person.id)
    name = " ".join(context.args or ())
    if not roles.intersection(STAFF):
        bank_book.show_own(work, context.own_place, person)
    elif name or Role.COORDINATOR not in roles:
        found = finding.whom(work, person, name, "berkas", WriteLetter, borrowing.MAY_BORROW)
        if found is not None:
            bank_letters.begin(work, person, found.id)
    else:
        bank_book.show_ready(work, person)


def prepare(context: Context, button: PrepareFile) -> None:
    bank_files.ask_consent(context.work, context.graduate_or_speaker, button.lender)


def agree(context: Context, button: AgreeToFile) -> None:
    bank_files.agree(context.work, context.graduate_or_speaker, button.lender, button.days)


def decline(context: Context) -> None:
    context.answer("bank-declined")


def show(context: Context, button: ShowFile) -> None:
    bank_files.show(context.work, context.graduate_or_speaker, button.file)


def release(context: Context, button: ReleaseFile) -> None:
    bank_files.release(context.work, context.graduate_or_speaker, button.file, button.seen)


def new_link(context: Context, button: NewLink) -> None:
    bank_files.new_link(context.work, context.graduate_or_speaker, button.file)


def revoke(context: Context, button: RevokeFile) -> None:
    """Whoever has left takes back as well."""
    bank_files.revoke(context.work, context.own_place, context.person, button.file)


def add_licence(context: Context) -> None:
    licences.begin(context.work, context.graduate_or_speaker)


def licence_is(context: Context, button: LicenceIs) -> None:
    licences.choose(context.work, context.graduate_or_speaker, button.kind)


def write_letter(context: Context, button: WriteLetter) -> None:
    bank_letters.begin(context.work, context.must_be(*STAFF), button.participant)


def sign_letter(context: Context, button: SignLetter) -> None:
    bank_letters.sign(context.work, context.must_be(*STAFF), button.participant)
