"""How is what was pledged to all shared out, so that nothing is lost and nothing appears?"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """Whole rupiah, a number of pieces, both, or neither where it cannot be counted."""

    amount: int | None = None
    quantity: int | None = None

    @property
    def is_used_up(self) -> bool:
        counted = [part for part in (self.amount, self.quantity) if part is not None]
        return bool(counted) and not any(counted)


def share(whole: Measure, part: int | None) -> tuple[Measure, Measure] | None:
    """So many pieces, or of money alone so much, and what is left; None where there is not so much.

    The money of pieces goes along in proportion, and with the last piece all that is left of it. Where
    nothing is counted, all of it can be given to everybody. Without a part all that is left is given.
    """
    if whole.quantity is None and whole.amount is None:
        return whole, whole
    counted = whole.quantity if whole.quantity is not None else whole.amount
    taken = counted if part is None else part
    if counted is None or taken is None or not 0 < taken <= counted:
        return None
    if whole.quantity is None:
        return Measure(amount=taken), Measure(amount=counted - taken)
    amount = None if whole.amount is None else whole.amount * taken // counted
    rest = None if whole.amount is None or amount is None else whole.amount - amount
    return Measure(amount, taken), Measure(rest, counted - taken)
