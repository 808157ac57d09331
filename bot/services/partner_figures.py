"""What may a partner read of what they gave, of what changed, and of what is still needed?

No number of fewer than five people stands in it, none follows from the others or from an earlier letter,
and no name at all.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.rules.programme_figures import LATELY, changes
from bot.rules.since_last import Share, settled, share_since, since
from bot.rules.small_cells import FEWEST, Told, share
from bot.rules.trend import Trend
from bot.services import organisations, programmes
from bot.services.people import reach
from bot.services.work import Work
from storage import partners
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.support import IN_FORCE
from storage.tables import Person, Support
from storage.vocabulary import AnswerKind, Role

LOOKED_BACK = timedelta(weeks=8)
OBSTACLE = "obstacle"
# What holds a business back, and the kind of support that is an answer to it. What is of the family is no
# partner's business.
NEEDS: Mapping[str, SupportKind] = {
    "modal": SupportKind.FUNDS,
    "alat": SupportKind.EQUIPMENT,
    "produksi": SupportKind.MATERIAL,
    "pemasaran": SupportKind.MARKET,
    "izin": SupportKind.TRAINING,
}
HERE = (SupportStatus.DELIVERED, SupportStatus.CONFIRMED)


def read(work: Work, partner: Person, month: date) -> dict[str, Any]:
    """As plain facts, to be kept as they were told."""
    cohorts = reach(work, partner, Role.PARTNER)
    members, names = organisations.gives_as(work, partner)
    given = partners.given_by(work.session, members, names)
    recipients = {
        one.participant_id for one in given if one.participant_id is not None and one.status in HERE
    }
    name = organisations.name_of(work, partner)
    scope = sorted(cohorts) if cohorts is not None else None
    alike = _alike(work, partner, scope)
    # Colleagues read of the same gifts, and may lay their letters side by side.
    shared = [one for one in partners.letters_told(work.session, members) if one["for"] == name]
    villages = since(_by_village(work, recipients), _last_told(shared, "recipients"))
    needs = since(_needs(work, cohorts), _last_told(alike, "needs"))
    everybody, linked = partners.head_count(work.session, cohorts)
    return {
        "month": month.isoformat(),
        "for": name,
        "scope": scope,
        "given": _by_kind(given, shared),
        "recipients": _facts(villages),
        "changed": _changed_since(work, recipients, shared, is_counted_anew=villages.total == len(recipients))
        if villages.total is not None
        else {},
        "needs": _facts(needs),
        "linked": share_since(share(linked, everybody), _last_share(one["linked"] for one in alike)),
    }


def _alike(work: Work, partner: Person, scope: list[int] | None) -> Sequence[Mapping[str, Any]]:
    """The letters that tell of the same cohorts, whoever got them: partners may lay theirs side by side.

    Whoever served other cohorts until now has only their own to compare with.
    """
    own = partners.letters_told(work.session, [partner.id])
    if own and not _is_of(own[0], scope):
        return own
    return [one for one in partners.letters_told(work.session) if _is_of(one, scope)]


def _is_of(letter: Mapping[str, Any], scope: list[int] | None) -> bool:
    """Of letters from before that was kept nobody knows."""
    return "scope" in letter and letter["scope"] == scope


def _last_told(letters: Collection[Mapping[str, Any]], part: str) -> Told | None:
    return next((_told(one[part]) for one in letters if one[part]["total"] is not None), None)


def _last_share(told: Iterable[Share | None]) -> Share | None:
    return next((one for one in told if one is not None), None)


def _changed_since(
    work: Work,
    recipients: Collection[int],
    letters: Collection[Mapping[str, Any]],
    *,
    is_counted_anew: bool,
) -> dict[str, Share | None]:
    """Of whom it is told, their number must be no newer than the number of those who got something."""
    now = _changed(work, recipients)
    before = {part: _last_share(one["changed"].get(part) for one in letters) for part in now}
    if not is_counted_anew:
        return before
    return {part: share_since(now[part], before[part]) for part in now}


def _by_kind(given: Collection[Support], letters: Collection[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Worth and number of gifts are the giver's own to know; how they stand tells of those who got them."""
    by_kind: dict[SupportKind, list[Support]] = defaultdict(list)
    for one in given:
        by_kind[one.kind].append(one)
    return [
        {
            "kind": kind,
            "rupiah": sum(one.amount or 0 for one in by_kind[kind]),
            **_how_many(by_kind[kind], _stood(kind, letters)),
        }
        for kind in SupportKind
        if kind in by_kind
    ]


