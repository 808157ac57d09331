"""How often are the flags right?"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.services.people import reach
from bot.services.reasons import rule_of
from bot.services.share import Share
from bot.services.speech import say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import cases, verdicts
from storage.tables import Person
from storage.vocabulary import CaseOutcome, Role, Rule, Ruling

# What came of a case says whether it was needed, where nobody said so themselves. Somebody who is back on
# track may have needed the visit or not, and of somebody who could not be reached nothing is known.
BY_OUTCOME = {
    CaseOutcome.FALSE_ALARM: Ruling.WRONG,
    CaseOutcome.NEW_PLAN: Ruling.RIGHT,
    CaseOutcome.NEEDS_SUPPORT: Ruling.RIGHT,
    CaseOutcome.MOVED: Ruling.RIGHT,
    CaseOutcome.LEFT: Ruling.RIGHT,
}


@dataclass(frozen=True)
class Record:
    """Of one rule: how many of its flags were right, wrong and not to be judged."""

    rule: Rule
    right: int
    wrong: int
    not_applicable: int

    @property
    def judged(self) -> int:
        return self.right + self.wrong

    @property
    def share(self) -> Share:
        """How many of its flags are right."""
        return Share(self.right, self.judged)


def records(work: Work, cohort_ids: Collection[int] | None) -> list[Record]:
    """Every rule that has raised a flag which somebody judged, in the rules' order."""
    counts = Counter(_rulings(work, cohort_ids))
    return [
        Record(rule, *(counts[rule, ruling] for ruling in Ruling))
        for rule in Rule
        if any(counts[rule, ruling] for ruling in Ruling)
    ]


def show(work: Work, person: Person) -> None:
    """Tells a coordinator of their own cohorts."""
    served = reach(work, person, Role.COORDINATOR)
    told = [_in_words(work, record, person) for record in records(work, served)]
    if not told:
        say_text(work, person, work.text(person, "precision-none"))
        return
    head, foot = work.text(person, "precision-head"), work.text(person, "precision-foot")
    say_text(work, person, lines([head, *told, foot]))


def _rulings(work: Work, cohort_ids: Collection[int] | None) -> Iterator[tuple[Rule, Ruling]]:
    given = verdicts.that_count(work.session, cohort_ids)
    for verdict in given:
        yield from ((Rule(rule), verdict.ruling) for rule in verdict.rules)
    judged = {verdict.about for verdict in given}
    seen: set[tuple[int, Rule]] = set()
    for case, event in verdicts.ended(work.session, BY_OUTCOME, cohort_ids):
        rule = rule_of(str(event.facts.get("reason")), event.facts)
        if f"{cases.ABOUT}{case.id}" in judged or rule is None or (case.id, rule) in seen:
            continue
        seen.add((case.id, rule))
        if case.outcome is not None:
            yield rule, BY_OUTCOME[case.outcome]


def _in_words(work: Work, record: Record, person: Person) -> Ready:
    rule = work.label(person, f"rule-{record.rule}")
    share = record.share.with_interval()
    if share is None or not record.share.is_telling:
        return work.text(person, "precision-few", rule=rule, right=record.right, judged=record.judged)
    percent, low, high = (round(100 * part) for part in share)
    return work.text(
        person,
        "precision-line",
        rule=rule,
        right=record.right,
        judged=record.judged,
        percent=percent,
        low=low,
        high=high,
    )
