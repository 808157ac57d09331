"""What are the conditions of a rung, the papers and the steps towards it called?"""

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
    SHOWN = "shown"
    SEEN = "seen"
    RUNG = "rung"
    CONSENT = "consent"
    ATTENDANCE = "attendance"
    PLAN_TARGETS = "plan_targets"
    CLOSING_MEETING = "closing_meeting"
    CONFIRMED = "confirmed"


class Document(StrEnum):
    """The papers of a business that count on the ladder."""

    NIB = "nib"
    SKU = "sku"
    PIRT = "pirt"
    HALAL = "halal"
