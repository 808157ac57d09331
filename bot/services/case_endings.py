"""What does a participant hear when staff have ended their case?"""

from collections.abc import Mapping
from typing import Any

from bot.buttons.solved import SayWhetherSolved
from bot.rules.need import CALLED
from bot.services import mornings
from bot.services.speech import Post, choice, column, say_text
from bot.services.work import Work
from bot.words import lines
from storage import cases, people
from storage.tables import Case, CaseEvent, Participant, Person
from storage.vocabulary import CaseOutcome, CaseStep

# Of these ends they are asked whether they say so too; others leave, or needed nothing.
HELPED = frozenset({CaseOutcome.BACK_ON_TRACK, CaseOutcome.NEW_PLAN, CaseOutcome.NEEDS_SUPPORT})


def tell(work: Work, case: Case, participant: Participant, by: Person, *, is_leaving: bool) -> None:
    """That a conversation is over, and a question whether they were helped."""
    them = people.get(work.session, participant.person_id)
    told = []
    if case.written_at is not None and not is_leaving:
        told.append(work.text(them, "conversation-over", trainer=by.name))
    buttons = []
    if case.outcome in HELPED and _know_of_it(work, case, participant):
        told.append(work.text(them, "case-solved-ask", name=them.name, trainer=by.name))
        buttons = [
            choice(work, them, "button-case-solved", SayWhetherSolved(case.id, 1)),
            choice(work, them, "button-case-not-solved", SayWhetherSolved(case.id, 0)),
        ]
    if told:
        post = Post(once=f"case:{case.id}:over", not_before=mornings.waking_moment(work, them))
        say_text(work, them, lines(told, "\n\n"), buttons=column(buttons), post=post)


def _know_of_it(work: Work, case: Case, participant: Participant) -> bool:
    """They called, or staff were with them; whoever was only noticed, or flagged, knows of no case."""
    return (
        case.written_at is not None
        or _was_called(case.reason, case.facts)
        or any(_saw(event, participant) for event in cases.events(work.session, case.id))
    )


def _saw(event: CaseEvent, participant: Participant) -> bool:
    """A word, a call, a visit; the greeting of a buddy was no more than that."""
    return (
        event.actor_id == participant.person_id
        or event.step is CaseStep.TALKING
        or (event.step is CaseStep.TOUCHED and "how" in event.facts)
        or _was_called(event.facts.get("reason"), event.facts)
    )


def _was_called(reason: object, facts: Mapping[str, Any]) -> bool:
    return reason in CALLED and "by" not in facts
