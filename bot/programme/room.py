"""How much may one person say to the whole cohort?"""

from pydantic import Field

from bot.programme.page import Page


class Room(Page):
    """A person's posts and questions to all are at most `posts_a_day`."""

    posts_a_day: int = Field(default=3, ge=1, le=50)
