"""How does a participant have a file made for a bank, see it first, let it go and take it back?"""

from datetime import datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from bot.buttons.bank_files import (
    AgreeForThem,
    AgreeToFile,
    DeclineFile,
    NewLink,
    ReleaseFile,
    RevokeFile,
    WantOtherwise,
    WriteLetter,
)
from bot.buttons.referrals import ReferTo
from bot.errors import NotYours, OutOfDate
from bot.programme.lending import Lender
from bot.rules.content_hash import content_hash
from bot.rules.local_time import at_local
from bot.services import (
    bank_content,
    bank_letters,
    bank_links,
    bank_paper,
    bank_summary,
    bank_ways,
    looks,
    mornings,
    programmes,
    referrals,
    taking_back,
)
from bot.services.speaker import Speaker
from bot.services.speech import Choice, ToMake, choice, column, say, say_text, send_file
from bot.services.work import Work
from bot.words import Ready, whole_day
from storage import bank_files, people
from storage.lending_vocabulary import FileAct, FileStatus
from storage.people_vocabulary import Looked
from storage.tables import BankFile, Consent, Participant, Person
from storage.turns import take_turn
from storage.vocabulary import Role, Source

PURPOSE = "bank_file"
SEEN_LETTERS = 8


class LenderGone(OutOfDate):
    """The programme does not name this lender any more."""

    words = "bank-lender-gone"


class FileOver(OutOfDate):
    """Its time is over, or its consent was withdrawn."""

    words = "bank-file-over"


def ask_consent(work: Work, speaker: Speaker, named: str) -> None:
    """Before anything is made: for whom, what will stand in it, and until when."""
    lender, person = _lender(work, speaker.participant, named), speaker.person
    days = programmes.of_participant(work, speaker.participant).lending.valid_days
    choices = [_agreeing(work, speaker, lender, some) for some in days]
    choices.append(choice(work, person, "button-bank-decline", DeclineFile()))
    name = lender.name.in_language(person.language)
    text = _consent_in_words(work, speaker, name, _owner(work, speaker).name)
    say_text(work, person, text, buttons=column(choices))


def agree(work: Work, speaker: Speaker, named: str, days: int) -> None:
    """Keeps the consent for this lender and this file, makes it, and shows it to them alone."""
    lender = _lender(work, speaker.participant, named)
    if days not in programmes.of_participant(work, speaker.participant).lending.valid_days:
        raise OutOfDate
    file = _waiting(work, speaker, named)
    if file is not None and file.valid_until != _until(work, _owner(work, speaker), days):
        # A consent holds until the day that was agreed to, and no longer.
        _withdraw(work, file, speaker)
        file = None
    if file is None:
        file = _make(work, speaker, lender, days)
    show(work, speaker, file.id)
    if file.content["letter"] is None:
        bank_letters.ask_for(work, speaker, file)


def show(work: Work, speaker: Speaker, file_id: int) -> None:
    """The file as its records stand now; once it was let go, as it was then."""
    file = _alive(work, speaker.participant, file_id)
    _bring_up_to_date(work, speaker.participant, file)
    person = speaker.person
    say_text(work, person, bank_summary.in_words(work, file, person))
    if file.status is FileStatus.PREPARED:
        text, choices = _first_seen(work, speaker, file)
    else:
        choices = _ways_on(work, person, file)
        text = work.text(person, "bank-file-to-hand-on", lender=file.lender_name, until=_day(file, person))
    _send(work, speaker, file, text, choices)


def release(work: Work, speaker: Speaker, file_id: int, seen: str) -> None:
    """It may go, exactly as they saw it: where a record has changed since, they see it anew first."""
    file, person = _alive(work, speaker.participant, file_id), speaker.person
    if file.status is not FileStatus.PREPARED:
        raise FileOver
    _bring_up_to_date(work, speaker.participant, file)
    if not file.content_hash.startswith(seen) or len(seen) != SEEN_LETTERS:
        say(work, person, "bank-file-changed")
        show(work, speaker, file_id)
        return
    changed = {"released_at": work.now, "released_by": _by(speaker)}
    if not take_turn(work.session, file, status=FileStatus.RELEASED, **changed):
        raise FileOver
    _end_what_would_outlive(work, file, speaker)
    if speaker.is_on_behalf:
        bank_files.note_access(work.session, file.id, FileAct.SHOWN, work.now, person.id)
    text = work.text(person, "bank-file-to-hand-on", lender=file.lender_name, until=_day(file, person))
    _send(work, speaker, file, text, _ways_on(work, person, file))
    bank_links.tell(work, person, file)
    _tell_office(work, file, speaker)
    referrals.file_released(work, speaker, file)


