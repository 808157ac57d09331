"""What may a programme ask, and when does one answer lead to another question?"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from bot.programme.faults import Misfit, Misfits
from bot.programme.page import Page, Wording, was_taken
from storage.vocabulary import CaseReason, Period, QuestionKind

SKIP = "skip"
UNKNOWN = "unknown"
KEY = r"^[a-z][a-z_0-9]*$"
NUMBERS = frozenset({QuestionKind.AMOUNT, QuestionKind.COUNT, QuestionKind.SCALE})
LARGEST_SCALE = 10


class Option(Page):
    """One button. `also` are further spellings that count when typed; `means` is what it says of how the
    business is doing. Of several that may be chosen, one that is `alone` goes with no other, as "none" does.
    """

    key: str = Field(min_length=1, max_length=12)
    label: Wording
    also: tuple[str, ...] = ()
    opens_case: CaseReason | None = None
    means: Literal["progress", "usual", "stuck", "resting"] | None = None
    alone: bool = False


class Condition(Page):
    """True where each question named in `answered` has one of the answers listed, and each number named in
    `fallen` lies clearly under the person's own usual one."""

    answered: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    fallen: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        return (*self.answered, *self.fallen)


def _conditions(value: Any) -> Any:
    """One condition may stand without the brackets of a list."""
    return [value] if isinstance(value, dict) else value


class Question(Page):
    """`short` names it in summaries. It is asked where any of the conditions in `asked_when` holds, or always
    where there is none. `skippable` offers to leave it out, `offers_last` to say the same as last time.
    `shows_trend` compares a number with the person's own usual one; `tells_trainer` adds the answer to what
    the trainer hears of an open case. `lowest` and `highest` are the valid range of a number: whole rupiah
    for an amount, else as counted. `period` is the time that an amount is the money of.
    """

    key: str = Field(min_length=1, max_length=12, pattern=KEY)
    kind: QuestionKind
    text: Wording
    short: Wording
    unit: Wording | None = None
    options: tuple[Option, ...] = ()
    asked_when: Annotated[tuple[Condition, ...], BeforeValidator(_conditions)] = ()
    skippable: bool = False
    offers_last: bool = False
    shows_trend: bool = False
    tells_trainer: bool = False
    period: Period = Period.WEEK
    lowest: int = 0
    highest: int = 1_000_000_000

    @model_validator(mode="after")
    def _fits_its_kind(self, asked: ValidationInfo) -> Self:
        misfits = [*self._misfits_of_kind(), *self._misfits_of_options()]
        if misfits and not was_taken(asked):
            raise Misfits(misfits)
        return self

    def _misfits_of_kind(self) -> Iterator[Misfit]:
        if self.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} and not self.options:
            words = f"a question of kind {self.kind.value!r} needs options; add [[...options]]"
            yield Misfit((), words)
        if self.kind is QuestionKind.YES_NO and self.options:
            yield Misfit((), "a question of kind 'yes_no' brings its own two buttons; leave options out")
        if self.lowest > self.highest:
            wrong = "lowest" if "lowest" in self.model_fields_set else "highest"
            words = f"lowest ({self.lowest}) is above highest ({self.highest}); correct one of them"
            yield Misfit((wrong,), words)
        elif self.kind is QuestionKind.SCALE and not 1 <= self.highest - self.lowest <= LARGEST_SCALE:
            words = f"a scale needs lowest and highest, one to {LARGEST_SCALE} apart; give both"
            yield Misfit((), words)
        for number_only in ("offers_last", "shows_trend"):
            if getattr(self, number_only) and self.kind not in NUMBERS:
                words = f"{number_only} is for numbers; a {self.kind.value} is none, so leave it out"
                yield Misfit((number_only,), words)

    def _misfits_of_options(self) -> Iterator[Misfit]:
        keys: set[str] = set()
        said: set[tuple[str, str]] = set()
        for place, option in enumerate(self.options):
            if option.alone and self.kind is not QuestionKind.CHOICES:
                words = f"alone is for questions of kind 'choices'; a {self.kind.value} has one answer anyway"
                yield Misfit(("options", place, "alone"), f"{words}, so leave it out")
            if option.key in keys:
                words = f"two options of {self.key!r} have the key {option.key!r}; give each its own"
                yield Misfit(("options", place, "key"), words)
            keys.add(option.key)
            for language, label in option.label.root.items():
                if (language, label.strip()) in said:
                    words = f"two options of {self.key!r} read {label!r}; give each words of its own"
                    yield Misfit(("options", place, "label", language), words)
                said.add((language, label.strip()))

    def option(self, key: str) -> Option | None:
        return next((option for option in self.options if option.key == key), None)

    @property
    def alone(self) -> frozenset[str]:
        """The options that go with no other."""
        return frozenset(option.key for option in self.options if option.alone)

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS


class QuestionSet(Page):
    """The questions of one check-in. With `extends` it first asks all of another set; with `every_weeks` it
    takes the place of the usual set when so many weeks have passed since the first check-in, and since it.
    """

    key: str = Field(min_length=1, max_length=24, pattern=KEY)
    extends: str | None = None
    every_weeks: Annotated[int, Field(ge=1, le=52)] | None = None
    questions: tuple[Question, ...] = ()


def misfits_in_order(questions: tuple[Question, ...]) -> Iterator[Misfit]:
    """Every question that cannot be asked where it stands, by its place among the questions, and why."""
    earlier: dict[str, Question] = {}
    for place, question in enumerate(questions):
        if question.key in earlier:
            words = f"two questions are called {question.key!r}; give each a key of its own"
            yield Misfit((place, "key"), words)
        for condition in question.asked_when:
            for words in _faults_in_condition(condition, earlier):
                yield Misfit((place, "asked_when"), words)
        earlier[question.key] = question


def _faults_in_condition(condition: Condition, earlier: dict[str, Question]) -> Iterator[str]:
    for name in condition.questions:
        if name not in earlier:
            yield f"it depends on {name!r}, which is not asked before it; correct it or move it up"
    for name, answers in condition.answered.items():
        if name in earlier:
            yield from _faults_in_answers(earlier[name], answers)
    for name in condition.fallen:
        if name in earlier and not earlier[name].is_number:
            yield f"it asks whether {name!r} has fallen, which is no number; name one that is"


def _faults_in_answers(asked: Question, answers: tuple[str, ...]) -> Iterator[str]:
    if asked.kind is QuestionKind.YES_NO:
        known = {"yes", "no"}
    elif asked.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}:
        known = {option.key for option in asked.options}
    else:
        yield f"it depends on an answer to {asked.key!r}, which is no choice; name one that is"
        return
    for answer in answers:
        if answer not in known:
            listed = ", ".join(sorted(known))
            yield f"it depends on {answer!r}, no option of {asked.key!r}; use one of {listed}"
