"""Which sides of a cohort are worth a look, by who got support and by how often?"""

from collections.abc import Sequence
from functools import partial

from bot.services.chance import Chance, Side
from bot.services.rounds import Look, Rounds
from bot.services.verdict import Judgement, Verdict


def judge(sides: Sequence[Side], times: Sequence[int]) -> Judgement:
    """Of people told apart by these sides, who got support so many times each. At most one judgement in
    twenty flags anything where nothing is unfair, whichever side or way to look it is."""
    least = min(side.weight for side in sides)
    if max(times) > 1:
        rounds = Rounds(sides, times)
        by_any, by_times = (_verdicts(rounds.of(look), rounds.flags(look)) for look in Look)
        return Judgement(by_any, by_times, partial(rounds.found, weight=least))
    chance = Chance(sides)
    helped = [number > 0 for number in times]
    verdicts = _verdicts(chance.of(helped), chance.flags(helped))
    return Judgement(verdicts, None, partial(chance.found, weight=least))


def _verdicts(chances: Sequence[float], flags: Sequence[bool]) -> list[Verdict]:
    return [Verdict(chance, flag) for chance, flag in zip(chances, flags, strict=True)]
