"""Whom of a cohort does the bot reach, and whom only through others?

Every rate is read beside this: of whoever was never linked and whose news nobody enters, nothing is known.
"""

from collections.abc import Mapping

from bot.errors import NotYours
from bot.rules.programme_figures import Age, Enters, Reach, age, reach, reach_by
from bot.services.figures import places_of
from bot.services.office import own_cohorts
from bot.services.speech import say
from bot.services.work import Work
from bot.words import Ready, lines
from storage.tables import Person

MOST_VILLAGES = 8


def show(work: Work, reader: Person, cohort_id: int) -> None:
    """In all, then by sex, age and village: how many were ever linked, of how many."""
    cohort = next((one for one in own_cohorts(work, reader) if one.id == cohort_id), None)
    if cohort is None:
        raise NotYours
    places = places_of(work, cohort.id)
    whole = reach(places, work.now)
    by_sex = reach_by(places, lambda place: place.sex, work.now)
    by_age = reach_by(places, lambda place: age(place.birth_year, work.now.year), work.now)
    by_village = reach_by(places, lambda place: place.village, work.now)
    sexes = {work.label(reader, f"figures-sex-{sex}"): one for sex, one in by_sex.items() if sex is not None}
    bands = {work.label(reader, f"figures-age-{band}"): by_age[band] for band in Age if band in by_age}
    villages = {name: one for name, one in by_village.items() if name is not None}
    unknown = work.label(reader, "figures-not-recorded")
    most = dict(list(villages.items())[:MOST_VILLAGES])
    others = list(villages.values())[MOST_VILLAGES:]
    if others:
        most[work.label(reader, "figures-others", count=len(others))] = _together(others)
    for known, by in ((sexes, by_sex), (bands, by_age), (most, by_village)):
        if known and None in by:
            known[unknown] = by[None]
    say(
        work,
        reader,
        "reach-of",
        cohort=cohort.name,
        linked=whole.linked,
        all=whole.participants,
        lately=whole.lately,
        byhand=sum(place.entered_by is Enters.TRAINER for place in places),
        silent=sum(not place.is_linked and place.entered_by is Enters.NOBODY for place in places),
        parts=lines([_part(work, reader, some) for some in (sexes, bands, most) if some], "\n\n"),
    )


def _part(work: Work, reader: Person, some: Mapping[str, Reach]) -> Ready:
    return lines(
        [
            work.text(reader, "reach-part", name=name, linked=one.linked, all=one.participants)
            for name, one in some.items()
        ]
    )


def _together(some: list[Reach]) -> Reach:
    return Reach(
        participants=sum(one.participants for one in some),
        linked=sum(one.linked for one in some),
        heard=sum(one.heard for one in some),
        lately=sum(one.lately for one in some),
        supported=sum(one.supported for one in some),
    )
