"""Which days are special for this person?"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import holidays

from bot.programme.rhythm import Calendar as Written
from bot.rules.calendar import Calendar, Fast, Rest
from bot.services import programmes
from bot.services.work import Work
from storage.tables import Participant


def of_participant(work: Work, participant: Participant) -> Calendar:
    """The programme's calendar as far as it touches this person's village."""
    written = programmes.of_participant(work, participant).calendar
    return Calendar(
        rests=[
            Rest(rest.first, rest.last, rest.name.in_language(work.house.language))
            for rest in written.breaks
            if _is_here(rest.villages, participant)
        ],
        fasts=[
            Fast(fast.first, fast.last, fast.not_from, fast.not_until, fast.hour) for fast in written.fasting
        ],
        market_weekdays=frozenset(
            market.weekday_number for market in written.market_days if _is_here(market.villages, participant)
        ),
        is_holiday=lambda day: _is_holiday(written, day),
    )


def of_cohorts(work: Work, cohorts: Sequence[int] | None) -> Calendar:
    """The holidays and rests of what is said to all of these cohorts, by the programme of the first."""
    programme = programmes.of_cohort(work, cohorts[0]).programme if cohorts else work.house.programme
    written = programme.calendar
    return Calendar(
        rests=[
            Rest(rest.first, rest.last, rest.name.in_language(work.house.language))
            for rest in written.breaks
            if not rest.villages
        ],
        is_holiday=lambda day: _is_holiday(written, day),
    )


def _is_here(villages: tuple[str, ...], participant: Participant) -> bool:
    village = (participant.village or "").strip().casefold()
    return not villages or village in {one.strip().casefold() for one in villages}


def _is_holiday(written: Written, day: date) -> bool:
    return written.country is not None and day in _public_holidays(written.country, day.year)


@lru_cache(maxsize=64)
def _public_holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))
