"""What does an export say?

Every format is written from one transaction, in chunks, so that it shows one moment and fits in memory.
"""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import IO, Any

import orjson
from sqlmodel import Session

from bot.services import sheets
from bot.services.campus import Deidentified
from bot.services.sheets import Cell, Sheet
from storage import (
    exports,
    ladder_exports,
    ledger_exports,
    lending_exports,
    meeting_exports,
    partner_exports,
    plan_exports,
    reaction_exports,
)
from storage.vocabulary import Role

QUERIES: dict[str, Callable[[int | None], exports.Query]] = {
    "cohorts": exports.cohorts,
    "people": exports.people,
    "participants": exports.participants,
    "check_ins": exports.check_ins,
    "answers": exports.answers,
    "cases": exports.cases,
    "case_events": exports.case_events,
    "broadcasts": exports.broadcasts,
    "deliveries": exports.deliveries,
    "broadcast_answers": exports.broadcast_answers,
    "messages": exports.messages,
    "label_corrections": exports.label_corrections,
    "plans": plan_exports.plans,
    "plan_targets": plan_exports.targets,
    "plan_events": plan_exports.events,
    "milestones": ladder_exports.milestones,
    "milestone_events": ladder_exports.milestone_events,
    "milestone_proofs": ladder_exports.milestone_proofs,
    "income_targets": ladder_exports.income_targets,
    "later_news": ladder_exports.later_news,
    "reactions": reaction_exports.reactions,
    "meetings": meeting_exports.meetings,
    "meeting_guests": meeting_exports.guests,
    "commitments": ledger_exports.commitments,
    "commitment_events": ledger_exports.commitment_events,
    "contributions": exports.contributions,
    "support": ledger_exports.support,
    "support_events": ledger_exports.support_events,
    "organisations": partner_exports.organisations,
    "organisation_requests": partner_exports.requests,
    "partner_letters": partner_exports.letters,
    "licences": lending_exports.licences,
    "bank_files": lending_exports.bank_files,
    "bank_file_accesses": lending_exports.bank_file_accesses,
    "referrals": lending_exports.referrals,
    "referral_events": lending_exports.referral_events,
    "consents": exports.consents,
}


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


def write(session: Session, kind: Format, out: IO[bytes], *, cohort_id: int | None, now: datetime) -> None:
    """Everything recorded, or with a cohort what belongs to it; CSV is the table of answers alone."""
    exports.hold_still(session)
    match kind:
        case Format.JSON:
            _write_json(session, out, cohort_id, now)
        case Format.CSV:
            sheets.write_csv(out, sheet(session, "answers", exports.answers_in_full(cohort_id)))
        case Format.XLSX:
            sheets.write_xlsx(out, _sheets(session, cohort_id))


def write_zip_of_csv(session: Session, out: IO[bytes], *, cohort_id: int | None) -> None:
    """Every table as a CSV file of its own."""
    exports.hold_still(session)
    _zip_of_csv(out, _sheets(session, cohort_id))


def write_deidentified(kind: Format, out: IO[bytes], found: Deidentified) -> None:
    """For the campus; CSV is a ZIP with a file for each table."""
    match kind:
        case Format.JSON:
            tables = {"about": found.about, "participants": found.participants, "periods": found.periods}
            out.write(_json(tables) + b"\n")
        case Format.CSV:
            _zip_of_csv(out, found.sheets())
        case Format.XLSX:
            sheets.write_xlsx(out, found.sheets())


def _zip_of_csv(out: IO[bytes], tables: Iterable[Sheet]) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in tables:
            with archive.open(f"{sheet.name}.csv", "w", force_zip64=True) as file:
                sheets.write_csv(file, sheet)


def _write_json(session: Session, out: IO[bytes], cohort_id: int | None, now: datetime) -> None:
    out.write(b'{"generated_at":' + _json(now))
    for name, query in QUERIES.items():
        out.write(b',\n"%b":[' % name.encode())
        for place, record in enumerate(_records(session, query(cohort_id))):
            out.write((b",\n" if place else b"\n") + _json(record))
        out.write(b"]")
    out.write(b"}\n")


def _json(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_UTC_Z)


def _records(session: Session, query: exports.Query) -> Iterator[dict[str, Any]]:
    return (_with_roles(row) for row in exports.rows(session, query))


def _with_roles(record: dict[str, Any]) -> dict[str, Any]:
    """A person's roles as a list, the highest first and alone in `role`; other records as they are."""
    if "roles" in record:
        held = {Role(word) for word in (record["roles"] or Role.TRAINEE).split(",")}
        record["roles"] = [role for role in reversed(Role) if role in held]
        record["role"] = record["roles"][0]
    return record


def _sheets(session: Session, cohort_id: int | None) -> Iterator[Sheet]:
    return (sheet(session, name, query(cohort_id)) for name, query in QUERIES.items())


def sheet(session: Session, name: str, query: exports.Query) -> Sheet:
    rows = ([_cell(value) for value in record.values()] for record in _records(session, query))
    return Sheet(name, list(query.selected_columns.keys()), rows)


def _cell(value: Any) -> Cell:
    """Moments as in the JSON, and what has parts as JSON."""
    match value:
        case datetime() | list() | dict() | bool():
            return _json(value).decode().strip('"')
        case date() | time():
            return value.isoformat()
        case StrEnum():
            return value.value
        case None | str() | int() | float():
            return value
    raise TypeError(f"no cell can hold {value!r}")
