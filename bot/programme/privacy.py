"""How long are words kept of which only the fact matters later?"""

from datetime import timedelta

from pydantic import Field

from bot.programme.page import Page


class Privacy(Page):
    """So many days after they were sent, the words of a message go; that it was sent is kept.

    So do updates that could not be handled and that nobody looked at.
    """

    sent_words_days: int = Field(default=90, ge=7, le=3650)

    @property
    def sent_words(self) -> timedelta:
        return timedelta(days=self.sent_words_days)