def new_link(work: Work, speaker: Speaker, file_id: int) -> None:
    """Another link; the one before leads nowhere, and whoever has the file in hand gets the new one."""
    file = _alive(work, speaker.participant, file_id)
    banker = referrals.banker_with(work, file)
    if file.status is not FileStatus.RELEASED or not bank_links.tell(work, speaker.person, file, banker):
        raise FileOver


def revoke(work: Work, speaker: Speaker, file_id: int) -> None:
    """Takes the consent for this lender back, at any time: what stands in its files goes with it.

    An older file goes too: whoever says no to a bank does not mean one link of two.
    """
    participant, person = speaker.participant, speaker.person
    file = _own(work, participant, file_id)
    if file.status is FileStatus.REVOKED:
        raise FileOver
    others = bank_files.alive_for(work.session, participant.id, file.lender, work.now)
    all_of_them = [file, *(one for one in others if one.id != file.id)]
    was_out = any(one.status is FileStatus.RELEASED for one in all_of_them)
    for one in all_of_them:
        _withdraw(work, one, speaker)
        taking_back.consent_withdrawn(work, one)
    key = "bank-file-revoked-out" if was_out else "bank-file-revoked"
    say(work, person, key, lender=file.lender_name)


def _end_what_would_outlive(work: Work, file: BankFile, speaker: Speaker) -> None:
    """No older one for this lender goes on beyond the day that was agreed to last."""
    for one in bank_files.alive_for(work.session, file.participant_id, file.lender, work.now):
        if one.status is FileStatus.RELEASED and one.valid_until > file.valid_until:
            _withdraw(work, one, speaker)


def _waiting(work: Work, speaker: Speaker, named: str) -> BankFile | None:
    waiting = bank_files.prepared_for(work.session, speaker.participant.id, work.now)
    return next((one for one in waiting if one.lender == named), None)


def _withdraw(work: Work, file: BankFile, speaker: Speaker) -> None:
    if not bank_files.withdraw(work.session, file, work.now, _by(speaker)):
        raise FileOver


def _make(work: Work, speaker: Speaker, lender: Lender, days: int) -> BankFile:
    owner = _owner(work, speaker)
    until = _until(work, owner, days)
    name = lender.name.in_language(speaker.person.language)
    said = f"{_consent_in_words(work, speaker, name, '')}\n{until.date().isoformat()}"
    consent = Consent(
        person_id=owner.id,
        purpose=f"{PURPOSE}:{lender.key}",
        language=speaker.person.language,
        text_hash=sha256(said.encode()).hexdigest(),
        agreed_at=work.now,
        source=Source.TRAINER if speaker.is_on_behalf else Source.SELF,
        recorded_by=_by(speaker),
        recorded_at=work.now if speaker.is_on_behalf else None,
    )
    work.session.add(consent)
    work.session.flush()
    content = bank_content.compose(work, speaker.participant, lender)
    file = BankFile(
        participant_id=speaker.participant.id,
        consent_id=consent.id,
        lender=lender.key,
        lender_name=name,
        status=FileStatus.PREPARED,
        content=content,
        content_hash=content_hash(content),
        made_at=work.now,
        valid_until=until,
    )
    work.session.add(file)
    work.session.flush()
    return file


def _bring_up_to_date(work: Work, participant: Participant, file: BankFile) -> None:
    """What nobody but its owner has seen follows the records."""
    lender = programmes.of_participant(work, participant).lending.lender(file.lender)
    if file.status is not FileStatus.PREPARED or lender is None:
        return
    content = bank_content.compose(work, participant, lender)
    digest = content_hash(content)
    if digest != file.content_hash and not take_turn(
        work.session, file, content=content, content_hash=digest
    ):
        raise FileOver


def _tell_office(work: Work, file: BankFile, speaker: Speaker) -> None:
    """That there is a file, not what stands in it."""
    cohort_id, referring = speaker.participant.cohort_id, ReferTo(speaker.participant.id, file.lender)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort_id):
        say(
            work,
            person,
            "bank-file-ready-office",
            buttons=column([choice(work, person, "button-refer", referring)]),
            post=mornings.alert(work, person, f"bank-file:{file.id}:office"),
            name=_owner(work, speaker).name,
            lender=file.lender_name,
        )


