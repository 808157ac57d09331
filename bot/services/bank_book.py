"""Which files has somebody, whom could they have one made for, and who of a cohort is ready?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.buttons.bank_files import RevokeFile, ShowFile, TellLastDay, WriteLetter
from bot.buttons.referrals import NotMyWish
from bot.services import (
    bank_letters,
    bank_ways,
    borrowing,
    consenting,
    finding,
    loan_afterwards,
    looks,
    programmes,
    word_of_mouth,
)
from bot.services import referrals as referring
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready, lines, moment, whole_day
from storage import bank_files, bank_records, loan_readiness, participants, people, referrals
from storage.lending_vocabulary import MAY_END, FileStatus
from storage.people_vocabulary import Looked
from storage.tables import BankFile, Consent, Licence, Participant, Person, Referral
from storage.vocabulary import ParticipantStatus, Role

SHOWN = 5
READY_SHOWN = 20


def open_for_staff(work: Work, staff: Person, participant_id: int) -> None:
    """What can be done for somebody without Telegram; for anybody else only the letter is theirs to write."""
    participant = finding.theirs(work, staff, participant_id)
    if not word_of_mouth.is_spoken_for(work, participant):
        bank_letters.begin(work, staff, participant.id)
    elif not consenting.has_agreed(work, participant):
        consenting.ask(work, staff, participant.id, borrowing.WAY)
    else:
        looks.note(work, staff, [participant.id], Looked.LOAN)
        show(work, participant, staff)


def show(work: Work, participant: Participant, person: Person) -> None:
    """Their files with who saw them, and what they can have made; for them or whoever speaks for them."""
    is_own = person.id == participant.person_id
    files = bank_files.to_show(work.session, participant.id, work.now, SHOWN)
    lending = programmes.of_participant(work, participant).lending
    takes_part = participant.status in (participants.AROUND if is_own else borrowing.MAY_BORROW)
    choices: list[Choice] = []
    for file in files:
        if bank_files.is_alive(file, work.now):
            choices += _steps(work, person, file) if takes_part else [_revoking(work, person, file)]
    if takes_part:
        choices += [
            bank_ways.preparing(
                work, person, participant, lender.key, lender.name.in_language(person.language)
            )
            for lender in lending.lenders
        ]
        choices.append(bank_ways.adding_a_licence(work, person, participant))
        choices += _last_days(work, participant, person)
        if not is_own:
            choices.append(choice(work, person, "button-letter-write", WriteLetter(participant.id)))
    recommended = referrals.of_participant(work.session, participant.id, SHOWN)
    choices += [button for one in recommended for button in _waits(work, person, one)]
    choices += [_not_wanted(work, person, one) for one in recommended if one.status in referrals.UNDER_WAY]
    if not lending.lenders:
        head = work.text(person, "bank-book-no-lenders")
    elif is_own:
        head = work.text(person, "bank-book")
    else:
        name = people.get(work.session, participant.person_id).name
        head = work.text(person, "bank-book-of-them", name=name)
    told = [line for file in files for line in _lines(work, person, file)]
    told += [_where(work, person, one) for one in recommended]
    say_text(work, person, lines([head, *told]), buttons=column(choices))


def show_ready(work: Work, staff: Person) -> None:
    """Who has what a file needs, those first who have most; what stands in it is not shown."""
    found = [
        one
        for cohort in finding.cohorts_of(work, staff, (Role.COORDINATOR,))
        for one in _readiness(work, staff, cohort.id)
    ]
    found.sort(key=lambda one: (-one.has, -one.months))
    if not found:
        say(work, staff, "bank-ready-nobody")
        return
    looks.note(work, staff, [one.participant for one in found[:READY_SHOWN]], Looked.LOAN)
    told = [work.text(staff, "bank-ready", shown=min(len(found), READY_SHOWN), count=len(found))]
    told += [
        work.text(
            staff,
            "bank-ready-line",
            name=one.name,
            months=one.months,
            licences=", ".join(one.licences) or "–",
            letter="✓" if one.has_letter else "–",
        )
        for one in found[:READY_SHOWN]
    ]
    say_text(work, staff, lines(told))


@dataclass(frozen=True)
class _Readiness:
    participant: int
    name: str
    months: int
    licences: list[str]
    has_letter: bool

    @property
    def has(self) -> int:
        return sum((self.months > 0, bool(self.licences), self.has_letter))


def _readiness(work: Work, staff: Person, cohort_id: int) -> list[_Readiness]:
    months = loan_readiness.months_told(work.session, cohort_id)
    letters = loan_readiness.with_letter(work.session, cohort_id)
    shown: dict[int, list[Licence]] = defaultdict(list)
    for licence in loan_readiness.licences(work.session, cohort_id):
        shown[licence.participant_id].append(licence)
    licences = {who: _permits(work, staff, all_of_them) for who, all_of_them in shown.items()}
    return [
        _Readiness(
            place.id,
            person.name,
            months.get(place.id, 0),
            licences.get(place.id, []),
            place.id in letters,
        )
        for place, person in participants.with_persons(work.session, cohort_id)
        if place.status in participants.TAKING_PART
        or (place.status is ParticipantStatus.INVITED and place.id in {*months, *letters, *licences})
    ]


def _permits(work: Work, staff: Person, shown: Sequence[Licence]) -> list[str]:
    today = work.today(staff.timezone)
    told = []
    for licence in bank_records.best_of_each(shown).values():
        name = work.label(staff, f"licence-{licence.kind}")
        is_over = licence.valid_until is not None and licence.valid_until < today
        told.append(work.label(staff, "licence-over", licence=name) if is_over else name)
    return sorted(told)


def _lines(work: Work, person: Person, file: BankFile) -> list[Ready]:
    is_own = participants.get(work.session, file.participant_id).person_id == person.id
    is_expired = file.status is not FileStatus.REVOKED and not bank_files.is_alive(file, work.now)
    state = "expired" if is_expired else file.status.value
    until = whole_day(bank_files.last_day(file, person.timezone), person.language)
    told = [
        work.text(
            person,
            "bank-file-line",
            lender=file.lender_name,
            state=work.label(person, f"bank-file-is-{state}")
            if is_own or file.status is not FileStatus.PREPARED or is_expired
            else work.label(person, "bank-file-waits-for-them"),
            until=until,
        )
    ]
    told += _spoken(work, person, file)
    count, last = bank_files.seen(work.session, file.id)
    if last is not None:
        at = moment(last, person.timezone, person.language)
        told.append(work.text(person, "bank-file-seen", count=count, last=at))
    return told


def _last_days(work: Work, participant: Participant, person: Person) -> list[Choice]:
    """For the permits that have a last day, also where it was told otherwise."""
    shown = bank_records.best_of_each(bank_records.licences_of(work.session, [participant.id]))
    return [
        choice(
            work,
            person,
            "button-licence-until",
            TellLastDay(shown[kind].id),
            licence=work.label(person, f"licence-{kind}"),
        )
        for kind in MAY_END
        if kind in shown
    ]


def allowed(work: Work, participant: Participant, person: Person) -> tuple[list[Ready], list[Choice]]:
    """What their consent holds for now, and how they take it back."""
    files = bank_files.to_show(work.session, participant.id, work.now, SHOWN)
    alive = [file for file in files if bank_files.is_alive(file, work.now)]
    told = [line for file in alive for line in _lines(work, person, file)]
    return told, [_revoking(work, person, file) for file in alive]


def _spoken(work: Work, person: Person, file: BankFile) -> list[Ready]:
    """In front of whom they agreed, where it was by word of mouth."""
    consent = work.session.get_one(Consent, file.consent_id)
    if consent.recorded_by is None:
        return []
    day = whole_day(consent.agreed_at.astimezone(ZoneInfo(person.timezone)).date(), person.language)
    heard_by = people.get(work.session, consent.recorded_by).name
    return [work.text(person, "bank-agreed-aloud", day=day, name=heard_by)]


def _where(work: Work, person: Person, referral: Referral) -> Ready:
    state = work.label(person, f"referral-is-{referral.status}")
    return work.text(person, "referral-where", lender=referral.lender_name, state=state)


def _waits(work: Work, person: Person, referral: Referral) -> list[Choice]:
    """What their own word is still wanted for."""
    is_own = person.id == participants.get(work.session, referral.participant_id).person_id
    hows = loan_afterwards.choices_for if is_own else loan_afterwards.choices_of_staff
    return [
        *hows(work, person, referral),
        *referring.waits_for_them(work, person, referral),
    ]


def _not_wanted(work: Work, person: Person, referral: Referral) -> Choice:
    lender = referral.lender_name
    return choice(work, person, "button-referral-not-wanted", NotMyWish(referral.id), lender=lender)


def _steps(work: Work, person: Person, file: BankFile) -> list[Choice]:
    shown = choice(work, person, "button-bank-show-for", ShowFile(file.id), lender=file.lender_name)
    return [shown, _revoking(work, person, file)]


def _revoking(work: Work, person: Person, file: BankFile) -> Choice:
    return choice(work, person, "button-bank-revoke-for", RevokeFile(file.id), lender=file.lender_name)
