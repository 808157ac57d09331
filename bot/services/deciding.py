"""What follows when a trainer accepts a rung, asks for more, or cannot accept it?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.buttons.ladder import ClaimRung, ConfirmedThere, ConfirmRung, RejectMilestone, SawRung
from bot.errors import NotYours
from bot.rules.ladder import shown_for
from bot.rules.milestone_life import NOT_ACCEPTED
from bot.services import consenting, finding, graduating, milestones, programmes, reviewing, small_wins
from bot.services.incoming import IncomingMessage
from bot.services.ladder_records import accepted, missing_in_words
from bot.services.ladder_text import called
from bot.services.milestones import Climb, MilestoneOver, NotShownYet, StillMissing
from bot.services.people import may_handle, responsible
from bot.services.reviewing import at_waking_hour, vouch, ways_on
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import lines
from storage import bank_records, dialogues, people
from storage import milestones as stored
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep
from storage.tables import Dialogue, Person
from storage.vocabulary import Evidence

REJECTING = "not accepting a rung"
LISTENS_FOR = timedelta(hours=1)
WORDS_LIMIT = 300
# What is told in own words stands in no list.
WHYS = ("not_there_yet", "not_theirs", "unclear")
ASKED = frozenset({MilestoneStep.WORD_ASKED, MilestoneStep.SEEN})
DECIDED = frozenset({MilestoneStatus.WAIVED, MilestoneStatus.REJECTED})
DECIDED_BY = frozenset({MilestoneStep.WAIVED, MilestoneStep.REJECTED})


def accept(work: Work, staff: Person, milestone_id: int, *, seen: bool) -> None:
    """Raises StillMissing or NotShownYet; what somebody has seen stays noted all the same."""
    climb = milestones.own(work, staff, milestone_id)
    if seen:
        milestones.move(work, climb, MilestoneStep.SEEN, staff, {})
        milestones.show(work, climb, staff, Evidence.SEEN)
    record = milestones.record_for(work, climb)
    is_shown = shown_for(climb.rung, record) >= climb.rung.evidence
    if is_shown and milestones.waits_for_their_word(climb, record):
        milestones.move(work, climb, MilestoneStep.WORD_ASKED, staff, {})
        _ask_for_their_word(work, climb, staff)
        return
    wanted = missing_in_words(work, climb.rung, record, staff)
    if wanted:
        told = lines([work.text(staff, "rung-unshown", what=what) for what in wanted])
        ways = ways_on(work, staff, climb, record)
        if not ways:
            raise StillMissing(told)
        say(work, staff, "milestone-still-missing", buttons=column(ways), missing=told)
        return
    if not is_shown and climb.rung.evidence is Evidence.THIRD_PARTY:
        buttons = column([vouch(work, staff, climb)])
        say(work, staff, "milestone-needs-others", buttons=buttons, name=climb.person.name)
        return
    if not is_shown:
        raise NotShownYet(work.label(staff, f"evidence-{climb.rung.evidence}"))
    _settle(work, climb, staff)


def confirm_there(work: Work, staff: Person, milestone_id: int) -> None:
    """Whoever cannot be written to has said so in front of this trainer, who writes it down."""
    climb = milestones.own(work, staff, milestone_id)
    if people.is_reachable(work.session, climb.person):
        raise NotYours
    milestones.move(work, climb, MilestoneStep.CONFIRMED_THERE, staff, {}, confirmed_at=work.now)
    accept(work, staff, milestone_id, seen=False)


def confirm(work: Work, speaker: Speaker, milestone_id: int, *, yes: bool) -> None:
    """Their own word; with it the rung is accepted by whoever asked for it, or waits for a decision."""
    climb = milestones.climb_of(work, milestone_id)
    if climb.participant.id != speaker.participant.id:
        raise NotYours
    if _is_decided_since(work, climb):
        raise MilestoneOver
    by = _who_asked(work, climb)
    if not yes:
        still = choice(work, speaker.person, "button-rung-confirm", ConfirmRung(milestone_id, 1))
        post = _asked_again(work, milestone_id, "later")
        say(work, speaker.person, "rung-word-later", buttons=column([still]), post=post)
        _tell_that_not_yet(work, climb, [by] if by is not None else responsible(work, climb.participant))
        return
    milestones.move(
        *(work, climb, MilestoneStep.CONFIRMED, speaker.person, {}),
        confirmed_at=work.now,
        submitted_at=work.now,
        reminded_at=None,
    )
    has_agreed = consenting.has_agreed(work, climb.participant)
    if by is not None and has_agreed and milestones.is_reached(work, climb):
        _settle(work, climb, by, at_waking_hour(work, climb, by))
    else:
        reviewing.ask(work, climb)
        say(work, speaker.person, "rung-word-heard")


def ask_for_fuller_word(work: Work, speaker: Speaker, milestone_id: int) -> None:
    """What ends the follow-up is said in so many words, or tapped."""
    them = speaker.person
    choices = _word_choices(work, them, milestone_id)
    say(
        work,
        them,
        "rung-word-fuller",
        buttons=column(choices),
        post=_asked_again(work, milestone_id, "fuller"),
    )


def _asked_again(work: Work, milestone_id: int, how: str) -> Post:
    """Under a name by which typed words find what they answer."""
    return Post(once=f"milestone:{milestone_id}:word-{how}:{work.now.isoformat()}")


def _word_choices(work: Work, them: Person, milestone_id: int) -> list[Choice]:
    return [
        choice(work, them, "button-rung-confirm", ConfirmRung(milestone_id, 1)),
        choice(work, them, "button-rung-not-yet", ConfirmRung(milestone_id, 0)),
    ]


def _is_decided_since(work: Work, climb: Climb) -> bool:
    """Waived or turned down after they were asked: an old question undoes no decision."""
    return (
        climb.milestone.status in DECIDED
        and stored.latest_step(work.session, climb.milestone.id, {*ASKED, *DECIDED_BY}) not in ASKED
    )


def _who_asked(work: Work, climb: Climb) -> Person | None:
    """Whoever asked for their word last and may still decide."""
    asked = stored.who_took(work.session, climb.milestone.id, ASKED)
    staff = (people.get(work.session, one) for one in asked)
    return next((person for person in staff if may_handle(work, person, climb.participant)), None)


def _tell_that_not_yet(work: Work, climb: Climb, staff: Sequence[Person]) -> None:
    """Once for each time that they were asked."""
    for person in staff:
        post = at_waking_hour(work, climb, person)
        say(
            work,
            person,
            "rung-word-not-yet",
            post=replace(post, once=f"{post.once}:not-yet"),
            name=climb.person.name,
            rung=called(climb.rung, person.language),
        )


def ask_for_more(work: Work, staff: Person, milestone_id: int) -> None:
    climb = milestones.to_review(work, staff, milestone_id)
    milestones.move(work, climb, MilestoneStep.ASKED_MORE, staff, {})
    _tell_climber(work, climb, "rung-more-asked", "button-show-again", staff)
    say(work, staff, "rung-asked-more", name=climb.person.name, heard=_hears(work, climb))


def ask_why_not(work: Work, staff: Person, milestone_id: int) -> None:
    """One of the ready reasons, or their own words."""
    climb = milestones.to_review(work, staff, milestone_id)
    if staff.chat_id is not None:
        dialogues.move(work.session, staff.chat_id, REJECTING, "why", work.now, milestone=milestone_id)
    choices = [choice(work, staff, f"rung-because-{why}", RejectMilestone(milestone_id, why)) for why in WHYS]
    say(work, staff, "rung-why-not", buttons=column(choices), name=climb.person.name)


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes their own words as the reason; False where they were not asked for any."""
    if dialogue.flow != REJECTING or not incoming.text or work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    reject(work, staff, dialogue.facts["milestone"], incoming.text[:WORDS_LIMIT])
    return True


