"""When is somebody asked how it goes, after they stand on their own?"""

from typing import Annotated

from pydantic import Field

from bot.programme.page import Page

Months = Annotated[int, Field(ge=1, le=60)]


class Afterwards(Page):
    """So many months after the last rung was reached."""

    months: tuple[Months, ...] = (3, 6, 12)
