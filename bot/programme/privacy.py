"""How long are words and people kept of which only the fact matters later?"""

from datetime import timedelta

from pydantic import Field

from bot.programme.page import Page


class Privacy(Page):
    """So many days after they were sent, the words of a message go; that it was sent is kept.

    So do updates that could not be handled and that nobody looked at. So many months after their cohort was
    closed everything about its people goes but the counts; they are told so many days before.
    """

    sent_words_days: int = Field(default=90, ge=7, le=3650)
    kept_months: int = Field(default=12, ge=1, le=240)
    told_days_before: int = Field(default=30, ge=7, le=365)

    @property
    def sent_words(self) -> timedelta:
        return timedelta(days=self.sent_words_days)

    @property
    def told_before(self) -> timedelta:
        return timedelta(days=self.told_days_before)
