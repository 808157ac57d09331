"""When is somebody asked how they found the training?"""

from datetime import time

from pydantic import Field, field_validator

from bot.programme.page import ClockTime, Page, Wording
from bot.programme.rhythm import must_fill_in_only_the_name


class Reaction(Page):
    """Once, at `hour` and `after_days` after they came in; 0 days is never.

    Only whoever has answered a check-in is asked, and never beside one that is open.
    """

    after_days: int = Field(default=0, ge=0, le=60)
    hour: ClockTime = time(10)
    text: Wording = Wording(
        {
            "id": "{name}, bagaimana pelatihannya dulu?\nSeberapa berguna untuk usahanya?",
            "en": "{name}, how was the training?\nHow useful is it for the business?",
        }
    )

    @field_validator("text")
    @classmethod
    def _only_the_name_is_filled_in(cls, text: Wording) -> Wording:
        must_fill_in_only_the_name(text)
        return text
