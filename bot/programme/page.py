"""What is every part of a programme file made of?"""

from datetime import time
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel, field_validator

PREFERRED = ("id", "en")


class Page(BaseModel):
    """A part of the file; a key that it does not know is an error, so that a slip is not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Wording(RootModel[dict[str, str]]):
    """A text by language code; what is missing in a language is said in Indonesian, or as it is there."""

    model_config = ConfigDict(frozen=True)

    @field_validator("root")
    @classmethod
    def _says_something(cls, texts: dict[str, str]) -> dict[str, str]:
        if not texts:
            raise ValueError('it needs a text, like id = "..."')
        for language, text in texts.items():
            if not (
                language.isascii() and language.isalpha() and language.islower() and len(language) in {2, 3}
            ):
                raise ValueError(f"{language!r} is no language code; use id, en, ...")
            if not text.strip():
                raise ValueError(f"the text in {language!r} is empty")
        return texts

    def in_language(self, language: str) -> str:
        for code in (language, *PREFERRED):
            if code in self.root:
                return self.root[code]
        return next(iter(self.root.values()))

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.root)


def _clock_time(value: Any) -> Any:
    return time.fromisoformat(value) if isinstance(value, str) else value


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
