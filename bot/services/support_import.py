"""What does an office's list of support say, and which of its rows cannot be taken?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.rules.amounts import Kind, read_amount
from bot.rules.names import same_name, tidy_name
from bot.services import deciders, support
from bot.services.office_files import FileUnreadable, Line, read_lines
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import participants
from storage import support as stored
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
KINDS = {kind.value: kind for kind in SupportKind} | {
    "dana": SupportKind.FUNDS,
    "alat": SupportKind.EQUIPMENT,
    "bahan": SupportKind.MATERIAL,
    "pasar": SupportKind.MARKET,
    "pelatihan": SupportKind.TRAINING,
    "kunjungan": SupportKind.VISIT,
    "semangat": SupportKind.ENCOURAGEMENT,
}
PLEDGED, DELIVERED = ("", "pledged", "dijanjikan"), ("delivered", "diserahkan")


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
    """What was taken, what stands in the ledger so already, and what was refused and why, by its line."""

    good: list[Good] = field(default_factory=list)
    known: list[Good] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    recorded: bool = False


_Likeness = tuple[int | None, str, SupportKind, str, int | None, int | None, str, bool]
"""By what two rows say the same."""


class _Unfit(Exception):
    """Why one row cannot be taken."""


def take_in(work: Work, cohort: Cohort, file: Path, *, partial: bool, again: bool = False) -> Intake:
    """Records the rows: all, or with `partial` the good ones, or nothing; who got something is asked.

    What stands in the ledger just so is left, or the same list a second time would double it; `again` says
    that it was given once more.
    """
    there = participants.with_persons(work.session, cohort.id)
    intake = Intake()
    ledger = Counter[_Likeness]() if again else _ledger(work, cohort)
    places, rows = _rows(file)
    for line in rows:
        try:
            good = _read(work, cohort, line, places, there)
        except _Unfit as unfit:
            intake.refused.append((line.number, str(unfit)))
        else:
            (intake.known if _stands_in(ledger, good) else intake.good).append(good)
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


def _ledger(work: Work, cohort: Cohort) -> Counter[_Likeness]:
    """How often each thing stands in it, pledged or handed over."""
    return Counter(
        _likeness(
            one.participant_id,
            one.partner,
            Entry(one.kind, one.what, one.amount, one.quantity, one.unit),
            is_delivered=one.status is not SupportStatus.PLEDGED,
        )
        for one in stored.listed(work.session, cohort.id)
        if one.status in stored.IN_FORCE
    )


def _stands_in(ledger: Counter[_Likeness], good: Good) -> bool:
    """Each row of the ledger is found once; what is only pledged in the list may have come since."""
    for is_delivered in {good.is_delivered, True}:
        likeness = _likeness(good.participant.id, good.giver.name, good.entry, is_delivered=is_delivered)
        if ledger[likeness]:
            ledger[likeness] -= 1
            return True
    return False


def _likeness(whose: int | None, giver: str, entry: Entry, *, is_delivered: bool) -> _Likeness:
    what, unit = stored.plain(entry.what), stored.plain(entry.unit or "")
    return whose, stored.plain(giver), entry.kind, what, entry.amount, entry.quantity, unit, is_delivered


def _rows(file: Path) -> tuple[dict[str, int], list[Line]]:
    """Where each column stands, and the rows below."""
    known = {heading: name for name, headings in COLUMNS.items() for heading in headings}
    header, *filled = read_lines(
        file, lambda heading: _plain(heading) in known, columns=f"{', '.join(NEEDED)}, ..."
    )
    places: dict[str, int] = {}
    for place, heading in enumerate(header.cells):
        name = known.get(_plain(heading))
        if name in places:
            raise FileUnreadable(f"{file} has two columns for {name}.")
        if name is not None:
            places[name] = place
    missing = [name for name in NEEDED if name not in places]
    if missing:
        raise FileUnreadable(f"{file} has no column {', '.join(missing)}; the first row must name them.")
    return places, filled


def _plain(words: str) -> str:
    return tidy_name(words).casefold()


def _read(
    work: Work, cohort: Cohort, line: Line, places: Mapping[str, int], there: list[tuple[Participant, Person]]
) -> Good:
    row = dict.fromkeys(COLUMNS, "")
    for name, at in places.items():
        if at in line.faults:
            raise _Unfit(f"the {name} {line.faults[at]}")
        row[name] = tidy_name(line.cells[at]) if at < len(line.cells) else ""
    for name in NEEDED:
        if not row[name]:
            raise _Unfit(f"the {name} is missing")
    found = [one for one in there if same_name(one[1].name, row["participant"])]
    if len(found) != 1:
        many = "nobody" if not found else f"{len(found)} people"
        raise _Unfit(f"{many} of this cohort is called {row['participant']!r}")
    kind, status = KINDS.get(row["kind"].casefold()), row["status"].casefold()
    if kind is None:
        raise _Unfit(f"the kind {row['kind']!r} is none of {', '.join(KINDS)}")
    if status not in {*PLEDGED, *DELIVERED}:
        raise _Unfit(f"the status {status!r} is not pledged or delivered; who got it confirms it themselves")
    amount = _amount(row["amount"])
    if kind is SupportKind.FUNDS and amount is None:
        raise _Unfit("funds need an amount")
    [(participant, person)] = found
    return Good(
        line.number,
        participant,
        person.name,
        support.giver_called(work, row["partner"][: support.TEXT_LIMIT]),
        Entry(
            kind,
            row["what"][: support.TEXT_LIMIT],
            amount,
            _quantity(row["quantity"]),
            row["unit"][: support.TEXT_LIMIT] or None,
        ),
        _decision(work, cohort, participant, row),
        status in DELIVERED,
    )


def _decision(work: Work, cohort: Cohort, recipient: Participant, row: Mapping[str, str]) -> Decision:
    office = deciders.may_have_decided(work, cohort, recipient)
    by = row["by"]
    decider = deciders.called(office, by) if by else deciders.the_only(office)
    if by and decider is None:
        raise _Unfit(f"{by!r} names no coordinator of this cohort who can decide it")
    return Decision(row["reason"] or None, decider.id if decider is not None else None)


def _amount(text: str) -> int | None:
    """Only a sum that cannot be another: 1.5 may be meant in millions."""
    if not text:
        return None
    read = read_amount(text)
    if read.kind is not Kind.EXACT or not read.value or not 0 < read.value <= support.MOST_RUPIAH:
        raise _Unfit(f"the amount {text!r} is unclear; write it in whole rupiah, like 500000")
    return read.value


def _quantity(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:20]) <= support.MOST_PIECES):
        raise _Unfit(f"the quantity {text!r} is no whole number from 1 to {support.MOST_PIECES}")
    return int(text)
