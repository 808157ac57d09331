"""`pendamping referrals`: of how many who were recommended for a loan has the money come?"""

from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.rules.leak import WAY
from bot.services import cohorts, referral_book

COLUMNS = ("of", "which", "count")


def referrals(
    cohort: Annotated[str | None, typer.Option(help="The code of one cohort; all if left out.")] = None,
) -> None:
    """How many recommendations came how far, why the others did not, and how many are under way."""
    with desk.opened() as at, at.working() as work:
        among = None if cohort is None else [cohorts.find(work.session, cohort).id]
        found = referral_book.found_leak(work, among)
    lines = [
        *(("stage", stage.value, str(found.reached[stage])) for stage in WAY),
        *(("refused", reason or "not told", str(count)) for reason, count in found.refused.items()),
        ("under way", "", str(found.under_way)),
    ]
    columns.show(COLUMNS, lines)