def reject(work: Work, staff: Person, milestone_id: int, why: str) -> None:
    """What was shown counts no more; they hear why, and how to go on."""
    climb = milestones.to_review(work, staff, milestone_id)
    if staff.chat_id is not None:
        dialogues.leave(work.session, staff.chat_id, {REJECTING})
    milestones.move(
        *(work, climb, MilestoneStep.REJECTED, staff, {"reason": why}),
        decided_at=work.now,
        decided_by=staff.id,
        reason=why,
    )
    shown = stored.proofs_of(work.session, climb.milestone.id)
    bank_records.take_back_licences(
        work.session, [one.thread_message_id for one in shown if one.document and one.thread_message_id]
    )
    stored.discount(work.session, climb.milestone.id)
    _tell_climber(work, climb, "rung-rejected", "button-claim-again", staff, why)
    say(work, staff, "rung-told-rejected", name=climb.person.name, heard=_hears(work, climb))


def list_rungs(work: Work, staff: Person, participant_id: int) -> None:
    """What they may have seen on a visit, the next rung first."""
    participant = finding.theirs(work, staff, participant_id)
    programme = programmes.of_participant(work, participant)
    reached = accepted(work, programme, participant)
    choices = [
        Choice(called(rung, staff.language), SawRung(participant.id, rung.key))
        for rung in programme.ladder
        if rung.key not in reached
    ]
    them = people.get(work.session, participant.person_id)
    say(work, staff, "rung-which-seen", buttons=column(choices), name=them.name)


