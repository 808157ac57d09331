"""Which targets does a check-in ask after, and in which words?"""

from enum import StrEnum

from bot.programme.page import Wording
from bot.programme.questions import Option, Question
from bot.services.work import Work
from bot.words import whole_day
from storage import check_ins, plans
from storage.tables import CheckIn, PlanTarget
from storage.vocabulary import QuestionKind

_KEY = "plan_"


class Word(StrEnum):
    """What can be said of a target; the best word comes first."""

    REACHED = "reached"
    GOING = "going"
    NOT_BEGUN = "not_begun"
    CHANGE = "change"


def asked_in(work: Work, check_in: CheckIn) -> tuple[Question, ...]:
    """One for each target that is open, or of which this check-in has heard already."""
    known = plans.known_since(work.session, check_in.participant_id, check_in.planned_at)
    if not known:
        return ()
    heard = check_ins.answers(work.session, check_in.id)
    return tuple(
        _question(work, check_in, target) for target, is_open in known if is_open or _key(target) in heard
    )


def target_of(question: Question) -> int | None:
    """The id of the target that is asked after; None for a question of the programme's own."""
    number = question.key.removeprefix(_KEY)
    return int(number) if question.key.startswith(_KEY) and number.isdigit() else None


def _question(work: Work, check_in: CheckIn, target: PlanTarget) -> Question:
    return Question(
        key=_key(target),
        kind=QuestionKind.CHOICE,
        text=_asking(work, target, is_late=target.due_on < check_in.local_date),
        short=_in_every_language(work, "plan-asked-short", number=target.place),
        options=tuple(
            Option(key=word, label=_in_every_language(work, f"target-word-{word}"), also=_ALSO[word])
            for word in Word
        ),
    )


def _asking(work: Work, target: PlanTarget, *, is_late: bool) -> Wording:
    words = work.house.words
    key = "plan-asked-late" if is_late else "plan-asked"
    return Wording(
        {
            language: words.label(language, key, what=target.what, day=whole_day(target.due_on, language))
            for language in words.languages
        }
    )


def _in_every_language(work: Work, key: str, **facts: int) -> Wording:
    words = work.house.words
    return Wording({language: words.label(language, key, **facts) for language in words.languages})


def _key(target: PlanTarget) -> str:
    return f"{_KEY}{target.id}"


_ALSO = {
    Word.REACHED: ("sudah", "tercapai", "selesai", "berhasil", "reached", "done", "yes"),
    Word.GOING: ("masih jalan", "jalan", "proses", "sedang", "under way", "going on"),
    Word.NOT_BEGUN: ("belum", "belum mulai", "not yet", "not begun"),
    Word.CHANGE: ("ubah", "ganti", "pindah", "change"),
}
