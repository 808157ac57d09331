"""What does an office's list of support say, and which of its rows cannot be taken?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.errors import NotYours
from bot.rules.amounts import Kind, read_amount
from bot.services import deciders, fulfilling, pledge_words, support
from bot.services.fulfilling import NotClear
from bot.services.listed import Columns, Row, Unfit, called, rows_of
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import participants
from storage import support as stored
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.tables import Cohort, Participant, Person, Support

HEADINGS = {
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
    "pledge": ("pledge", "janji"),
}
COLUMNS = Columns(HEADINGS, needed=("participant", "partner", "kind", "what"))
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
NEW = ("new", "baru")
LONGEST_NUMBER = 9


@dataclass(frozen=True)
class Good:
    line: int
    participant: Participant
    name: str
    giver: Giver
    entry: Entry
    decision: Decision
    is_delivered: bool
    pledge: int | None = None
    told: Sequence[str] = ()
    is_fulfilled: bool = False


@dataclass
class Intake:
    """What was taken, what stands in the ledger so already, and what was refused and why, by its line."""

    good: list[Good] = field(default_factory=list)
    known: list[Good] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    recorded: bool = False


def take_in(work: Work, cohort: Cohort, file: Path, *, partial: bool, again: bool = False) -> Intake:
    """Records the rows: all, or with `partial` the good ones, or nothing; who got something is asked.

    What stands in the ledger just so is left, or the same list a second time would double it; `again` says
    that it was given once more. A delivery of what was pledged becomes the pledge's own row.
    """
    there = participants.with_persons(work.session, cohort.id)
    intake = Intake()
    first_lines: dict[tuple[object, ...], int] = {}
    ledger = _Ledger(work, [] if again else stored.listed(work.session, cohort.id))
    rows = rows_of(file, COLUMNS)
    with work.session.begin_nested() as taking:
        for row in rows:
            try:
                good = _read(work, cohort, row, there)
                same = ledger.find(good)
                if same is None:
                    intake.good.append(_as_twin(_record(work, cohort, good), first_lines))
                else:
                    intake.known.append(_known(work, good, same))
            except Unfit as unfit:
                intake.refused.append((row.line.number, str(unfit)))
        intake.recorded = partial or not intake.refused
        if not intake.recorded:
            taking.rollback()
    return intake


class _Ledger:
    """What stood in it before: each row is found once as pledged, and once as handed over."""

    def __init__(self, work: Work, rows: Sequence[Support]) -> None:
        self._of: dict[tuple[int | None, str, SupportKind], list[Support]] = defaultdict(list)
        self._found: set[tuple[int, bool]] = set()
        self._pledged_as = stored.first_pledged(work.session, rows)
        self._was_pledged = {one.id for one in rows if one.status is SupportStatus.PLEDGED}
        for one in rows:
            if one.status in stored.IN_FORCE:
                self._of[one.participant_id, stored.plain(one.partner), one.kind].append(one)

    def find(self, good: Good) -> Support | None:
        """What is only pledged in the list may have come since. What the list leaves open, the ledger may say
        by its pledge.
        """
        whose = good.participant.id, stored.plain(good.giver.name), good.entry.kind
        fit = [one for one in self._of[whose] if self._fits(one, good)]
        fit.sort(key=lambda one: self._measure(one, good) != (good.entry.amount, good.entry.quantity))
        if not fit:
            return None
        self._found.add((fit[0].id, good.is_delivered))
        return fit[0]

    def _fits(self, one: Support, good: Good) -> bool:
        if (one.id, good.is_delivered) in self._found or (good.is_delivered and one.id in self._was_pledged):
            return False
        if good.pledge == fulfilling.NEW:
            return one.part_of is None and _says_the_same(one, good.entry, self._measure(one, good))
        if good.pledge is not None:
            return good.pledge in {one.id, one.part_of}
        return _says_the_same(one, good.entry, self._measure(one, good))

    def _measure(self, one: Support, good: Good) -> tuple[int | None, int | None]:
        return (one.amount, one.quantity) if good.is_delivered else self._pledged_as[one.id]


def _says_the_same(one: Support, entry: Entry, measure: tuple[int | None, int | None]) -> bool:
    said = zip((entry.amount, entry.quantity), measure, strict=True)
    return fulfilling.is_called_the_same(one, entry) and all(told in {None, there} for told, there in said)


def _record(work: Work, cohort: Cohort, good: Good) -> Good:
    if not good.is_delivered:
        support.record(
            work,
            None,
            good.giver,
            good.entry,
            cohort.id,
            participant=good.participant,
            decision=good.decision,
        )
        return good
    try:
        told = fulfilling.record(
            work, None, good.giver, good.entry, good.participant, good.decision, good.pledge
        )
    except NotClear as unclear:
        why = pledge_words.unclear(work, unclear)
        raise Unfit(f"{why} Write its number into a column pledge, or new if it was never pledged") from None
    except NotYours:
        raise Unfit(
            f"{good.giver.name} has no open pledge {good.pledge} of this kind to them or to all"
        ) from None
    return replace(good, told=pledge_words.fulfilled(told), is_fulfilled=told.pledge is not None)


def _as_twin(good: Good, first_lines: dict[tuple[object, ...], int]) -> Good:
    """What stands in the list twice is taken twice, and said to be."""
    said = (good.participant.id, good.giver.name, good.entry, good.is_delivered)
    first = first_lines.setdefault(said, good.line)
    if first == good.line:
        return good
    return replace(good, told=[*good.told, f"the same as line {first}, taken once more"])


def _known(work: Work, good: Good, same: Support) -> Good:
    """It may have come a second time, as was pledged since: whoever reads the report can say so."""
    if not good.is_delivered:
        return good
    waiting = [
        one
        for one in fulfilling.of_giver(work, good.giver, good.entry, good.participant)
        if one.id != same.id
        and one.participant_id is not None
        and _says_the_same(one, good.entry, (one.amount, one.quantity))
    ]
    return replace(good, told=[pledge_words.stays_open(one) for one in waiting])


def _read(work: Work, cohort: Cohort, listed: Row, there: Sequence[tuple[Participant, Person]]) -> Good:
    row = listed.cells()
    participant, person = called(there, row["participant"])
    kind, status = KINDS.get(row["kind"].casefold()), row["status"].casefold()
    if kind is None:
        raise Unfit(f"the kind {row['kind']!r} is none of {', '.join(KINDS)}")
    if status not in {*PLEDGED, *DELIVERED}:
        raise Unfit(f"the status {status!r} is not pledged or delivered; who got it confirms it themselves")
    amount = _amount(row["amount"])
    if kind is SupportKind.FUNDS and amount is None:
        raise Unfit("funds need an amount")
    return Good(
        listed.line.number,
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
        _pledge(row["pledge"], is_delivered=status in DELIVERED),
    )


def _decision(work: Work, cohort: Cohort, recipient: Participant, row: Mapping[str, str]) -> Decision:
    office = deciders.may_have_decided(work, cohort, recipient)
    by = row["by"]
    decider = deciders.called(office, by) if by else deciders.the_only(office)
    if by and decider is None:
        raise Unfit(f"{by!r} names no coordinator of this cohort who can decide it")
    return Decision(row["reason"] or None, decider.id if decider is not None else None)


def _pledge(text: str, *, is_delivered: bool) -> int | None:
    """The number of the pledge that came with this row."""
    if not text:
        return None
    if not is_delivered:
        raise Unfit("only what was delivered can name its pledge")
    if text.casefold() in NEW:
        return fulfilling.NEW
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    if not is_number or int(text) == 0:
        raise Unfit(f"the pledge {text!r} is neither its number nor new")
    return int(text)


def _amount(text: str) -> int | None:
    """Only a sum that cannot be another: 1.5 may be meant in millions."""
    if not text:
        return None
    read = read_amount(text)
    if read.kind is not Kind.EXACT or not read.value or not 0 < read.value <= support.MOST_RUPIAH:
        raise Unfit(f"the amount {text!r} is unclear; write it in whole rupiah, like 500000")
    return read.value


def _quantity(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:20]) <= support.MOST_PIECES):
        raise Unfit(f"the quantity {text!r} is no whole number from 1 to {support.MOST_PIECES}")
    return int(text)
