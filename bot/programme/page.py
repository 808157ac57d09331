"""What is every part of a programme file made of?"""

import re
from collections.abc import Iterator
from datetime import time
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    RootModel,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
)

from bot.programme.faults import Misfit, Misfits

PREFERRED = ("id", "en")
DAY_HOURS, HOUR_MINUTES = 24, 60
TAKEN_BEFORE = "taken before"
LIMITS = frozenset({"greater_than_equal", "less_than_equal"})


def was_taken(asked: ValidationInfo) -> bool:
    """True of a version that was in use already; what a file may say is asked of new ones alone."""
    return asked.context == TAKEN_BEFORE


class Page(BaseModel):
    """A part of the file; a key that it does not know is an error, so that a slip is not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _true_is_no_number(cls, value: Any, asked: ValidationInfo) -> Any:
        """Python takes true for 1, which nobody means who writes it."""
        field = cls.model_fields[asked.field_name or ""]
        if isinstance(value, bool) and field.annotation is not bool and not was_taken(asked):
            raise ValueError("true and false say nothing here; give a number or a text")
        return value

    @field_validator("*", mode="wrap")
    @classmethod
    def _may_lie_beyond_new_limits(
        cls, value: Any, read: ValidatorFunctionWrapHandler, asked: ValidationInfo
    ) -> Any:
        try:
            return read(value)
        except ValidationError as wrong:
            if was_taken(asked) and all(not one["loc"] and one["type"] in LIMITS for one in wrong.errors()):
                return value
            raise


class Wording(RootModel[dict[str, str]]):
    """A text by language code; what is missing in a language is said in Indonesian, or as it is there."""

    model_config = ConfigDict(frozen=True)

    @field_validator("root")
    @classmethod
    def _says_something(cls, texts: dict[str, str]) -> dict[str, str]:
        if not texts:
            raise ValueError('it needs a text, like id = "..."')
        misfits = [Misfit((language,), words) for language, words in _unsaid(texts)]
        if misfits:
            raise Misfits(misfits)
        return texts

    def in_language(self, language: str) -> str:
        for code in (language, *PREFERRED):
            if code in self.root:
                return self.root[code]
        return next(iter(self.root.values()))

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.root)


def _unsaid(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    for language, text in texts.items():
        if re.fullmatch(r"[a-z]{2,3}", language) is None:
            yield language, f"{language!r} is no language code; use id, en, ..."
        elif not text.strip():
            yield language, f"the text in {language!r} is empty; write it or leave {language!r} out"


def _clock_time(value: Any, asked: ValidationInfo) -> Any:
    if isinstance(value, time):
        return value
    written = re.fullmatch(r"(\d{1,2}):(\d{2})", value.strip()) if isinstance(value, str) else None
    if written and int(written[1]) < DAY_HOURS and int(written[2]) < HOUR_MINUTES:
        return time(int(written[1]), int(written[2]))
    if was_taken(asked):
        return time.fromisoformat(value) if isinstance(value, str) else value
    raise ValueError('it is no time of day; write it like "16:00"')


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
