"""Which conditions does an office's line of criteria name?"""

import re
from dataclasses import dataclass

from bot.rules.criteria import Condition, ConditionKind

_MEANT: tuple[tuple[ConditionKind, re.Pattern[str]], ...] = (
    (ConditionKind.RUNG, re.compile(r"(?:anak )?(?:tangga|rung)(?: min(?:imal)?\.?| at least)? (\w+)")),
    (ConditionKind.MONTHS, re.compile(r"(?:min(?:imal)?\.? |at least )?(\d{1,3}) (?:bulan|months?)")),
    (ConditionKind.VILLAGE, re.compile(r"(?:desa|villages?) (.+)")),
    (ConditionKind.BUSINESS, re.compile(r"(?:usaha|business) (.+)")),
    (ConditionKind.DOCUMENT, re.compile(r"(?:dokumen|berkas|surat|documents?) (.+)")),
)


@dataclass(frozen=True)
class Criteria:
    conditions: tuple[Condition, ...]
    not_understood: tuple[str, ...]


def read_criteria(text: str) -> Criteria:
    """As written: "tangga T2, desa Sepaso/Muara Pantun, usaha kue, 3 bulan, dokumen NIB"."""
    conditions, unclear = [], []
    for part in re.split(r"[,;\n]+", text):
        words = " ".join(part.split())
        condition = _read(words)
        if condition is not None:
            conditions.append(condition)
        elif words:
            unclear.append(words)
    return Criteria(tuple(conditions), tuple(unclear))


def _read(words: str) -> Condition | None:
    for kind, pattern in _MEANT:
        found = pattern.fullmatch(words.casefold())
        if found is not None:
            start, end = found.span(1)
            return Condition(kind, words[start:end])
    return None
