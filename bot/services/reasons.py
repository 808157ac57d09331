"""Why does this participant need a human, in one sentence?"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.rules.need import DISTRESS
from bot.services.signs import in_words
from bot.services.work import Work
from bot.words import Ready, day, lines
from storage import cases, participants, people
from storage.tables import Case, Person
from storage.vocabulary import CaseReason, CaseStep, Rule

Reason = tuple[str, Mapping[str, Any]]

RULES, REASONS = frozenset(Rule), frozenset(CaseReason)


def why(work: Work, case: Case, viewer: Person) -> Ready:
    """Every reason that the case has learnt of, joined, with the facts of the moment in which it did."""
    told = [clause(work, reason, facts, viewer) for reason, facts in _that_hold(work, case)]
    told += _what_else_is_known(work, case, viewer)
    return Ready(f"{lines(dict.fromkeys(told), '; ')}.")


def wording_of(case: Case) -> str:
    """Which sentence says why, by its key."""
    return str(case.facts.get("kind") or case.reason)


def wording_in_words(work: Work, wording: str | None, viewer: Person) -> str:
    """A wording by its name; one that is not known any more, and none, have no name."""
    if wording in RULES:
        return work.label(viewer, f"rule-{Rule(wording)}")
    if wording in REASONS:
        return work.label(viewer, f"short-{CaseReason(wording)}")
    if wording == DISTRESS:
        return work.label(viewer, f"short-{DISTRESS}")
    return wording.replace("_", " ") if wording else work.label(viewer, "results-unworded")


def is_known(work: Work, case: Case, reason: CaseReason, kind: str | None) -> bool:
    """Has the case learnt of this reason already? A kind of it that is new is news."""
    return any(known == reason and kind in {None, facts.get("kind")} for known, facts in _reasons(work, case))


def short_reason(work: Work, case: Case, viewer: Person) -> str:
    return work.label(viewer, f"short-{DISTRESS if is_of_distress(case) else case.reason}")


def is_of_distress(case: Case) -> bool:
    """Whatever it was opened for."""
    return case.facts.get("kind") == DISTRESS


def rules_behind(work: Work, case: Case) -> list[Rule]:
    """What raised the flag by itself; none where a human did."""
    return list(dict.fromkeys(rule for one in _reasons(work, case) if (rule := rule_of(*one)) is not None))


def rule_of(reason: str, facts: Mapping[str, Any]) -> Rule | None:
    named = facts.get("kind") if facts.get("kind") in RULES else reason
    return Rule(named) if named in RULES else None


def clause(work: Work, reason: str, facts: Mapping[str, Any], viewer: Person) -> Ready:
    """One reason in words, without a full stop."""
    if reason == CaseReason.AT_RISK:
        return in_words(work, facts, viewer)
    shown = dict(facts)
    since = shown.pop("since", None)
    if isinstance(since, str):
        shown["since"] = day(datetime.fromisoformat(since), viewer.timezone, viewer.language)
    because = shown.pop("because", None)
    if isinstance(because, str):
        shown["why"] = work.label(viewer, f"flag-{because}")
    topic, kind = shown.pop("topic", None), shown.pop("kind", None)
    words = work.text(viewer, f"reason-{kind or reason}", **shown)
    if isinstance(topic, str):
        return work.text(viewer, "reason-about", reason=words, topic=work.label(viewer, f"topic-{topic}"))
    return words


def _that_hold(work: Work, case: Case) -> list[Reason]:
    """All of them, but that a chat is closed only as it is now; whoever opened it again can be written to."""
    known = list(_reasons(work, case))
    closed = [one for one in known if one[0] == CaseReason.UNREACHABLE]
    over = closed[:-1]
    if case.resolved_at is None and _is_reachable(work, case) and len(closed) < len(known):
        over = closed
    return [one for one in known if one not in over]


def _is_reachable(work: Work, case: Case) -> bool:
    participant = participants.get(work.session, case.participant_id)
    return people.is_reachable(work.session, people.get(work.session, participant.person_id))


def _what_else_is_known(work: Work, case: Case, viewer: Person) -> Iterator[Ready]:
    """Of somebody who is silent: how the last figure was, and whether messages still arrive."""
    if "sales_under" in case.facts:
        yield work.text(viewer, "known-sales-under", percent=case.facts["sales_under"])
    is_silence = case.reason is CaseReason.MISSED_CHECK_INS and case.resolved_at is None
    if is_silence and _is_reachable(work, case):
        yield work.text(viewer, "known-reachable")


def _reasons(work: Work, case: Case) -> Iterator[Reason]:
    yield case.reason, case.facts
    for event in cases.events(work.session, case.id):
        reason = event.facts.get("reason")
        if event.step is CaseStep.REASON_ADDED and reason in set(CaseReason):
            yield reason, {name: fact for name, fact in event.facts.items() if name != "reason"}
