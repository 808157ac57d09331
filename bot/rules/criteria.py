"""Which conditions of support does somebody not meet yet?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class ConditionKind(StrEnum):
    RUNG = "rung"  # at least this rung of the ladder
    VILLAGE = "village"  # one of these villages, parted by a slash
    BUSINESS = "business"  # the business has this word in it
    MONTHS = "months"  # followed up for so many months
    DOCUMENT = "document"  # has answered with it, or shown it


@dataclass(frozen=True)
class Condition:
    kind: ConditionKind
    value: str


@dataclass(frozen=True)
class Facts:
    """What is recorded about one participant; `rungs` is their ladder from below."""

    rung: str
    rungs: Sequence[str]
    village: str | None
    business: str | None
    months: int
    documents: frozenset[str]


def unmet(conditions: Iterable[Condition], facts: Facts) -> list[Condition]:
    return [condition for condition in conditions if not is_met(condition, facts)]


def is_met(condition: Condition, facts: Facts) -> bool:
    wanted = _plain(condition.value)
    match condition.kind:
        case ConditionKind.RUNG:
            ladder = [_plain(rung) for rung in facts.rungs]
            here = _plain(facts.rung)
            return wanted in ladder and here in ladder and ladder.index(here) >= ladder.index(wanted)
        case ConditionKind.VILLAGE:
            return _plain(facts.village) in {village.strip() for village in wanted.split("/")}
        case ConditionKind.BUSINESS:
            return wanted in _plain(facts.business)
        case ConditionKind.MONTHS:
            return facts.months >= int(wanted)
        case ConditionKind.DOCUMENT:
            return wanted in {_plain(document) for document in facts.documents}


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
