"""When does a buddy no longer need to greet somebody?"""

from bot.services.speech import withdraw
from bot.services.work import Work
from storage import queued
from storage.tables import Case, Outgoing
from storage.vocabulary import CaseRung, CaseStatus


def key_of(case: Case) -> str:
    """Under what the buddy is asked, once for each case."""
    return f"case:{case.id}:buddy"


def call_off_if_over(work: Work, case: Case) -> None:
    """They were heard from, have left, or are with a trainer: what waits for the morning stays away."""
    if case.rung is None or (case.rung is CaseRung.BUDDY and case.status is CaseStatus.OPEN):
        return
    key = key_of(case)
    asked = queued.under(work.session, [key]).get(key)
    row = work.session.get(Outgoing, asked.id) if asked is not None and asked.ended_at is None else None
    if row is not None:
        withdraw(work, row.chat_id, row.id)