def _stood(kind: SupportKind, letters: Collection[Mapping[str, Any]]) -> Mapping[str, int] | None:
    """How many people such gifts were for, by how they stood when that was told last."""
    told = (one.get("people") for letter in letters for one in letter["given"] if one["kind"] == kind)
    return next((one for one in told if one is not None), None)


def _how_many(given: Collection[Support], before: Mapping[str, int] | None) -> dict[str, Any]:
    """The number of gifts, in all and as they stand; None where fewer than five people are behind it.

    How they stand is not told either where that has changed for fewer than five since it was told last.
    """
    everybody = {one.participant_id for one in given} - {None}
    people = {
        status: len({one.participant_id for one in given if one.status is status} - {None})
        for status in IN_FORCE
    }
    stands = Counter(one.status for one in given)
    may_be_told = all(count >= FEWEST for count in people.values() if count) and (
        before is None or all(settled(people[one], before[one]) == people[one] for one in IN_FORCE)
    )
    return {
        "gifts": len(given) if not 0 < len(everybody) < FEWEST else None,
        "people": people if may_be_told else None,
        **{status: stands[status] if may_be_told else None for status in IN_FORCE},
    }


def _by_village(work: Work, recipients: Collection[int]) -> dict[str, int]:
    """Whose village is not known stands under an empty name."""
    return dict(
        Counter(
            " ".join((village or "").split()).title()
            for village in partners.villages(work.session, recipients).values()
        )
    )


def _changed(work: Work, recipients: Collection[int]) -> dict[str, tuple[int, int] | None]:
    """Of whoever got something: how many were heard from lately, and how many sell more than at first."""
    told: dict[int, list[int]] = defaultdict(list)
    lately = set()
    sales = {programme.stall.sales for programme, _ in programmes.in_use(work)}
    for who, at, kind, value in partners.amounts_told(work.session, recipients, sales):
        if work.now - at <= LATELY:
            lately.add(who)
        if kind is AnswerKind.AMOUNT and isinstance(value, int):
            told[who].append(value)
    compared = changes(told)
    more = sum(found is Trend.UP for found in compared.values())
    untold = len(recipients) - len(compared)
    return {
        "lately": share(len(lately), len(recipients)),
        "more_sales": share(more, len(compared)) if not untold or untold >= FEWEST else None,
    }


def _needs(work: Work, cohorts: Collection[int] | None) -> dict[str, int]:
    """By what holds people back, as each said last, those for whom nobody has pledged such support yet.

    What a cohort was given and is still to be shared out among them is for as many as it is counted for.
    """
    newest: dict[int, tuple[int, str]] = {}
    since = work.now - LOOKED_BACK
    for who, cohort, kind, value in partners.said_since(work.session, cohorts, OBSTACLE, since):
        if kind is AnswerKind.CHOICE:
            newest[who] = cohort, str(value)
    helped = partners.helped(work.session, cohorts)
    lacking = Counter(
        (cohort, need)
        for who, (cohort, need) in newest.items()
        if need in NEEDS and (who, NEEDS[need]) not in helped
    )
    for cohort, kind, quantity in partners.to_share_out(work.session, cohorts):
        for need in NEEDS:
            if NEEDS[need] == kind:
                lacking[cohort, need] -= lacking[cohort, need] if quantity is None else quantity
    told: Counter[str] = Counter()
    for (_, need), count in lacking.items():
        told[need] += max(count, 0)
    return dict(+told)


def _facts(told: Told) -> dict[str, Any]:
    return {"cells": dict(told.cells), "others": told.others, "total": told.total}


def _told(facts: Mapping[str, Any]) -> Told:
    return Told(facts["cells"], facts["others"])
