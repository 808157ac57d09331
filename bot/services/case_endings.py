"""What does a participant hear when staff have ended their case?"""

from bot.buttons.solved import SayWhetherSolved
from bot.services import alerts
from bot.services.speech import Post, choice, column, say_text
from bot.services.work import Work
from bot.words import lines
from storage import people
from storage.tables import Case, Participant, Person
from storage.vocabulary import CaseOutcome

# Of these ends they are asked whether they say so too; others leave, or needed nothing.
HELPED = frozenset({CaseOutcome.BACK_ON_TRACK, CaseOutcome.NEW_PLAN, CaseOutcome.NEEDS_SUPPORT})


def tell(work: Work, case: Case, participant: Participant, by: Person, *, is_leaving: bool) -> None:
    """That a conversation is over, and a question whether they were helped."""
    them = people.get(work.session, participant.person_id)
    told = []
    if case.written_at is not None and not is_leaving:
        told.append(work.text(them, "conversation-over", trainer=by.name))
    buttons = []
    if case.outcome in HELPED:
        told.append(work.text(them, "case-solved-ask", name=them.name, trainer=by.name))
        buttons = [
            choice(work, them, "button-case-solved", SayWhetherSolved(case.id, 1)),
            choice(work, them, "button-case-not-solved", SayWhetherSolved(case.id, 0)),
        ]
    if told:
        post = Post(once=f"case:{case.id}:over", not_before=alerts.waking_moment(work, them))
        say_text(work, them, lines(told, "\n\n"), buttons=column(buttons), post=post)
