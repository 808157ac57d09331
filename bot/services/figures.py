"""Which figures does a programme report stand on?

One reading of what is recorded, for every format, the chat and the letters to partners.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.programme.schema import Programme
from bot.rules.programme_figures import (
    FOLLOWED,
    Enters,
    Known,
    Place,
    Reach,
    age,
    changes,
    heard_lately,
    of_those_who_said,
    reach,
    reach_by,
    split,
)
from bot.rules.promise_record import Given, Record, record
from bot.rules.trend import Trend
from bot.services import outcome_figures, practices, programmes, received, results
from bot.services.copies import NOT_UNDERSTOOD, UNDERSTOOD
from bot.services.outcome_figures import Outcomes
from bot.services.practices import Habits
from bot.services.readings import YES
from bot.services.received import Received
from bot.services.share import Share
from bot.services.work import Work
from storage import figures as stored
from storage import promises
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.meeting_vocabulary import How
from storage.tables import Cohort
from storage.vocabulary import AnswerKind, CheckInStatus, Direction, ExitGrade, ParticipantStatus, Source

EVER = timedelta(days=100 * 365)
NOTHING_SAID = frozenset({AnswerKind.SKIPPED, AnswerKind.UNKNOWN, AnswerKind.RANGE})
# The questions of the usual programme whose answers tell of practices and results.
RECORDS, SAVING, PROFIT, OUR_PROMISES = "records", "saving", "profit", "promises"
WORTH_A_REPORT = (RECORDS, SAVING, PROFIT, OUR_PROMISES)


@dataclass(frozen=True)
class Month:
    """The check-ins asked in one month of which it is known how they ended."""

    first_day: date
    completed: int
    partial: int
    missed: int

    @property
    def due(self) -> int:
        return self.completed + self.partial + self.missed


@dataclass(frozen=True)
class Dialogue:
    words_in: int
    words_out: int
    calls_for_help: int
    calls_noted: int
    visits_noted: int
    met: Share
    asked: int
    answered: int


@dataclass(frozen=True)
class Support:
    """What one partner gave in one kind: entries by how they stand, and rupiah of all that is in force."""

    partner: str
    kind: SupportKind
    pledged: int
    delivered: int
    confirmed: int
    contested: int
    rupiah: int

    @property
    def entries(self) -> int:
        return self.pledged + self.delivered + self.confirmed + self.contested


@dataclass(frozen=True)
class Latest:
    """The newest answer of each participant to questions that the programme asks; None where it does not.

    `asked_as` is the question of how the business is doing.
    """

    asked_as: str | None
    doing: dict[str, int] | None
    keeps_records: Known | None
    saves: Known | None
    has_profit: Known | None
    our_promises: dict[str, int] | None
    sales: dict[Trend, int] | None


@dataclass(frozen=True)
class Figures:
    whole: Reach
    by_status: dict[ParticipantStatus, int]
    by_entering: dict[Enters, int]
    by_village: dict[str | None, Reach]
    by_group: dict[str | None, Reach]
    by_sex: dict[str | None, Reach]
    by_age: dict[str | None, Reach]
    by_rung: dict[str, int]
    by_exit: dict[ExitGrade, int]
    lately: Known
    with_trainer: Known
    months: list[Month]
    left_out: int
    dialogue: Dialogue
    promises: Record
    support: list[Support]
    supported: Known
    received: Received | None
    understood: Known
    latest: Latest
    habits: Habits | None
    outcomes: Outcomes

    @property
    def due(self) -> int:
        return sum(month.due for month in self.months)

    @property
    def completed(self) -> int:
        return sum(month.completed for month in self.months)


def of_cohort(work: Work, cohort: Cohort) -> Figures:
    """Everything that a report tells, read once."""
    programme = programmes.of_cohort(work, cohort.id).programme
    places = places_of(work, cohort.id)
    months, left_out = _months(work, cohort.id)
    reached, understood, answered = stored.understood(work.session, cohort.id, UNDERSTOOD, NOT_UNDERSTOOD)
    followed = [place for place in places if place.status in FOLLOWED]
    return Figures(
        whole=reach(places, work.now),
        by_status=split(places, lambda place: place.status),
        by_entering=split(places, lambda place: place.entered_by),
        by_village=reach_by(places, lambda place: place.village, work.now),
        by_group=reach_by(places, lambda place: place.group, work.now),
        by_sex=reach_by(places, lambda place: place.sex, work.now),
        by_age=reach_by(places, lambda place: age(place.birth_year, work.now.year), work.now),
        by_rung=split(places, lambda place: place.rung),
        by_exit=split(
            (place for place in places if place.ended_as is not None),
            lambda place: place.ended_as or ExitGrade.LEFT,
        ),
        lately=heard_lately(places, work.now),
        with_trainer=Known(sum(place.has_trainer for place in followed), len(followed)),
        months=months,
        left_out=left_out,
        dialogue=_dialogue(work, cohort.id),
        promises=_promises(work, cohort),
        support=_support(work, cohort.id),
        supported=Known(sum(place.has_support for place in places), len(places)),
        received=received.read(work, cohort.id, programme, len(places)),
        understood=Known(understood, answered, max(reached - answered, 0)),
        outcomes=outcome_figures.read(work, cohort.id, work.today(cohort.timezone), len(places)),
        latest=_latest(work, cohort.id, programme, len(places)),
        habits=practices.read(work, cohort.id, programme, len(places)),
    )


def places_of(work: Work, cohort_id: int) -> list[Place]:
    """Every participant of a cohort, whatever became of them."""
    supported = stored.supported(work.session, cohort_id)
    places = {
        row.id: Place(
            id=row.id,
            status=row.status,
            rung=row.rung,
            village=_tidy(row.village),
            group=_tidy(row.group),
            sex=row.sex,
            birth_year=row.birth_year,
            is_linked=row.is_linked,
            has_trainer=row.trainer_id is not None,
            ended_as=row.left_because,
            has_support=row.id in supported,
        )
        for row in stored.places(work.session, cohort_id)
    }
    for who, source, count, newest in stored.answers_by_hand(work.session, cohort_id):
        place = places[who]
        by = "answers_of_own" if source is Source.SELF else "answers_of_trainers"
        at = max(newest, place.answered_at or newest)
        places[who] = replace(place, **{by: getattr(place, by) + count, "answered_at": at})
    return _spelt_alike(list(places.values()))


def _tidy(name: str | None) -> str | None:
    return " ".join((name or "").split()) or None


def _spelt_alike(places: Sequence[Place]) -> list[Place]:
    """ "muara pantun" and "Muara Pantun" are one village, called as most write it; groups likewise."""
    villages = _most_written(place.village for place in places)
    groups = _most_written(place.group for place in places)
    return [
        replace(
            place,
            village=villages.get((place.village or "").casefold()),
            group=groups.get((place.group or "").casefold()),
        )
        for place in places
    ]


def _most_written(names: Iterable[str | None]) -> dict[str, str]:
    """By the name without its capitals; of two written as often, the one that has them."""
    written = Counter(name for name in names if name is not None)
    in_order = sorted(sorted(written, reverse=True), key=written.__getitem__)
    return {name.casefold(): name for name in in_order}


def _months(work: Work, cohort_id: int) -> tuple[list[Month], int]:
    by_month: dict[date, dict[CheckInStatus, int]] = defaultdict(dict)
    for first_day, status, count in stored.check_ins_by_month(work.session, cohort_id):
        by_month[first_day][status] = count
    months = [
        Month(
            first_day,
            completed=ended.get(CheckInStatus.COMPLETED, 0),
            partial=ended.get(CheckInStatus.PARTIAL, 0),
            missed=ended.get(CheckInStatus.MISSED, 0),
        )
        for first_day, ended in sorted(by_month.items())
    ]
    left_out = sum(ended.get(CheckInStatus.CANCELLED, 0) for ended in by_month.values())
    return [month for month in months if month.due], left_out


def _dialogue(work: Work, cohort_id: int) -> Dialogue:
    words = stored.words_by_direction(work.session, cohort_id)
    noted = [facts.get("how") for facts in stored.contacts_noted(work.session, cohort_id)]
    asked, answered = stored.peer_questions(work.session, cohort_id)
    return Dialogue(
        words_in=words.get(Direction.IN, 0),
        words_out=words.get(Direction.OUT, 0),
        calls_for_help=stored.calls_for_help(work.session, cohort_id),
        calls_noted=noted.count(How.CALL_REACHED),
        visits_noted=noted.count(How.VISIT_REACHED),
        met=results.met_within_a_week(results.followed(work, [cohort_id], EVER)),
        asked=asked,
        answered=answered,
    )


def _promises(work: Work, cohort: Cohort) -> Record:
    given = [
        Given(promise.status, promise.first_due_on, promise.kept_on)
        for promise, _ in promises.all_in(work.session, [cohort.id])
    ]
    return record(given, work.today(cohort.timezone))


def _support(work: Work, cohort_id: int) -> list[Support]:
    counted: dict[tuple[str, SupportKind], dict[SupportStatus, tuple[int, int]]] = defaultdict(dict)
    for partner, kind, status, count, rupiah in stored.support_given(work.session, cohort_id):
        counted[partner, SupportKind(kind)][status] = (count, rupiah)
    none = (0, 0)
    return [
        Support(
            partner,
            kind,
            pledged=stands.get(SupportStatus.PLEDGED, none)[0],
            delivered=stands.get(SupportStatus.DELIVERED, none)[0],
            confirmed=stands.get(SupportStatus.CONFIRMED, none)[0],
            contested=stands.get(SupportStatus.CONTESTED, none)[0],
            rupiah=sum(amount for _, amount in stands.values()),
        )
        for (partner, kind), stands in counted.items()
    ]


def _latest(work: Work, cohort_id: int, programme: Programme, participants: int) -> Latest:
    doing = programme.how_it_goes.key if programme.how_it_goes is not None else None
    sales = programme.stall.sales
    asked = {
        key
        for key in (doing, sales, *WORTH_A_REPORT)
        if key is not None and programme.question(key) is not None
    }
    newest: dict[str, dict[int, object]] = {key: {} for key in asked}
    amounts: dict[int, list[int]] = defaultdict(list)
    for who, question, kind, value, _ in stored.answers_to(work.session, cohort_id, asked):
        if kind not in NOTHING_SAID:
            newest[question][who] = value
            if question == sales and isinstance(value, int):
                amounts[who].append(value)

    def known(question: str, yes: object) -> Known | None:
        said = newest.get(question)
        if said is None:
            return None
        return of_those_who_said(said, lambda value: value == yes, participants)

    profit = newest.get(PROFIT)
    return Latest(
        asked_as=doing,
        doing=_counted(newest.get(doing or "")),
        keeps_records=known(RECORDS, "daily"),
        saves=known(SAVING, YES),
        has_profit=None
        if profit is None
        else of_those_who_said(profit, lambda value: isinstance(value, int) and value > 0, participants),
        our_promises=_counted(newest.get(OUR_PROMISES)),
        sales=_trends(amounts) if sales in asked else None,
    )


def _counted(said: Mapping[int, object] | None) -> dict[str, int] | None:
    if said is None:
        return None
    counts: dict[str, int] = defaultdict(int)
    for value in said.values():
        counts[str(value)] += 1
    return dict(counts)


def _trends(amounts: Mapping[int, Sequence[int]]) -> dict[Trend, int]:
    counts = dict.fromkeys((Trend.UP, Trend.SAME, Trend.DOWN), 0)
    for found in changes(amounts).values():
        counts[found] += 1
    return counts
