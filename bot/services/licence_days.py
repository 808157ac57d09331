"""Until when is a permit valid, in words, and has that day passed?"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.services.work import Work
from bot.words import whole_day


def has_passed(until: str | None, today: date) -> bool:
    return until is not None and date.fromisoformat(until) < today


def kind_in_words(work: Work, language: str, one: Mapping[str, Any], today: date) -> str:
    """What it is, with its last day where it has one."""
    kind = work.house.words.label(language, f"licence-{one['kind']}")
    until = one.get("until")
    if until is None:
        return kind
    key = "licence-passed" if has_passed(until, today) else "licence-until"
    return work.house.words.label(language, key, licence=kind, day=_day(until, language))


def standing_in_words(work: Work, language: str, requirement: Mapping[str, Any], today: date) -> str:
    """Whether it is there, and until when; what that means is for the bank to say."""
    until = requirement.get("until")
    if until is None:
        return work.house.words.label(language, f"standing-{requirement['standing']}")
    key = "standing-passed" if has_passed(until, today) else "standing-until"
    return work.house.words.label(language, key, day=_day(until, language))


def _day(until: str, language: str) -> str:
    return whole_day(date.fromisoformat(until), language)
