"""How is a figure told: how many, of how many, of how many it is not known, and how far it can be trusted?"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from bot.papers import Cell, Table
from bot.rules.programme_figures import Known
from bot.services.figures import Figures
from bot.services.share import Share
from bot.services.work import Work
from bot.words import Ready
from storage import figures as stored
from storage.people_vocabulary import Sex
from storage.tables import Person

NONE = "–"


def counted(
    work: Work, reader: Person, title: str, of: str, parts: Sequence[tuple[str, int]], note: str | None = None
) -> Table:
    """Parts of one whole, with what they come to."""
    return Table(
        name=title,
        title=title,
        columns=["", of],
        rows=[[label, count] for label, count in parts],
        total=[work.label(reader, "figures-total"), sum(count for _, count in parts)],
        note=note,
    )


def rates(
    work: Work, reader: Person, name: str, rows: Sequence[tuple[str, Known | int | None]], found: Figures
) -> Table:
    """The table of a section: on each line a share, a mere count, or None for what is not recorded."""
    return Table(
        name=name,
        title=None,
        columns=[
            "",
            work.label(reader, "figures-count"),
            work.label(reader, "figures-of"),
            work.label(reader, "figures-unknown"),
            work.label(reader, "figures-share"),
        ],
        rows=[[label, *_figure(work, reader, known)] for label, known in rows],
        note=reached(work, reader, found),
    )


def reached(work: Work, reader: Person, found: Figures) -> str:
    """Who was ever linked, which stands next to every rate: in all, and among women and men where known."""
    by_sex = {sex: (one.linked, one.participants) for sex, one in found.by_sex.items()}
    return _linked(work, reader, found.whole.linked, found.whole.participants, by_sex)


def beside_a_rate(work: Work, reader: Person, cohort_ids: Collection[int] | None) -> Ready:
    """The same of these cohorts, for the chat, and where it stands by age and village."""
    return work.text(reader, "reach-beside", reach=ever_linked(work, reader, cohort_ids))


def ever_linked(work: Work, reader: Person, cohort_ids: Collection[int] | None) -> str:
    by_sex = stored.linked_by_sex(work.session, cohort_ids)
    linked, everybody = (sum(one[part] for one in by_sex.values()) for part in (0, 1))
    return _linked(work, reader, linked, everybody, by_sex)


def _linked(
    work: Work, reader: Person, linked: int, everybody: int, by_sex: Mapping[Any, tuple[int, int]]
) -> str:
    whole = work.label(reader, "figures-reach", linked=linked, participants=everybody)
    of_each = [
        f"{work.label(reader, f'trait-{sex}')} {work.label(reader, 'figures-part-of', part=part, whole=of)}"
        for sex in Sex
        if sex in by_sex
        for part, of in (by_sex[sex],)
    ]
    return f"{whole} ({', '.join(of_each)})." if of_each else f"{whole}."


def of_so_many(work: Work, reader: Person, known: Known) -> str:
    """ "12 of 40 (30 %)", for a line in a picture; of few people no percentage is told."""
    if not known.whole:
        return work.label(reader, "figures-nothing-yet")
    if not Share(known.part, known.whole).is_telling:
        return work.label(reader, "figures-part-of", part=known.part, whole=known.whole)
    percent = round(100 * known.part / known.whole)
    return work.label(reader, "figures-of-so-many", part=known.part, whole=known.whole, percent=percent)


def share_in_words(work: Work, reader: Person, known: Known) -> str:
    """With the bounds between which it probably lies; of few people no share is told."""
    share = Share(known.part, known.whole)
    found = share.with_interval()
    if found is None:
        return NONE
    if not share.is_telling:
        return work.label(reader, "figures-too-few")
    percent, low, high = (round(100 * one) for one in found)
    return work.label(reader, "figures-share-and-bounds", percent=percent, low=low, high=high)


def _figure(work: Work, reader: Person, found: Known | int | None) -> list[Cell]:
    match found:
        case None:
            return [work.label(reader, "figures-not-recorded"), NONE, NONE, NONE]
        case int():
            return [found, NONE, NONE, NONE]
    return [found.part, found.whole, found.unknown, share_in_words(work, reader, found)]
