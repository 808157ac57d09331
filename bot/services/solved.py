"""Does whoever needed help say that a case which staff closed is solved?

Without an answer it stays closed; "not yet" brings it back to whoever had it.
"""

from datetime import timedelta

from bot.buttons.solved import SayWhetherSolved
from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules import case_life
from bot.rules.case_life import Who
from bot.services import alerts, cases
from bot.services.contact import heard_from
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import cases as stored
from storage.vocabulary import CaseStep

REOPENS_WITHIN = timedelta(days=7)
ANSWERS = frozenset({CaseStep.CONFIRMED, CaseStep.REOPENED})


class SolvedLongAgo(Refusal):
    """It was closed a while ago; help is asked for anew."""

    words = "case-solved-long-ago"


def answer(work: Work, speaker: Speaker, button: SayWhetherSolved) -> None:
    """Once; "not yet" counts for seven days."""
    case = stored.get(work.session, button.case)
    if case is None or case.participant_id != speaker.participant.id:
        raise NotYours
    step = CaseStep.CONFIRMED if button.yes else CaseStep.REOPENED
    said = {event.step for event in stored.events(work.session, case.id)}
    if case_life.after(case.status, step, Who.PARTICIPANT) is None or said & ANSWERS:
        raise OutOfDate
    heard_from(work, speaker.participant)
    if button.yes:
        stored.record(work.session, case, CaseStep.CONFIRMED, speaker.person.id, work.now)
        say(work, speaker.person, "case-solved-thanks", name=speaker.person.name)
        return
    if case.resolved_at is None or work.now - case.resolved_at > REOPENS_WITHIN:
        raise SolvedLongAgo
    again = cases.take_up_again(work, case, speaker.participant, by=speaker.person)
    alerts.tell_more(work, again, speaker.participant, "case-not-solved")
    say(work, speaker.person, "case-goes-on", name=speaker.person.name)
