"""What are the conditions of a rung and the steps towards it called?"""

from enum import StrEnum


class NeedKind(StrEnum):
    """What a rung of the ladder may ask for."""

    TIMES_RUNNING = "times_running"
    FIRST_SALE = "first_sale"
    BOOK_WEEKS = "book_weeks"
    PROFIT_MONTHS = "profit_months"
    SALES_KEPT = "sales_kept"
    SALES_GROWN = "sales_grown"
    WORKERS_MORE = "workers_more"
    MONTHS_OF_RECORDS = "months_of_records"
    MONTHS_WITHOUT_CASE = "months_without_case"
    NO_OPEN_CASE = "no_open_case"
    DOCUMENT = "document"
    LETTER = "letter"
    SHOWN = "shown"
    SEEN = "seen"
    RUNG = "rung"
    CONSENT = "consent"
    ATTENDANCE = "attendance"
    PLAN_TARGETS = "plan_targets"
    CLOSING_MEETING = "closing_meeting"
    CONFIRMED = "confirmed"
    INCOME_REACHED = "income_reached"
    RUNGS_BELOW = "rungs_below"


class LaterAnswer(StrEnum):
    """How it goes, some months after somebody stands on their own."""

    WELL = "well"
    USUAL = "usual"
    STUCK = "stuck"


class MilestoneStatus(StrEnum):
    """How somebody's step to a rung stands."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    CLAIMED = "claimed"
    IN_REVIEW = "in_review"
    MORE_ASKED = "more_asked"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    WAIVED = "waived"


class MilestoneStep(StrEnum):
    """What happened to it, as its events name it."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    CLAIMED = "claimed"
    SUBMITTED = "submitted"
    ADDED = "added"
    SEEN = "seen"
    VOUCHED = "vouched"
    WORD_ASKED = "word_asked"
    ASKED_MORE = "asked_more"
    REJECTED = "rejected"
    CONFIRMED = "confirmed"
    CONFIRMED_THERE = "confirmed_there"
    WAIVED = "waived"
    ACCEPTED = "accepted"
    REOPENED = "reopened"
