"""How much money does this text say?"""

from bot.rules.amounts.amount import Amount, Bound, Kind, Role
from bot.rules.amounts.reading import read_amount

__all__ = ["Amount", "Bound", "Kind", "Role", "read_amount"]
