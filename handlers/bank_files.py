"""How does somebody have a file made for a bank, and who writes the letter for it?"""

from telegram import Update

from bot.buttons.bank_files import (
    AddLicenceFor,
    AgreeForThem,
    AgreeToFile,
    LicenceIs,
    NewLink,
    OpenBook,
    PrepareFile,
    PrepareForThem,
    ReleaseFile,
    RevokeFile,
    ShowFile,
    SignLetter,
    TellLastDay,
    WantOtherwise,
    WriteLetter,
)
from bot.errors import NotYours
from bot.services import (
    bank_book,
    bank_changes,
    bank_files,
    bank_letters,
    borrowing,
    finding,
    licences,
    word_of_mouth,
)
from bot.services.speaker import Speaker
from handlers.context import Context
from storage import bank_files as stored
from storage import participants, people
from storage.tables import Participant
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def open_book(_update: Update, context: Context) -> None:
    """Staff name somebody to write the letter for, or see who is ready; everybody else sees their own."""
    work, person = context.work, context.person
    roles = people.roles_of(work.session, person.id)
    name = " ".join(context.args or ())
    if not roles.intersection(STAFF):
        bank_book.show(work, context.own_place, person)
    elif name or Role.COORDINATOR not in roles:
        found = finding.whom(work, person, name, "berkas", OpenBook, borrowing.MAY_BORROW)
        if found is not None:
            bank_book.open_for_staff(work, person, found.id)
    else:
        bank_book.show_ready(work, person)


def open_for_staff(context: Context, button: OpenBook) -> None:
    bank_book.open_for_staff(context.work, context.must_be(*STAFF), button.participant)


def prepare_for_them(context: Context, button: PrepareForThem) -> None:
    bank_files.ask_consent(context.work, _speaking_for(context, button.participant), button.lender)


def agree_for_them(context: Context, button: AgreeForThem) -> None:
    speaker = _speaking_for(context, button.participant)
    bank_files.agree(context.work, speaker, button.lender, button.days)


def want_otherwise(context: Context, button: WantOtherwise) -> None:
    bank_changes.ask(context.work, _speaking_for(context, _place_of(context, button.file).id), button.file)


def add_licence_for(context: Context, button: AddLicenceFor) -> None:
    licences.begin(context.work, _speaking_for(context, button.participant))


def prepare(context: Context, button: PrepareFile) -> None:
    bank_files.ask_consent(context.work, context.graduate_or_speaker, button.lender)


def agree(context: Context, button: AgreeToFile) -> None:
    bank_files.agree(context.work, context.graduate_or_speaker, button.lender, button.days)


def decline(context: Context) -> None:
    context.answer("bank-declined")


def show(context: Context, button: ShowFile) -> None:
    bank_files.show(context.work, _speaker(context, button.file), button.file)


def release(context: Context, button: ReleaseFile) -> None:
    bank_files.release(context.work, _speaker(context, button.file), button.file, button.seen)


def new_link(context: Context, button: NewLink) -> None:
    bank_files.new_link(context.work, _speaker(context, button.file), button.file)


def revoke(context: Context, button: RevokeFile) -> None:
    """Whoever has left takes back as well."""
    place = _place_of(context, button.file)
    if place.person_id == context.person.id:
        bank_files.revoke(context.work, Speaker(context.person, place), button.file)
    else:
        speaker = word_of_mouth.taking_back_for(context.work, context.must_be(*STAFF), place)
        bank_files.revoke(context.work, speaker, button.file)


def add_licence(context: Context) -> None:
    licences.begin(context.work, context.graduate_or_speaker)


def licence_is(context: Context, button: LicenceIs) -> None:
    work, person = context.work, context.person
    whose = licences.shown_for(work, person)
    speaker = context.graduate_or_speaker if whose is None else _speaking_for(context, whose.id)
    licences.choose(work, speaker, button.kind)


def write_letter(context: Context, button: WriteLetter) -> None:
    bank_letters.begin(context.work, context.must_be(*STAFF), button.participant)


def sign_letter(context: Context, button: SignLetter) -> None:
    bank_letters.sign(context.work, context.must_be(*STAFF), button.participant)


def tell_last_day(context: Context, button: TellLastDay) -> None:
    place = licences.whose(context.work, button.licence)
    is_own = place.person_id == context.person.id
    speaker = context.graduate_or_speaker if is_own else _speaking_for(context, place.id)
    licences.ask_last_day(context.work, speaker, button.licence)


def _speaking_for(context: Context, participant_id: int) -> Speaker:
    participant = participants.get(context.work.session, participant_id)
    return word_of_mouth.speaking_for(context.work, context.must_be(*STAFF), participant)


def _place_of(context: Context, file_id: int) -> Participant:
    file = stored.get(context.work.session, file_id)
    if file is None:
        raise NotYours
    return participants.get(context.work.session, file.participant_id)


def _speaker(context: Context, file_id: int) -> Speaker:
    """Its owner, or whoever speaks for an owner without Telegram."""
    place = _place_of(context, file_id)
    if place.person_id == context.person.id:
        return context.graduate_or_speaker
    return _speaking_for(context, place.id)
