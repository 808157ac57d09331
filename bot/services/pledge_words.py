"""How is the office told, on its command line, which pledge a delivery fulfils?"""

from bot.rules.fulfilment import Doubt
from bot.services import finding
from bot.services.fulfilling import Delivered, NotClear
from bot.services.work import Work
from storage.tables import Support


def fulfilled(told: Delivered) -> list[str]:
    """A line for the pledge that it fulfils, and one for others of the giver's that stay open."""
    lines = []
    if told.pledge is not None and told.pledge.id == told.support.id:
        lines.append(f"{told.pledge.partner} had pledged it: support {told.pledge.id} is delivered now")
    elif told.pledge is not None:
        left = f", of which {_measure(told.pledge) or 'more'} stays pledged"
        used_up = ", of which nothing is left"
        is_over = told.pledge.quantity == 0 or (told.pledge.quantity is None and told.pledge.amount == 0)
        lines.append(
            f"support {told.support.id} is a part of what {told.pledge.partner} had pledged "
            f"(support {told.pledge.id}{used_up if is_over else left})"
        )
    return lines + [stays_open(one) for one in told.beside]


def stays_open(pledge: Support) -> str:
    return f"support {pledge.id} ({_called(pledge)}) that {pledge.partner} pledged stays open"


def unclear(work: Work, why: NotClear) -> str:
    """What has to be said, and of which pledges."""
    pledges = ", ".join(
        f"{one.id} ({_called(one)} for {finding.name_of(work, one.cohort_id, one.participant_id)})"
        for one in why.pledges
    )
    partner = why.pledges[0].partner
    match why.doubt:
        case Doubt.WHICH:
            return f"{partner} pledged this more than once: {pledges}."
        case Doubt.ALIKE:
            return f"{partner} pledged something much like it: {pledges}."
        case Doubt.HOW_MUCH:
            return f"{partner} pledged it to all: {pledges}. Say how much of it came."
        case Doubt.TOO_MUCH:
            return f"This is more than is left of what {partner} pledged: {pledges}."


def _called(pledge: Support) -> str:
    return f"{_measure(pledge)} {pledge.what}".strip()


def _measure(pledge: Support) -> str:
    if pledge.quantity is not None:
        return f"{pledge.quantity} {pledge.unit or ''}".strip()
    return f"Rp {pledge.amount}" if pledge.amount is not None else ""
