"""What does an office's list of support say, and which of its rows cannot be taken?"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import CannotBeDone
from bot.rules.names import same_name
from bot.services import deciders, support
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import participants
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.tables import Cohort, Participant, Person

COLUMNS = {
    "participant": ("participant", "peserta", "name", "nama"),
    "partner": ("partner", "mitra", "from", "dari"),
    "kind": ("kind", "jenis"),
    "what": ("what", "apa", "barang"),
    "amount": ("amount", "rupiah", "nilai"),
    "quantity": ("quantity", "jumlah"),
    "unit": ("unit", "satuan"),
    "status": ("status",),
    "reason": ("reason", "alasan"),
    "by": ("by", "decided by", "oleh", "diputuskan oleh"),
}
NEEDED = ("participant", "partner", "kind", "what")
DELIMITERS = ",;\t"
CAN_BE_SAID = {"", SupportStatus.PLEDGED, SupportStatus.DELIVERED}
LARGEST = 10**12


@dataclass(frozen=True)
class Good:
    line: int
    participant: Participant
    name: str
    giver: Giver
    entry: Entry
    decision: Decision
    is_delivered: bool


@dataclass
class Intake:
    good: list[Good] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    recorded: bool = False


class _Unfit(Exception):
    """Why one row cannot be taken."""


def take_in(work: Work, cohort: Cohort, file: Path, *, partial: bool) -> Intake:
    """Records the rows: all, or with `partial` the good ones, or nothing; who got something is asked."""
    there = participants.with_persons(work.session, cohort.id)
    intake = Intake()
    for line, row in _rows(file):
        try:
            intake.good.append(_read(work, cohort, line, row, there))
        except _Unfit as unfit:
            intake.refused.append((line, str(unfit)))
    if partial or not intake.refused:
        for good in intake.good:
            support.record(
                work,
                None,
                good.giver,
                good.entry,
                cohort.id,
                participant=good.participant,
                decision=good.decision,
                is_delivered=good.is_delivered,
            )
        intake.recorded = True
    return intake


def _rows(file: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotBeDone(f"{file} is no CSV in UTF-8; save it as CSV UTF-8.") from None
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(DELIMITERS, key=head.count))
    headings = [" ".join(cell.casefold().split()) for cell in next(reader, [])]
    places = {
        name: headings.index(heading)
        for name, known in COLUMNS.items()
        for heading in known
        if heading in headings
    }
    missing = [name for name in NEEDED if name not in places]
    if missing:
        raise CannotBeDone(f"{file} has no column {', '.join(missing)}; the first row must name them.")
    for row in reader:
        if any(cell.strip() for cell in row):
            yield (
                reader.line_num,
                {name: row[at].strip() if at < len(row) else "" for name, at in places.items()},
            )


def _read(
    work: Work, cohort: Cohort, line: int, row: Mapping[str, str], there: list[tuple[Participant, Person]]
) -> Good:
    for name in NEEDED:
        if not row[name]:
            raise _Unfit(f"the {name} is missing")
    found = [one for one in there if same_name(one[1].name, row["participant"])]
    if len(found) != 1:
        many = "nobody" if not found else f"{len(found)} people"
        raise _Unfit(f"{many} of this cohort is called {row['participant']!r}")
    if row["kind"].casefold() not in set(SupportKind):
        raise _Unfit(f"the kind {row['kind']!r} is none of {', '.join(SupportKind)}")
    status = row.get("status", "").casefold()
    if status not in CAN_BE_SAID:
        raise _Unfit(f"the status {status!r} is not pledged or delivered; who got it confirms it themselves")
    amount = _number("amount", row.get("amount", ""))
    kind = SupportKind(row["kind"].casefold())
    if kind is SupportKind.FUNDS and amount is None:
        raise _Unfit("funds need an amount")
    [(participant, person)] = found
    return Good(
        line,
        participant,
        person.name,
        support.giver_called(work, row["partner"]),
        Entry(
            kind,
            row["what"][: support.TEXT_LIMIT],
            amount,
            _number("quantity", row.get("quantity", "")),
            row.get("unit") or None,
        ),
        _decision(work, cohort, participant, row),
        status == SupportStatus.DELIVERED,
    )


def _decision(work: Work, cohort: Cohort, recipient: Participant, row: Mapping[str, str]) -> Decision:
    office = deciders.may_have_decided(work, cohort, recipient)
    by = row.get("by", "")
    decider = deciders.called(office, by) if by else deciders.the_only(office)
    if by and decider is None:
        raise _Unfit(f"{by!r} names no coordinator of this cohort who can decide it")
    return Decision(row.get("reason") or None, decider.id if decider is not None else None)


def _number(column: str, text: str) -> int | None:
    """A whole number, its thousands parted by dots as people here write them, or not at all."""
    if not text:
        return None
    plain = text.replace(".", "").replace("Rp", "").strip()
    if not (plain.isascii() and plain.isdecimal() and 0 < int(plain) <= LARGEST):
        raise _Unfit(f"the {column} {text!r} is no whole number above 0")
    return int(plain)
