"""What are the kinds and states of what participants share with their cohort called?"""

from enum import StrEnum


class ContributionKind(StrEnum):
    """What a participant offers to their cohort."""

    SUCCESS = "success"
    PHOTO = "photo"
    QUESTION = "question"
    OFFER = "offer"


class ContributionState(StrEnum):
    """`CHANGES` waits for its author, `WAITING` for a trainer; `DROPPED` was never offered."""

    DRAFT = "draft"
    WAITING = "waiting"
    CHANGES = "changes"
    PUBLISHED = "published"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"
    DROPPED = "dropped"


class ShownAs(StrEnum):
    """In what somebody was shown a contribution: the week's news, a copy of it, a trainer's question."""

    NEWS = "news"
    COPY = "copy"
    ASKED = "asked"
