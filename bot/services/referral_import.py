"""What does a list of the bank say of recommendations, and which of its rows cannot be taken?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import NotYours, OutOfDate
from bot.programme.lending import Lender, Lending
from bot.programme.page import Wording
from bot.rules.local_time import at_local
from bot.rules.referral_life import Party
from bot.rules.referral_way import Application, Tells, steps, what_it_tells
from bot.services import programmes, referral_endings, referrals
from bot.services.consenting import NoConsent
from bot.services.dates import read_date
from bot.services.listed import Columns, Row, Unfit, called, rows_of
from bot.services.work import Work
from storage import participants
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import Cohort, Participant, Person, Referral

COLUMNS = Columns(
    {
        "participant": ("participant", "peserta", "name", "nama"),
        "lender": ("lender", "bank", "pemberi pinjaman", "pinjaman"),
        "status": ("status",),
        "reason": ("reason", "alasan"),
        "on": ("on", "date", "tanggal"),
    },
    needed=("participant", "lender", "status"),
)
STATES = {
    "referred": ReferralStatus.REFERRED,
    "dirujuk": ReferralStatus.REFERRED,
    "file complete": ReferralStatus.FILE_COMPLETE,
    "berkas lengkap": ReferralStatus.FILE_COMPLETE,
    "submitted": ReferralStatus.SUBMITTED,
    "diajukan": ReferralStatus.SUBMITTED,
    "surveyed": ReferralStatus.SURVEYED,
    "survei": ReferralStatus.SURVEYED,
    "approved": ReferralStatus.APPROVED,
    "disetujui": ReferralStatus.APPROVED,
    "disbursed": ReferralStatus.DISBURSED,
    "cair": ReferralStatus.DISBURSED,
    "rejected": ReferralStatus.REJECTED,
    "ditolak": ReferralStatus.REJECTED,
}
WHY_NOT = {
    Tells.WHICH_REFUSAL: "they were refused before and recommended again; add the day (on) of this refusal",
    Tells.CALLED_OFF: "they called it off themselves; if they want it again, recommend them in the chat",
    Tells.MONEY_IS_THERE: "the money has come already; if that is wrong, undo it in the chat (/rujukan)",
}
# The fact of a step that keeps the day that a list told.
ON = "on"
NOON = time(12)


@dataclass(frozen=True)
class Listed:
    """How far somebody has come with one lender, as the list says; `on` is the day of that, where it does."""

    line: int
    participant: Participant
    name: str
    lender: Lender
    status: ReferralStatus
    reason: str | None
    on: date | None


@dataclass
class Intake:
    """What was taken, what has come as far already, and what was refused and why, by its line."""

    taken: list[Listed] = field(default_factory=list)
    known: list[Listed] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    recorded: bool = False


def take_in(work: Work, cohort: Cohort, by: Person, file: Path, *, partial: bool) -> Intake:
    """Takes each recommendation as far as its row says: all, or with `partial` the good ones, or nothing.

    `by` is the coordinator whose word it is. Of several rows for the same loan the latest says how it stands,
    and the others how it came there. Participants hear how theirs stands; the same list a second time changes
    nothing.
    """
    intake = Intake()
    rows = _in_time(_rows(work, cohort, file, intake))
    moved: dict[int, Referral] = {}
    with work.session.begin_nested() as all_of_it:
        for listed in rows:
            try:
                with work.session.begin_nested():
                    referral = _take(work, by, listed)
            except Unfit as unfit:
                intake.refused.append((listed.line, str(unfit)))
                continue
            (intake.known if referral is None else intake.taken).append(listed)
            if referral is not None:
                moved[referral.id] = referral
        for referral in moved.values():
            referrals.tell_as_it_stands(work, referral)
        intake.recorded = partial or not intake.refused
        if not intake.recorded:
            all_of_it.rollback()
    return intake


def _loan(listed: Listed) -> tuple[int, str]:
    return listed.participant.id, listed.lender.key


def _in_time(rows: Sequence[Listed]) -> list[Listed]:
    """Of each loan the earliest first, where each of its rows names its day; else as they are listed."""
    without_day = {_loan(one) for one in rows if one.on is None}
    return sorted(rows, key=lambda one: date.min if _loan(one) in without_day else one.on or date.min)


def _rows(work: Work, cohort: Cohort, file: Path, intake: Intake) -> list[Listed]:
    there = participants.with_persons(work.session, cohort.id)
    lending = programmes.of_cohort(work, cohort.id).programme.lending
    read = []
    for row in rows_of(file, COLUMNS):
        try:
            read.append(_read(work, cohort, lending, row, there))
        except Unfit as unfit:
            intake.refused.append((row.line.number, str(unfit)))
    return read


def _read(
    work: Work, cohort: Cohort, lending: Lending, row: Row, there: Sequence[tuple[Participant, Person]]
) -> Listed:
    cells = row.cells()
    participant, person = called(there, cells["participant"])
    lender = next((one for one in lending.lenders if _is_called(one.key, one.name, cells["lender"])), None)
    if lender is None:
        known = ", ".join(one.key for one in lending.lenders) or "none"
        raise Unfit(f"the lender {cells['lender']!r} is none of the programme's: {known}")
    status = STATES.get(cells["status"].casefold().replace("_", " "))
    if status is None:
        raise Unfit(f"the status {cells['status']!r} is none of {', '.join(STATES)}")
    reason = _reason(lending, cells["reason"]) if status is ReferralStatus.REJECTED else None
    return Listed(
        row.line.number, participant, person.name, lender, status, reason, _day(work, cohort, cells["on"])
    )


def _is_called(code: str, name: Wording, said: str) -> bool:
    return said.casefold() in {code.casefold(), *(one.casefold() for one in name.root.values())}


def _reason(lending: Lending, said: str) -> str:
    found = next((one.key for one in lending.refusals if _is_called(one.key, one.label, said)), None)
    if found is None:
        known = ", ".join(one.key for one in lending.refusals)
        raise Unfit(f"the reason {said!r} is none of {known}")
    return found


def _day(work: Work, cohort: Cohort, said: str) -> date | None:
    if not said:
        return None
    today = work.today(cohort.timezone)
    day = read_date(said, today)
    if day is None or day > today:
        raise Unfit(f"the date {said!r} is no day up to today; write it like {today.isoformat()}")
    if day < cohort.started:
        raise Unfit(f"the date {day.isoformat()} lies before the training ({cohort.started.isoformat()})")
    return day


def _take(work: Work, by: Person, listed: Listed) -> Referral | None:
    """What was taken so far; None where the row tells nothing new."""
    known = stored.for_lender(work.session, listed.participant.id, listed.lender.key)
    tells = what_it_tells([_application(work, one) for one in known], listed.status, listed.on)
    if tells is Tells.NOTHING_NEW:
        return None
    if tells in WHY_NOT:
        raise Unfit(WHY_NOT[tells])
    try:
        referral = known[0] if tells is Tells.HOW_IT_GOES_ON else _begin(work, by, listed)
        referrals.own(work, by, referral.id)
        for step in steps(referral.status, listed.status):
            if step is ReferralStep.REJECTED:
                _end(work, by, referral, listed)
            else:
                _step(work, by, referral, step, listed)
    except NoConsent:
        raise Unfit(f"{listed.name} has not agreed yet to be followed up") from None
    except NotYours:
        raise Unfit(f"{by.name} cannot speak for their own loan") from None
    except OutOfDate:
        raise Unfit(f"{listed.name} takes part no more") from None
    return referral


def _application(work: Work, referral: Referral) -> Application:
    zone = ZoneInfo(participants.cohort_of(work.session, referrals.place_of(work, referral)).timezone)
    latest = stored.events_of(work.session, referral.id)[-1]
    told = latest.facts.get(ON)
    since = date.fromisoformat(told) if told is not None else latest.at.astimezone(zone).date()
    is_called_off = referral.reason == stored.OWN_WISH
    return Application(referral.status, referral.referred_at.astimezone(zone).date(), since, is_called_off)


def _begin(work: Work, by: Person, listed: Listed) -> Referral:
    return referrals.begin(work, by, listed.participant.id, listed.lender.key, _when(work, listed))


def _when(work: Work, listed: Listed) -> datetime:
    """Noon of the day that the list names, or now."""
    if listed.on is None:
        return work.now
    zone = participants.cohort_of(work.session, listed.participant).timezone
    return min(work.now, at_local(listed.on, NOON, ZoneInfo(zone)))


def _step(work: Work, by: Person, referral: Referral, step: ReferralStep, listed: Listed) -> None:
    # What the list knows of an earlier day was written down late.
    changed: dict[str, Any] = {"referred_at": min(referral.referred_at, _when(work, listed))}
    if step is ReferralStep.DISBURSED:
        changed["ask_at"] = referrals.three_months_on(work, referral, listed.on)
    referrals.take_step(work, referral, step, by, {Party.OFFICE}, facts=_told(listed), **changed)


def _told(listed: Listed) -> dict[str, str]:
    return {ON: listed.on.isoformat()} if listed.on is not None else {}


def _end(work: Work, by: Person, referral: Referral, listed: Listed) -> None:
    """The file for this loan ends with it, and whoever had it at the bank hears so."""
    banker, was_open = referrals.end(work, referral, by, {Party.OFFICE}, listed.reason or "", **_told(listed))
    if was_open:
        referrals.tell_participant(work, referral, "referral-file-closed")
    if banker is not None:
        referral_endings.tell_the_bank(work, referral, banker, referrals.person_of(work, referral).name)
