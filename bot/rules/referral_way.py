"""Which steps lead a recommendation from where it stands to where a list says it is?"""

from collections.abc import Sequence

from bot.rules.leak import WAY
from bot.rules.referral_life import OPEN, WAYS_ON, Party, after
from storage.lending_vocabulary import ReferralStatus, ReferralStep


def is_there(status: ReferralStatus, listed: ReferralStatus) -> bool:
    """It stands so already, or has come farther."""
    if ReferralStatus.REJECTED in {status, listed}:
        return status is listed
    return WAY.index(status) >= WAY.index(listed)


def steps(status: ReferralStatus, listed: ReferralStatus) -> Sequence[ReferralStep] | None:
    """The office's steps from one to the other; None where no way leads there. A visit is only a step where
    the list names it."""
    if listed is ReferralStatus.REJECTED:
        return [ReferralStep.REJECTED] if status in OPEN else None
    taken: list[ReferralStep] = []
    for step in WAYS_ON:
        if is_there(status, listed):
            return taken
        if step is ReferralStep.SURVEYED and listed is not ReferralStatus.SURVEYED:
            continue
        reached = after(status, step, {Party.OFFICE})
        if reached is not None:
            taken.append(step)
            status = reached
    return taken if is_there(status, listed) else None
