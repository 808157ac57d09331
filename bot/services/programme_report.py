"""What does the programme report say, in the reader's language?

Every format is written from this one paper. What is not recorded is called so and never counted as nothing.
"""

from collections.abc import Mapping, Sequence

from bot.papers import Cell, Chart, Paper, Section, Table
from bot.rules.programme_figures import Age, Enters, Known, Reach
from bot.services import figures, indicators, programmes
from bot.services.figures import Figures
from bot.services.people import visitor
from bot.services.telling import counted, of_so_many, reached, share_in_words
from bot.services.work import Work
from bot.words import moment, month_and_year, whole_day
from storage.tables import Cohort, Person
from storage.vocabulary import ParticipantStatus

MOST_GROUPS = 40
ENDED = ("completed", "partial", "missed")


def write(work: Work, cohort: Cohort, language: str) -> Paper:
    """Read once, told once; the figures are those of this moment."""
    reader = visitor(work, 0, language)
    found = figures.of_cohort(work, cohort)
    programme = programmes.of_cohort(work, cohort.id).programme
    return Paper(
        language=language,
        title=work.label(reader, "figures-title", cohort=cohort.name),
        head=[
            work.label(
                reader,
                "figures-head",
                programme=programme.name,
                code=cohort.code,
                started=whole_day(cohort.started, language),
            ),
            work.label(reader, "figures-as-of", moment=moment(work.now, cohort.timezone, language)),
            work.label(reader, "figures-for-the-office"),
        ],
        sections=[
            _in_short(work, reader, found),
            _who_counts(work, reader, found),
            _check_ins(work, reader, found),
            *indicators.sections(work, reader, found, programme),
        ],
        foot=[
            work.label(reader, "figures-how-to-read"),
            work.label(reader, "figures-not-recorded-means"),
        ],
    )


def in_short(work: Work, reader: Person, found: Figures, title: str) -> Chart:
    """The few shares that tell most, each of how many; also what the chat shows."""
    kept = found.promises
    rows = {
        work.label(reader, "figures-linked"): Known(found.whole.linked, found.whole.participants),
        work.label(reader, "figures-lately"): found.lately,
        work.label(reader, "figures-completed"): Known(found.completed, found.due),
        work.label(reader, "figures-supported"): found.supported,
        work.label(reader, "figures-promises-kept"): Known(kept.kept, kept.due),
    }
    told = {label: of_so_many(work, reader, known) for label, known in rows.items()}
    return Chart(
        "shares",
        {
            "title": title,
            "rows": [
                {"label": label, "part": known.part, "whole": known.whole, "words": told[label]}
                for label, known in rows.items()
            ],
        },
        "; ".join(f"{label}: {words}" for label, words in told.items()),
    )


def _in_short(work: Work, reader: Person, found: Figures) -> Section:
    never = found.whole.participants - found.whole.linked
    by_trainer = found.by_entering.get(Enters.TRAINER, 0)
    return Section(
        work.label(reader, "figures-in-short"),
        [
            work.label(reader, "figures-counted", count=found.whole.participants),
            work.label(reader, "figures-never-linked", count=never),
            work.label(reader, "figures-by-trainer-alone", count=by_trainer),
        ],
        [in_short(work, reader, found, work.label(reader, "figures-main"))],
    )


def _who_counts(work: Work, reader: Person, found: Figures) -> Section:
    people = work.label(reader, "figures-people")
    parts: list[Table | Chart] = [
        counted(
            work,
            reader,
            work.label(reader, "figures-by-status"),
            people,
            [
                (work.label(reader, f"audience-status-{status}"), found.by_status.get(status, 0))
                for status in ParticipantStatus
            ],
        ),
        counted(
            work,
            reader,
            work.label(reader, "figures-by-entering"),
            people,
            [
                (work.label(reader, f"figures-enters-{enters}"), found.by_entering.get(enters, 0))
                for enters in Enters
            ],
        ),
        _reach(work, reader, work.label(reader, "figures-by-village"), found.by_village, found.whole),
        _reach(work, reader, work.label(reader, "figures-by-group"), found.by_group, found.whole),
        _reach(work, reader, work.label(reader, "figures-by-sex"), _sexes(work, reader, found), found.whole),
        _reach(work, reader, work.label(reader, "figures-by-age"), _ages(work, reader, found), found.whole),
    ]
    return Section(work.label(reader, "figures-who-counts"), [work.label(reader, "figures-who-how")], parts)


