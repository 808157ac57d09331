"""How likely has somebody stalled, by all that they and their trainer told?

Nothing is carried on from day to day: everything is made anew from the check-ins and verdicts.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.rules.risk.assessment import Assessment, Models, risk_of
from bot.rules.risk.observations import AN_ORDINARY_WEEK, Observation, Verdict
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.sales import against_own
from bot.rules.risk.season import Lesson, Season
from bot.rules.stalling import Week
from bot.services import histories
from bot.services.work import Work
from storage import participants, suspicions, verdicts
from storage.tables import Participant, Suspicion
from storage.vocabulary import CaseOutcome, Rule, Ruling

WEEK_DAYS = 7
# So many people show how a week went for a cohort of any size.
ENOUGH_TO_COMPARE = 100
A_FEW = 10
FEWEST_OTHERS = 3  # of fewer nobody can say that it was the week
FOUND = {Ruling.RIGHT: Verdict.STUCK, Ruling.WRONG: Verdict.ACTIVE}
# Whether these were right says nothing of how the business goes.
NO_STALL = frozenset({Rule.UNREACHABLE, Rule.NOT_ENTERED, Rule.PROMISE_OVERDUE})
WELL_AGAIN = frozenset({CaseOutcome.BACK_ON_TRACK, CaseOutcome.NEW_PLAN, CaseOutcome.FALSE_ALARM})

Step = tuple[int, int, int]  # ISO year and week, and which of the person's check-ins in that week
Seen = tuple[date, Observation]
Lessons = Mapping[Step, Lesson]


@dataclass(frozen=True)
class Told:
    """What a cohort's people and trainers told, ready to be learnt from without the database."""

    steps: dict[Step, dict[int, Seen]] = field(default_factory=lambda: defaultdict(dict))
    found: dict[int, list[tuple[date, Verdict]]] = field(default_factory=dict)


def gather(work: Work, cohort_id: int, after: int, told: Told) -> int | None:
    """Adds what the next few after this participant told; the last of them, or None after them all."""
    if len(told.found) >= ENOUGH_TO_COMPARE:
        return None
    them = suspicions.followed_in(work.session, cohort_id, after, A_FEW)
    for person, weeks in histories.of(work, them).items():
        for step, on, observation in _observations(weeks):
            told.steps[step][person] = on, observation
    told.found.update(_verdicts(work, them))
    return them[-1].id if them else None


def learn(told: Told, lessons: dict[Step, Lesson]) -> Iterator[None]:
    """How each week went for the cohort, a week at a time."""
    season = Season(Parameters())
    for step in sorted(told.steps):
        seen = told.steps[step]
        for person, (on, _) in seen.items():
            while told.found[person] and told.found[person][0][0] < on:
                season.hears(person, told.found[person].pop(0)[1])
        lesson = season.week({person: observation for person, (_, observation) in seen.items()})
        lessons[step] = replace(lesson, shared=AN_ORDINARY_WEEK) if len(seen) < FEWEST_OTHERS else lesson
        yield


def assess(
    work: Work, participant: Participant, weeks: Sequence[Week], learnt: Lessons, open_from: float
) -> Assessment:
    [found] = _verdicts(work, [participant]).values()
    history: list[Observation] = []
    models: list[Models] = []
    likely = Models(Parameters())
    for step, on, observation in _observations(weeks):
        while found and found[0][0] < on:
            history.append(Observation(None, verdict=found.pop(0)[1]))
            models.append(likely)
        # Of a week that nobody else lived through nothing is learnt beyond what was known before.
        lesson = learnt.get(step)
        likely = lesson.models if lesson is not None else likely
        history.append(replace(observation, shared=lesson.shared) if lesson is not None else observation)
        models.append(likely)
    history += [Observation(None, verdict=verdict) for _, verdict in found]
    models += [likely] * len(found)
    return risk_of(history, models, open_from=open_from)


def keep(work: Work, participant: Participant, assessment: Assessment) -> Suspicion:
    suspicion = Suspicion(
        participant_id=participant.id,
        p=assessment.p,
        low=assessment.low,
        high=assessment.high,
        reply_habit=assessment.reply_habit,
        reasons=[
            {
                "sign": reason.sign.value,
                "change": round(reason.change, 3),
                "times": reason.times,
                "figure": None if reason.figure is None else round(reason.figure, 3),
            }
            for reason in assessment.reasons
        ],
        weeks_open=assessment.weeks_open,
        weighed_at=work.now,
    )
    suspicions.keep(work.session, suspicion)
    return suspicion


def _observations(weeks: Sequence[Week]) -> Iterator[tuple[Step, date, Observation]]:
    sold: list[float] = []
    before: date | None = None
    step: Step = (0, 0, 0)
    for week in weeks:
        year, number, _ = week.on.isocalendar()
        step = (year, number, step[2] + 1 if step[:2] == (year, number) else 0)
        sales = against_own(week.sales, sold) if week.sales is not None and week.ordinary else None
        yield (
            step,
            week.on,
            Observation(
                week.replied,
                late=week.late,
                status=week.status,
                sales=sales,
                weeks=1.0 if before is None else (week.on - before).days / WEEK_DAYS,
            ),
        )
        if week.sales is not None and week.ordinary:
            sold.append(week.sales)
        before = week.on


def _verdicts(work: Work, them: Sequence[Participant]) -> dict[int, list[tuple[date, Verdict]]]:
    """What humans found, by person, the oldest first; a case that ended well is a finding too."""
    ids = [participant.id for participant in them]
    zones = {participant.id: _zone(work, participant) for participant in them}
    found: dict[int, list[tuple[date, Verdict]]] = {number: [] for number in ids}
    for verdict in verdicts.of(work.session, ids):
        if verdict.ruling in FOUND and not NO_STALL.issuperset(verdict.rules):
            on = verdict.given_at.astimezone(zones[verdict.participant_id]).date()
            found[verdict.participant_id].append((on, FOUND[verdict.ruling]))
    for case in suspicions.resolved_cases(work.session, ids):
        if case.outcome in WELL_AGAIN and case.resolved_at is not None:
            on = case.resolved_at.astimezone(zones[case.participant_id]).date()
            found[case.participant_id].append((on, Verdict.ACTIVE))
    for of_one in found.values():
        of_one.sort(key=lambda one: one[0])
    return found


def _zone(work: Work, participant: Participant) -> ZoneInfo:
    return ZoneInfo(participants.cohort_of(work.session, participant).timezone)
