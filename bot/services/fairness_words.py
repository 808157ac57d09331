"""What are the groups called among which support is compared?"""

from bot.programme.schema import Programme
from bot.rules.large_enough import Keys
from bot.services.work import Work
from bot.words import decimal
from storage import people
from storage.people_vocabulary import Dimension


def name_of(work: Work, language: str, programme: Programme, by: Dimension, keys: Keys) -> str:
    words = work.house.words
    match by:
        case Dimension.DISTANCE:
            return _distance(work, language, programme, keys)
        case Dimension.RUNG:
            return keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}"
    if len(keys) > 1:
        return words.label(language, "fair-together", count=len(keys))
    match by:
        case Dimension.SEX:
            return words.label(language, f"trait-{keys[0]}")
        case Dimension.TRAINER:
            return people.get(work.session, int(keys[0])).name
    return keys[0]


def _distance(work: Work, language: str, programme: Programme, keys: Keys) -> str:
    """From the nearest band that is in it to the farthest."""
    bounds = programme.fairness.bands_km
    nearest, farthest = int(keys[0]), int(keys[-1])
    words = work.house.words
    if nearest == 0:
        return words.label(language, "fair-up-to", km=decimal(bounds[farthest], language))
    if farthest == len(bounds):
        return words.label(language, "fair-over", km=decimal(bounds[nearest - 1], language))
    low, high = decimal(bounds[nearest - 1], language), decimal(bounds[farthest], language)
    return words.label(language, "fair-between", low=low, high=high)