def saw(work: Work, staff: Person, participant_id: int, rung: str) -> None:
    """They have seen it on a visit, whether it was claimed or not."""
    participant = finding.theirs(work, staff, participant_id)
    milestones.must_climb(work, participant)
    climb = milestones.begin(work, participant, rung, MilestoneStatus.PROPOSED)
    if climb.milestone.status not in NOT_ACCEPTED:
        raise MilestoneOver
    accept(work, staff, climb.milestone.id, seen=True)


def _settle(work: Work, climb: Climb, staff: Person, post: Post = ANSWER) -> None:
    milestones.settle(work, climb, staff)
    small_wins.celebrate(work, climb)
    if graduating.is_last(climb):
        graduating.graduate(work, climb, staff)
    say(
        work,
        staff,
        "rung-accepted",
        name=climb.person.name,
        rung=called(climb.rung, staff.language),
        heard=_hears(work, climb),
        post=post,
    )


def _hears(work: Work, climb: Climb) -> str:
    """Does what is decided reach them? Else staff tell them."""
    return "yes" if people.is_reachable(work.session, climb.person) else "no"


def _ask_for_their_word(work: Work, climb: Climb, staff: Person) -> None:
    them = climb.person
    if not people.is_reachable(work.session, them):
        there = choice(work, staff, "button-confirmed-there", ConfirmedThere(climb.milestone.id))
        say(work, staff, "rung-word-there", buttons=column([there]), name=them.name)
        return
    say(work, staff, "rung-asked-for-word", name=them.name)
    say(
        work,
        them,
        "rung-your-word",
        buttons=column(_word_choices(work, them, climb.milestone.id)),
        post=replace(
            at_waking_hour(work, climb, them),
            once=f"milestone:{climb.milestone.id}:word:{work.today(them.timezone)}",
        ),
        name=them.name,
        rung=called(climb.rung, them.language),
    )


def _tell_climber(
    work: Work, climb: Climb, key: str, button: str, staff: Person, why: str | None = None
) -> None:
    """The participant hears what was decided, with one button that goes on."""
    them = climb.person
    reason = work.label(them, f"rung-because-{why}") if why in WHYS else why or ""
    say(
        work,
        them,
        key,
        buttons=column([Choice(work.label(them, button), ClaimRung(climb.rung.key))]),
        post=at_waking_hour(work, climb, them),
        name=them.name,
        trainer=staff.name,
        rung=called(climb.rung, them.language),
        step=climb.rung.step.in_language(them.language),
        reason=reason,
    )
