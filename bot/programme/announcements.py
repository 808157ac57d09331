"""From how many recipients on does a second coordinator have to agree?"""

from pydantic import Field

from bot.programme.page import Page


class Announcements(Page):
    """An announcement to more than `second_approval_above` people waits for a second yes; 0 is never."""

    second_approval_above: int = Field(default=0, ge=0)
