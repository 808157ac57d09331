"""Why does the model suspect somebody, in words?"""

from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import Any

from bot.rules.risk.reasons import Sign
from bot.services.work import Work
from bot.words import Ready, lines
from storage.tables import Person, Suspicion

MOST_SIGNS = 3
WEIGHTY = 0.2  # log-odds; what moved the suspicion by less is no reason to call


def facts(suspicion: Suspicion) -> dict[str, Any]:
    """What a case keeps of it, as it was in that moment."""
    return {
        "p": round(100 * suspicion.p),
        "low": round(100 * suspicion.low),
        "high": round(100 * suspicion.high),
        "habit": max(1, round(10 * suspicion.reply_habit)),
        "signs": [
            reason
            for reason in suspicion.reasons
            if reason["change"] >= WEIGHTY or (reason["sign"] == Sign.COHORT and reason["change"] <= -WEIGHTY)
        ],
    }


def in_words(work: Work, known: Mapping[str, Any], viewer: Person) -> Ready:
    """The probability with its range, what speaks for it and what against."""
    head = work.text(viewer, "risk-likely", p=known["p"], low=known["low"], high=known["high"])
    why = list(_signs(work, known["signs"], known["habit"], viewer))[:MOST_SIGNS]
    said = Ready(f"{head}: {lines(why, ', ')}") if why else head
    if any(reason["sign"] == Sign.COHORT and reason["change"] < 0 for reason in known["signs"]):
        return lines([said, work.text(viewer, "risk-others-too")], "; ")
    return said


def _signs(work: Work, signs: Sequence[Mapping[str, Any]], habit: int, viewer: Person) -> Iterator[Ready]:
    for reason in signs:
        if reason["change"] < 0 or reason["sign"] not in TOLD:
            continue
        if reason["sign"] == Sign.SALES and reason["figure"] is not None:
            percent = round(100 * (1 - exp(reason["figure"])))
            if percent > 0:
                yield work.text(viewer, "known-sales-under", percent=percent)
        elif reason["sign"] != Sign.SALES:
            yield work.text(viewer, f"sign-{reason['sign']}", times=reason["times"], habit=habit)


TOLD = frozenset({Sign.MISSED, Sign.LATE, Sign.SAID_STUCK, Sign.SAID_RESTING, Sign.FOUND_STUCK, Sign.SALES})