def _owner(work: Work, speaker: Speaker) -> Person:
    return people.get(work.session, speaker.participant.person_id)


def _by(speaker: Speaker) -> int | None:
    """Who writes it down for its owner."""
    return speaker.person.id if speaker.is_on_behalf else None


def _consent_in_words(work: Work, speaker: Speaker, lender: str, name: str) -> Ready:
    """What they read, or what is read out to them."""
    if speaker.is_on_behalf:
        return work.text(speaker.person, "bank-consent-aloud", lender=lender, name=name)
    return work.text(speaker.person, "bank-consent", lender=lender)


def _agreeing(work: Work, speaker: Speaker, lender: Lender, days: int) -> Choice:
    person, owner = speaker.person, _owner(work, speaker)
    until = whole_day(work.today(owner.timezone) + timedelta(days=days), person.language)
    if not speaker.is_on_behalf:
        return choice(work, person, "button-bank-agree", AgreeToFile(lender.key, days), until=until)
    agree = AgreeForThem(speaker.participant.id, lender.key, days)
    return choice(work, person, "button-bank-agree-aloud", agree, name=owner.name, until=until)


def _first_seen(work: Work, speaker: Speaker, file: BankFile) -> tuple[Ready, list[Choice]]:
    """What its owner is asked once they see it, or whoever shows it to them."""
    person, name, lender = speaker.person, _owner(work, speaker).name, file.lender_name
    release = ReleaseFile(file.id, file.content_hash[:SEEN_LETTERS])
    licence = bank_ways.adding_a_licence(work, person, speaker.participant)
    if not speaker.is_on_behalf:
        choices = [
            choice(work, person, "button-bank-release", release),
            licence,
            _revoking(work, person, file),
        ]
        return work.text(person, "bank-file-first-you", lender=lender), choices
    choices = [
        choice(work, person, "button-bank-release-aloud", release, name=name),
        choice(work, person, "button-bank-otherwise", WantOtherwise(file.id)),
        licence,
        *(_writing(work, speaker) if file.content["letter"] is None else []),
        _revoking(work, person, file),
    ]
    return work.text(person, "bank-file-first-them", lender=lender, name=name), choices


def _writing(work: Work, speaker: Speaker) -> list[Choice]:
    return [choice(work, speaker.person, "button-letter-write", WriteLetter(speaker.participant.id))]


def _send(work: Work, speaker: Speaker, file: BankFile, text: Ready, choices: list[Choice]) -> None:
    """To its owner, or to whoever shows it to them; that those have it too is written down."""
    if speaker.is_on_behalf:
        bank_files.note_access(work.session, file.id, FileAct.SENT, work.now, speaker.person.id)
        looks.note(work, speaker.person, [speaker.participant.id], Looked.LOAN)
    send_file(work, speaker.person, _pdf(file), text, buttons=column(choices))


def _lender(work: Work, participant: Participant, named: str) -> Lender:
    lender = programmes.of_participant(work, participant).lending.lender(named)
    if lender is None:
        raise LenderGone
    return lender


def _own(work: Work, participant: Participant, file_id: int) -> BankFile:
    file = bank_files.get(work.session, file_id)
    if file is None or file.participant_id != participant.id:
        raise NotYours
    return file


def _alive(work: Work, participant: Participant, file_id: int) -> BankFile:
    file = _own(work, participant, file_id)
    if not bank_files.is_alive(file, work.now):
        raise FileOver
    return file


def _until(work: Work, person: Person, days: int) -> datetime:
    """The end of the last day, where they live."""
    day = work.today(person.timezone) + timedelta(days=days)
    return at_local(day, time(23, 59), ZoneInfo(person.timezone))


def _day(file: BankFile, person: Person) -> str:
    return whole_day(bank_files.last_day(file, person.timezone), person.language)


def _revoking(work: Work, person: Person, file: BankFile) -> Choice:
    return choice(work, person, "button-bank-revoke", RevokeFile(file.id))


def _ways_on(work: Work, person: Person, file: BankFile) -> list[Choice]:
    """What can be done with a file that was let go."""
    linking = [choice(work, person, "button-bank-new-link", NewLink(file.id))]
    return [*(linking if work.house.public_url is not None else []), _revoking(work, person, file)]


def _pdf(file: BankFile) -> ToMake:
    return ToMake(bank_paper.KIND, {"file": file.id}, bank_paper.NAME)
