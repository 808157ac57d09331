"""What may a programme file say?"""

from datetime import time, timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from storage.vocabulary import CaseReason

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SKIP = "skip"
UNKNOWN = "unknown"


def _clock_time(value: Any) -> Any:
    return time.fromisoformat(value) if isinstance(value, str) else value


ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class Page(BaseModel):
    """A part of the file; a key that it does not know is an error, so that a slip is not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Wording(Page):
    """A text in each language that the built-in words speak."""

    id: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def in_language(self, language: str) -> str:
        return self.en if language == "en" else self.id


class Option(Page):
    """One button. `also` are further spellings that count when typed."""

    key: str = Field(min_length=1, max_length=12)
    label: Wording
    also: tuple[str, ...] = ()
    opens_case: CaseReason | None = None


class Question(Page):
    """`short` names it in summaries. `asked_when` names earlier answers; the question is asked where each
    one's answer is listed. `shows_trend` compares a number with the person's own usual one;
    `tells_trainer` adds the answer to what the trainer hears of an open case.
    """

    key: str = Field(min_length=1, max_length=12, pattern=r"^[a-z_]+$")
    kind: Literal["choice", "amount", "count"]
    text: Wording
    short: Wording
    shows_trend: bool = False
    tells_trainer: bool = False
    options: tuple[Option, ...] = ()
    asked_when: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    lowest: int = 0
    highest: int = 1_000_000

    @model_validator(mode="after")
    def _a_choice_offers_something(self) -> Self:
        if self.kind == "choice" and not self.options:
            raise ValueError("a choice needs options")
        if self.lowest > self.highest:
            raise ValueError("lowest is above highest")
        return self

    def option(self, key: str) -> Option | None:
        return next((option for option in self.options if option.key == key), None)


class Cadence(Page):
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    hour: ClockTime
    every_weeks: int = Field(ge=1, le=8)
    grace_hours: int = Field(ge=0, le=24 * 14)

    @property
    def weekday_number(self) -> int:
        """Monday is 0, as `date.weekday` counts."""
        return WEEKDAYS.index(self.weekday)

    @property
    def grace(self) -> timedelta:
        return timedelta(hours=self.grace_hours)


class CheckInTimes(Page):
    question_set: str = Field(min_length=1, max_length=24)
    send_within_hours: int = Field(ge=1)
    remind_after_hours: int = Field(ge=1)
    missed_after_hours: int = Field(ge=1)

    @model_validator(mode="after")
    def _a_reminder_comes_before_the_end(self) -> Self:
        if self.remind_after_hours >= self.missed_after_hours:
            raise ValueError("remind_after_hours must be below missed_after_hours")
        return self

    @property
    def send_within(self) -> timedelta:
        return timedelta(hours=self.send_within_hours)

    @property
    def remind_after(self) -> timedelta:
        return timedelta(hours=self.remind_after_hours)

    @property
    def missed_after(self) -> timedelta:
        return timedelta(hours=self.missed_after_hours)


class Quiet(Page):
    """The part of the night in which the bot starts no talk, in the person's own zone."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    since: ClockTime = Field(alias="from")
    until: ClockTime


class Patience(Page):
    """How long silence is only silence (domain rules A and B)."""

    missed_in_a_row: int = Field(ge=1)
    never_answered_days: int = Field(ge=1)

    @property
    def never_answered(self) -> timedelta:
        return timedelta(days=self.never_answered_days)


class Programme(Page):
    name: str = Field(min_length=1)
    first_rung: str
    cadence: Cadence
    check_in: CheckInTimes
    quiet: Quiet
    patience: Patience
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _conditions_point_backwards(self) -> Self:
        earlier: dict[str, Question] = {}
        for question in self.questions:
            if question.key in earlier:
                raise ValueError(f"two questions are called {question.key!r}")
            for asked, answers in question.asked_when.items():
                if asked not in earlier:
                    raise ValueError(f"{question.key!r} depends on {asked!r}, which is not asked before it")
                for answer in answers:
                    if earlier[asked].option(answer) is None:
                        raise ValueError(f"{question.key!r} depends on {answer!r}, no option of {asked!r}")
            earlier[question.key] = question
        return self

    def question(self, key: str) -> Question | None:
        return next((question for question in self.questions if question.key == key), None)
