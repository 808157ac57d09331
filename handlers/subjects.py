"""What happens when a button of a subject with a file of its own is pressed?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from handlers.all_right import UNDERSTOOD
from handlers.asking import QUESTIONS
from handlers.common_room import COMMON_ROOM
from handlers.consents import CONSENTED_BY_ONE_PRESS, CONSENTS
from handlers.contributions import CONTRIBUTIONS, SHARED_BY_ONE_PRESS
from handlers.entering import ENTERING
from handlers.erasing import ERASED_BY_ONE_PRESS, ERASING
from handlers.fairness import FAIRNESS
from handlers.ladder import CLIMBED_BY_ONE_PRESS, CLIMBING
from handlers.ledger import LEDGER, SETTLED_BY_ONE_PRESS
from handlers.lending import LENDING, LENDING_ONCE
from handlers.looks import LOOKS
from handlers.meetings import MEETINGS, MET_BY_ONE_PRESS
from handlers.partners import NAMED_BY_ONE_PRESS, PARTNERS
from handlers.plans import PLANNED_BY_ONE_PRESS, PLANS
from handlers.reach import REACH
from handlers.reactions import REACTED_BY_ONE_PRESS, REACTIONS
from handlers.series import REPEATED_BY_ONE_PRESS, SERIES
from handlers.solved import SOLVED, SOLVED_BY_ONE_PRESS

SUBJECTS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    **LEDGER,
    **COMMON_ROOM,
    **QUESTIONS,
    **CONTRIBUTIONS,
    **CLIMBING,
    **UNDERSTOOD,
    **CONSENTS,
    **ENTERING,
    **REACH,
    **REACTIONS,
    **PARTNERS,
    **PLANS,
    **MEETINGS,
    **LENDING,
    **FAIRNESS,
    **ERASING,
    **LOOKS,
    **SERIES,
    **SOLVED,
}
# Pressed once, such a question is answered.
ANSWERED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(
    {
        *SETTLED_BY_ONE_PRESS,
        *SHARED_BY_ONE_PRESS,
        *UNDERSTOOD,
        *ERASED_BY_ONE_PRESS,
        *NAMED_BY_ONE_PRESS,
        *PLANNED_BY_ONE_PRESS,
        *MET_BY_ONE_PRESS,
        *LENDING_ONCE,
        *CLIMBED_BY_ONE_PRESS,
        *CONSENTED_BY_ONE_PRESS,
        *REPEATED_BY_ONE_PRESS,
        *REACTED_BY_ONE_PRESS,
        *SOLVED_BY_ONE_PRESS,
    }
)