def _sexes(work: Work, reader: Person, found: Figures) -> Mapping[str | None, Reach]:
    return {
        None if sex is None else work.label(reader, f"figures-sex-{sex}"): reach
        for sex, reach in found.by_sex.items()
    }


def _ages(work: Work, reader: Person, found: Figures) -> Mapping[str | None, Reach]:
    """From the youngest on."""
    return {
        None if band is None else work.label(reader, f"figures-age-{band}"): found.by_age[band]
        for band in (*Age, None)
        if band in found.by_age
    }


def _reach(work: Work, reader: Person, title: str, by: Mapping[str | None, Reach], whole: Reach) -> Table:
    """The largest groups one by one, the others together: the rows add up to the whole."""
    shown = list(by.items())
    if len(shown) > MOST_GROUPS:
        others = [reach for _, reach in shown[MOST_GROUPS:]]
        rest = Reach(*(sum(parts) for parts in zip(*map(_numbers, others), strict=True)))
        shown = [*shown[:MOST_GROUPS], (work.label(reader, "figures-others", count=len(others)), rest)]
    none = work.label(reader, "figures-not-recorded")
    return Table(
        name=title,
        title=title,
        columns=[
            "",
            work.label(reader, "figures-people"),
            work.label(reader, "figures-ever-linked"),
            work.label(reader, "figures-ever-heard"),
            work.label(reader, "figures-heard-lately"),
            work.label(reader, "figures-got-support"),
        ],
        rows=[[name or none, *_numbers(reach)] for name, reach in shown],
        total=[work.label(reader, "figures-total"), *_numbers(whole)],
    )


def _numbers(reach: Reach) -> Sequence[int]:
    return (reach.participants, reach.linked, reach.heard, reach.lately, reach.supported)


def _check_ins(work: Work, reader: Person, found: Figures) -> Section:
    title = work.label(reader, "figures-check-ins")
    if not found.months:
        return Section(title, [work.label(reader, "figures-no-check-ins")])
    ended = [work.label(reader, f"figures-ended-{how}") for how in ENDED]
    named = [month_and_year(month.first_day, reader.language) for month in found.months]
    sums = [
        found.completed,
        sum(month.partial for month in found.months),
        sum(month.missed for month in found.months),
    ]
    rows: list[list[Cell]] = [
        [
            name,
            month.due,
            month.completed,
            month.partial,
            month.missed,
            share_in_words(work, reader, Known(month.completed, month.due)),
        ]
        for name, month in zip(named, found.months, strict=True)
    ]
    table = Table(
        name=title,
        title=work.label(reader, "figures-by-month"),
        columns=["", work.label(reader, "figures-due"), *ended, work.label(reader, "figures-share-whole")],
        rows=rows,
        total=[
            work.label(reader, "figures-total"),
            found.due,
            *sums,
            share_in_words(work, reader, Known(found.completed, found.due)),
        ],
        note=f"{work.label(reader, 'figures-left-out', count=found.left_out)} {reached(work, reader, found)}",
    )
    chart = Chart(
        "months",
        {
            "title": work.label(reader, "figures-check-ins"),
            "legend": ended,
            "months": [
                {"label": name, "counts": [month.completed, month.partial, month.missed]}
                for name, month in zip(named, found.months, strict=True)
            ],
        },
        work.label(reader, "figures-completed-of", part=found.completed, whole=found.due),
    )
    return Section(title, [work.label(reader, "figures-check-ins-of-whom")], [chart, table])
