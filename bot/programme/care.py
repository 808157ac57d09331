"""How soon should somebody be with a person who needs one?"""

from datetime import timedelta
from typing import Self

from pydantic import Field, model_validator

from bot.programme.faults import Misfit, Misfits
from bot.programme.page import Page
from storage.vocabulary import CaseReason

LONGEST_HOURS = 1_000


class Deadline(Page):
    """In hours outside the quiet ones: until the first touch, and until the end once there was one."""

    touch_hours: int = Field(ge=1, le=LONGEST_HOURS)
    resolve_hours: int = Field(ge=1, le=LONGEST_HOURS)

    @model_validator(mode="after")
    def _touches_before_the_end(self) -> Self:
        if self.resolve_hours < self.touch_hours:
            words = f"resolve_hours ({self.resolve_hours}) is less than touch_hours; correct one of them"
            raise Misfits([Misfit(("resolve_hours",), words)])
        return self

    @property
    def touch(self) -> timedelta:
        return timedelta(hours=self.touch_hours)

    @property
    def resolve(self) -> timedelta:
        return timedelta(hours=self.resolve_hours)


class Care(Page):
    """The deadlines of a case by its reason, `usual` where none is named. For `talking_hours` after a word
    between trainer and participant no deadline runs; a buddy has `buddy_hours` before the trainer is asked.
    A trainer who said nothing else is asked to take `most_cases` at a time. A stall that lasts for
    `face_to_face_days` ends well only with a meeting or a visit; after `visit_days` its holder is asked for
    the day of one. 0 is never.
    """

    talking_hours: int = Field(default=48, ge=1, le=LONGEST_HOURS)
    most_cases: int = Field(default=10, ge=1, le=100)
    buddy_hours: int = Field(default=14, ge=1, le=LONGEST_HOURS)
    face_to_face_days: int = Field(default=0, ge=0, le=366)
    visit_days: int = Field(default=14, ge=0, le=366)
    usual: Deadline = Deadline(touch_hours=27, resolve_hours=135)
    reasons: dict[CaseReason, Deadline] = Field(default_factory=dict)

    @property
    def face_to_face(self) -> timedelta | None:
        return timedelta(days=self.face_to_face_days) if self.face_to_face_days else None

    @property
    def visit(self) -> timedelta | None:
        return timedelta(days=self.visit_days) if self.visit_days else None

    @property
    def talking(self) -> timedelta:
        return timedelta(hours=self.talking_hours)

    @property
    def buddy(self) -> timedelta:
        return timedelta(hours=self.buddy_hours)

    def deadline(self, reason: CaseReason) -> Deadline:
        return self.reasons.get(reason, self.usual)
