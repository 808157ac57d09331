"""Who has reached a rung by what they reported, and does not know it yet?"""

from datetime import timedelta

from bot.buttons.ladder import ClaimRung, DeclineRung
from bot.programme.ladder import Rung
from bot.rules.ladder import is_due
from bot.services import milestones, programmes, reviewing
from bot.services.ladder_records import next_rung, record_of
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.reviewing import at_waking_hour
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import milestones as stored
from storage import participants, people
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep
from storage.tables import Milestone, Participant
from storage.vocabulary import Evidence

# Whoever is in the middle of telling is not interrupted.
RESTS_FOR = timedelta(minutes=10)
RESTING = frozenset({MilestoneStatus.PROPOSED, MilestoneStatus.DECLINED, MilestoneStatus.CLAIMED})


def look(work: Work, participant_id: int) -> None:
    """Once after each time that they told something."""
    participant = participants.get(work.session, participant_id)
    participant.ladder_looked_at = work.now
    work.session.add(participant)
    work.session.flush()
    programme = programmes.of_participant(work, participant)
    ahead = next_rung(work, programme, participant)
    if ahead is None:
        return
    begun = stored.of_rung(work.session, participant.id, ahead.key)
    if begun is not None and not _was_seen_early(work, begun):
        return
    if not is_due(ahead, record_of(work, participant, programme)):
        return
    if begun is None:
        _propose(work, participant, ahead)
    else:
        _bring_back(work, begun)


def _was_seen_early(work: Work, milestone: Milestone) -> bool:
    """Somebody saw it before the records said so, and it waits for nobody."""
    seen = any(proof.evidence >= Evidence.SEEN for proof in stored.proofs_of(work.session, milestone.id))
    return seen and milestone.status in RESTING


def _bring_back(work: Work, milestone: Milestone) -> None:
    """What is shown is enough by now: whoever answers for them decides."""
    if stored.take(
        *(work.session, milestone, MilestoneStep.PROPOSED, None, work.now, {}),
        status=MilestoneStatus.IN_REVIEW,
        submitted_at=work.now,
        reminded_at=None,
    ):
        reviewing.ask(work, milestones.climb_of(work, milestone.id))


def _propose(work: Work, participant: Participant, rung: Rung) -> None:
    """To themselves; for somebody who cannot be asked here, to whoever answers for them."""
    person = people.get(work.session, participant.person_id)
    if people.is_reachable(work.session, person):
        climb = milestones.begin(work, participant, rung.key, MilestoneStatus.PROPOSED)
        _ask_them(work, climb)
    else:
        climb = milestones.begin(work, participant, rung.key, MilestoneStatus.IN_REVIEW)
        climb.milestone.submitted_at = work.now
        reviewing.ask(work, climb)
    stored.note(work.session, climb.milestone, MilestoneStep.PROPOSED, None, work.now)


def _ask_them(work: Work, climb: Climb) -> None:
    them = climb.person
    choices = [
        choice(work, them, "button-rung-yes", ClaimRung(climb.rung.key)),
        choice(work, them, "button-rung-not-yet", DeclineRung(climb.rung.key)),
    ]
    say(
        work,
        them,
        "rung-proposed",
        buttons=column(choices),
        post=at_waking_hour(work, climb, them),
        name=them.name,
        rung=called(climb.rung, them.language),
        step=climb.rung.step.in_language(them.language),
    )
