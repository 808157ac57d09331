"""Is what was handed over the fulfilment of a pledge, so that both are one row?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import NotYours, Refusal
from bot.rules.fulfilment import Fulfils, Pledge, Unclear, fulfilled, taken_from
from bot.rules.support_share import Measure
from bot.services import support
from bot.services.likeness import slips
from bot.services.support import Decision, Entry, Giver
from bot.services.work import Work
from storage import support as stored
from storage.tables import Participant, Person, Support

NEW = 0  # instead of a pledge's number: it fulfils none


class NotClear(Refusal):
    """It may be what was pledged, and somebody has to say so."""

    words = "support-over"

    def __init__(self, unclear: Unclear, pledges: Sequence[Support]) -> None:
        super().__init__()
        self.doubt = unclear.doubt
        self.pledges = [one for one in pledges if one.id in unclear.numbers]


@dataclass(frozen=True)
class Delivered:
    """The row of what came. `pledge` is the row that it was pledged in, and `beside` are other pledges of
    the giver's to them, or to all, that stay open.
    """

    support: Support
    pledge: Support | None
    beside: Sequence[Support]


def record(
    work: Work,
    by: Person | None,
    giver: Giver,
    entry: Entry,
    participant: Participant,
    decision: Decision,
    pledge: int | None = None,
) -> Delivered:
    """What a participant has got: as the pledge's own row where it was pledged, else as a new one.

    `pledge` is what somebody said of it, NEW or a number; without it NotClear is raised where one has to ask.
    Raises NotYours for a pledge that is no open one of this giver's to them or to all.
    """
    open_pledges = of_giver(work, giver, entry, participant)
    fulfils = found(entry, participant, open_pledges, pledge)
    if isinstance(fulfils, Unclear):
        raise NotClear(fulfils, open_pledges)
    if fulfils is None:
        new = support.record(
            work,
            by,
            giver,
            entry,
            participant.cohort_id,
            participant=participant,
            decision=decision,
            is_delivered=True,
        )
        return Delivered(new, None, open_pledges)
    whole = next(one for one in open_pledges if one.id == fulfils.number)
    came = _fulfil(work, by, whole, fulfils, entry, participant, decision)
    return Delivered(came, whole, [one for one in open_pledges if one.id != whole.id])


def found(
    entry: Entry, participant: Participant, open_pledges: Sequence[Support], pledge: int | None
) -> Fulfils | Unclear | None:
    came = Measure(entry.amount, entry.quantity)
    if pledge == NEW:
        return None
    if pledge is not None:
        named = next((one for one in open_pledges if one.id == pledge), None)
        if named is None:
            raise NotYours
        return taken_from(_as_pledge(named, participant, is_called_the_same=True), came)
    alike = [
        _as_pledge(one, participant, is_called_the_same=is_called_the_same(one, entry))
        for one in open_pledges
        if _is_called_alike(one, entry)
    ]
    return fulfilled(came, alike)


def of_giver(work: Work, giver: Giver, entry: Entry, participant: Participant) -> list[Support]:
    """What they pledged of this kind to the participant, or to all of the cohort, and is still awaited."""
    return [
        one
        for one in stored.awaited(work.session, participant.cohort_id, participant.id, entry.kind)
        if stored.plain(one.partner) == stored.plain(giver.name)
        or (giver.person_id is not None and one.partner_id == giver.person_id)
    ]


def _fulfil(
    work: Work,
    by: Person | None,
    whole: Support,
    fulfils: Fulfils,
    entry: Entry,
    participant: Participant,
    decision: Decision,
) -> Support:
    facts = _said_otherwise(whole, fulfils, entry)
    if fulfils.left is not None:
        part = support.split(
            work, by, whole, fulfils.given, fulfils.left, participant, decision, whole.pledged_at
        )
        support.hand_over(work, by, part, facts, unit=part.unit or entry.unit)
        return part
    # Who decided first stands as who decided, unless somebody gives a reason of their own.
    first, second = (decision, whole) if decision.reason is not None else (whole, decision)
    support.hand_over(
        work,
        by,
        whole,
        facts,
        amount=fulfils.given.amount,
        quantity=fulfils.given.quantity,
        unit=whole.unit or entry.unit,
        reason=first.reason or second.reason,
        decided_by=first.decided_by or second.decided_by,
    )
    return whole


def is_called_the_same(one: Support, entry: Entry) -> bool:
    """ "3 mesin jahit" is as good as "mesin jahit"; two sacks are not two kilos."""
    units = {stored.plain(unit) for unit in (one.unit, entry.unit) if unit is not None}
    if stored.plain(one.what) == stored.plain(entry.what) and len(units) <= 1:
        return True
    return not _names(one.what, one.unit).isdisjoint(_names(entry.what, entry.unit)) and len(units) <= 1


def _names(what: str, unit: str | None) -> set[str]:
    return {stored.plain(what), stored.plain(f"{unit or ''} {what}")}


def _said_otherwise(whole: Support, fulfils: Fulfils, entry: Entry) -> dict[str, Any]:
    """What the pledge said and the delivery says otherwise, for its history."""
    facts: dict[str, Any] = {}
    if not is_called_the_same(whole, entry):
        facts["came_as"] = entry.what
    if fulfils.left is None and fulfils.given != support.measure_of(whole):
        facts["pledged"] = {"amount": whole.amount, "quantity": whole.quantity}
    return facts


def _as_pledge(one: Support, participant: Participant, *, is_called_the_same: bool) -> Pledge:
    is_own = one.participant_id == participant.id
    return Pledge(one.id, support.measure_of(one), is_own, is_called_the_same)


def _is_called_alike(one: Support, entry: Entry) -> bool:
    """The same but for its unit, some slips, or words that only one of them has."""
    pledged, came = f"{one.unit or ''} {one.what}", f"{entry.unit or ''} {entry.what}"
    alike = ((one.what, came), (entry.what, pledged))
    return any(slips(words, among) is not None for words, among in alike)
