"""What may the office hand out of a cohort, so that nobody in it is found out?

People are counted from what a campus would get, which tells of nobody apart from four others, in one such
paper or in many. Of cases, promises and gifts a share is told whose both sides are five or more. Nothing else
of the programme report is in it.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import SystemRandom

from bot.papers import Cell, Paper, Section, Table
from bot.programme.schema import Programme
from bot.rules.anonymity import ANY
from bot.rules.programme_figures import Age, Known, changes
from bot.rules.small_cells import fold, share
from bot.rules.trend import Trend
from bot.services import campus, figures, programmes
from bot.services.campus import Deidentified
from bot.services.figures import Figures
from bot.services.indicators import in_letters
from bot.services.people import visitor
from bot.services.telling import NONE, counted, share_in_words
from bot.services.work import Work
from bot.words import moment
from storage.people_vocabulary import Sex
from storage.tables import Cohort, Person
from storage.vocabulary import ParticipantStatus


def write(work: Work, cohort: Cohort, language: str) -> Paper:
    """Whoever waits to be counted is put into a group before, by whoever hands it out."""
    told = campus.read(work, cohort.id, SystemRandom())
    reader = visitor(work, 0, language)
    programme = programmes.of_cohort(work, cohort.id).programme
    of_people = [_who(work, reader, told, programme), _how_they_do(work, reader, told, programme)]
    too_few = Section(work.label(reader, "figures-who-counts"), [work.label(reader, "handed-waiting")])
    return Paper(
        language=language,
        title=work.label(reader, "handed-title", cohort=cohort.name),
        head=[
            work.label(reader, "figures-as-of", moment=moment(work.now, cohort.timezone, language)),
            work.label(reader, "handed-how"),
        ],
        sections=[
            *(of_people if told.participants else [too_few]),
            _what_happened(work, reader, figures.of_cohort(work, cohort)),
        ],
        foot=[work.label(reader, "figures-how-to-read"), work.label(reader, "figures-no-cause")],
    )


def _who(work: Work, reader: Person, told: Deidentified, programme: Programme) -> Section:
    people = work.label(reader, "figures-people")
    rungs = {rung.key: f"{rung.key} {rung.name.in_language(reader.language)}" for rung in programme.ladder}
    statuses = {one.value: work.label(reader, f"audience-status-{one}") for one in ParticipantStatus}
    sexes = {one.value: work.label(reader, f"figures-sex-{one}") for one in Sex}
    ages = {one.value: work.label(reader, f"figures-age-{one}") for one in Age}
    reached = {str(one["enrolled"]): work.label(reader, "handed-linked") for one in told.participants} | {
        campus.NEVER: work.label(reader, "handed-never-linked")
    }
    villages = {str(one["village"]): str(one["village"]).title() for one in told.participants}
    in_common = _in_common(work, reader)

    def table(title: str, trait: str, named: Mapping[str, str]) -> Table:
        seen = Counter(_named(str(one[trait]), {**named, **in_common}) for one in told.participants)
        return counted(work, reader, title, people, seen.most_common())

    return Section(
        work.label(reader, "figures-who-counts"),
        [
            work.label(reader, "handed-counted", count=len(told.participants)),
            work.label(reader, "handed-waiting"),
        ],
        [
            table(work.label(reader, "figures-by-status"), "status", statuses),
            table(work.label(reader, "handed-reach"), "enrolled", reached),
            table(work.label(reader, "handed-by-sex"), "sex", sexes),
            table(work.label(reader, "handed-by-age"), "age", ages),
            table(work.label(reader, "handed-by-village"), "village", villages),
            table(work.label(reader, "figures-by-rung"), "rung", rungs),
        ],
    )


def _in_common(work: Work, reader: Person) -> Mapping[str, str]:
    """What may stand for any of the traits."""
    return {
        campus.GOES_ON: work.label(reader, "handed-goes-on"),
        campus.HAS_ENDED: work.label(reader, "handed-ended"),
        campus.UNKNOWN: work.label(reader, "figures-not-recorded"),
        ANY: work.label(reader, "handed-mixed"),
    }


def _named(value: str, named: Mapping[str, str]) -> str:
    """By its name, or as from one name to another."""
    if value in named:
        return named[value]
    return " – ".join(named.get(end, end) for end in value.split(campus.TO))


def _how_they_do(work: Work, reader: Person, told: Deidentified, programme: Programme) -> Section:
    title = work.label(reader, "figures-check-ins")
    by_period: dict[int, Counter[str]] = defaultdict(Counter)
    newest: dict[int, str] = {}
    sales: dict[int, list[int]] = defaultdict(list)
    for one in told.periods:
        who, period, due, answered = (_number(one[name]) for name in ("id", "period", "due", "answered"))
        by_period[period].update(due=due, answered=answered)
        if one["doing"] is not None:
            newest[who] = str(one["doing"])
        if one["sales"] is not None:
            sales[who].append(_number(one["sales"]))
    heard = [
        (work.label(reader, "handed-period", number=number), Known(found["answered"], found["due"]))
        for number, found in sorted(by_period.items())
        if found["due"]
    ]
    compared = changes(sales)
    more = Known(sum(one is Trend.UP for one in compared.values()), len(compared))
    return Section(
        title,
        [work.label(reader, "handed-periods")],
        [
            *([_rates(work, reader, work.label(reader, "handed-answered"), heard)] if heard else []),
            *_doing(work, reader, newest, programme),
            _rates(
                work,
                reader,
                work.label(reader, "figures-sales"),
                [(work.label(reader, "handed-more-sales"), more)],
            ),
        ],
    )


def _number(cell: Cell | float | None) -> int:
    return int(cell or 0)


def _doing(work: Work, reader: Person, newest: Mapping[int, str], programme: Programme) -> list[Table]:
    """The newest word of each, as far as many say the same."""
    asked, told = programme.how_it_goes, fold(Counter(newest.values()))
    if asked is None or told.total is None:
        return []
    labels = {one.key: in_letters(one.label.in_language(reader.language)) for one in asked.options}
    rows = [(labels.get(value, value), count) for value, count in told.cells.items()]
    if told.others is not None:
        rows.append((work.label(reader, "handed-others"), told.others))
    title = work.label(reader, "figures-doing")
    return [counted(work, reader, title, work.label(reader, "figures-people"), rows)]


def _what_happened(work: Work, reader: Person, found: Figures) -> Section:
    """Of what the programme does, and of nobody in it."""
    title = work.label(reader, "handed-what-happened")
    kept, met = found.promises, found.dialogue.met
    given = sum(one.confirmed + one.delivered + one.contested for one in found.support)
    rows = [
        (work.label(reader, "figures-met"), Known(met.part, met.whole)),
        (work.label(reader, "figures-peers-answered"), Known(found.dialogue.answered, found.dialogue.asked)),
        (work.label(reader, "figures-promises-kept"), Known(kept.kept, kept.due)),
        (
            work.label(reader, "figures-confirmed-of-delivered"),
            Known(sum(one.confirmed for one in found.support), given),
        ),
    ]
    return Section(title, [], [replace(_rates(work, reader, title, rows), title=None)])


def _rates(work: Work, reader: Person, title: str, rows: Sequence[tuple[str, Known]]) -> Table:
    return Table(
        name=title,
        title=title,
        columns=[
            "",
            work.label(reader, "figures-count"),
            work.label(reader, "figures-of"),
            work.label(reader, "figures-share"),
        ],
        rows=[[label, *_rate(work, reader, known)] for label, known in rows],
    )


def _rate(work: Work, reader: Person, known: Known) -> list[Cell]:
    """Nothing where those who do, or those who do not, are fewer than five."""
    told = share(known.part, known.whole)
    if told is None:
        return [NONE, NONE, work.label(reader, "figures-too-few")]
    return [*told, share_in_words(work, reader, known)]
