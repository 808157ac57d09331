"""How is the ladder told, in the same words to whoever asks?"""

from bot.programme.ladder import Rung
from bot.programme.schema import Programme
from bot.services.work import Work
from bot.words import Ready, lines

DAYS_TOLD_AS_DAYS = 60
DAYS_IN_A_MONTH = 30


def ladder_in_words(work: Work, programme: Programme, language: str) -> Ready:
    """Every rung with what leads there, what counts as shown, and by when.

    Participant, trainer, partner and bank read exactly this.
    """
    words = work.house.words
    told = [_rung_in_words(work, rung, language) for rung in programme.ladder]
    return lines([words.text(language, "ladder-title"), *told], "\n\n")


def called(rung: Rung, language: str) -> str:
    return f"{rung.key} {rung.name.in_language(language)}"


def _rung_in_words(work: Work, rung: Rung, language: str) -> Ready:
    words = work.house.words
    name, step = called(rung, language), rung.step.in_language(language)
    evidence = words.label(language, f"evidence-{rung.evidence}")
    when = _when(work, rung, language)
    return lines(
        [
            words.text(language, "ladder-rung", rung=name, step=step),
            words.text(language, "ladder-shown", evidence=evidence, when=when),
        ]
    )


def _when(work: Work, rung: Rung, language: str) -> str:
    words = work.house.words
    if rung.target_days is None:
        return words.label(language, "ladder-on-demand")
    if rung.target_days < DAYS_TOLD_AS_DAYS:
        return words.label(language, "ladder-within-days", days=rung.target_days)
    return words.label(language, "ladder-within-months", months=round(rung.target_days / DAYS_IN_A_MONTH))
