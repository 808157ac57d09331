"""How do two participants become each other's buddy, and what is a buddy asked to do?"""

from collections.abc import Sequence

from bot.buttons import (
    AnswerBuddy,
    AskBuddy,
    BuddyCannot,
    BuddyGreeted,
    EndBuddy,
    KeepBuddy,
    OfferBuddy,
)
from bot.errors import OutOfDate, Refusal
from bot.rules.escalation import ASKS_THE_BUDDY
from bot.rules.nearness import Place, far_apart, may_be_near
from bot.services import alerts, clocks, mornings
from bot.services.buddy_calls import key_of
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from storage import buddies, cases, participants, people
from storage.tables import BuddyAsk, Case, Participant, Person
from storage.vocabulary import CaseRung, CaseStatus, CaseStep, Lane

SHOWN = 6


class BuddyGone(OutOfDate):
    """The other has a buddy by now, has left, or is not asked any more."""

    words = "buddy-gone"


class AsksAlready(Refusal):
    """One question at a time waits for its answer."""

    words = "buddy-asks-already"


def show(work: Work, speaker: Speaker) -> None:
    """Their buddy, or else those of their village or trade who are willing, the nearest first."""
    buddy = buddies.buddy_of(work.session, speaker.participant.id)
    if buddy is not None:
        choices = [
            choice(work, speaker.person, "button-keep-buddy", KeepBuddy()),
            choice(work, speaker.person, "button-end-buddy", EndBuddy()),
        ]
        say(work, speaker.person, "buddy-is", buttons=column(choices), buddy=_name(work, buddy))
        return
    choices = [Choice(_where(other, person), AskBuddy(other.id)) for other, person in _nearest(work, speaker)]
    if not buddies.is_willing(work.session, speaker.participant.id):
        choices.append(choice(work, speaker.person, "button-offer-buddy", OfferBuddy()))
    key = "buddy-what" if choices else "buddy-nobody-yet"
    say(work, speaker.person, key, buttons=column(choices))


def offer(work: Work, speaker: Speaker) -> None:
    buddies.offer(work.session, speaker.participant.id, work.now)
    say(work, speaker.person, "buddy-offered")


def ask(work: Work, speaker: Speaker, other_id: int) -> None:
    """Asks one of those who are willing; nothing is agreed before they say so."""
    willing = {other.id: person for other, person in _near(work, speaker)}
    if other_id not in willing or buddies.buddy_of(work.session, speaker.participant.id) is not None:
        raise BuddyGone
    asked = buddies.ask(work.session, speaker.participant.id, other_id, work.now)
    if asked is None:
        raise AsksAlready
    other = willing[other_id]
    yes = choice(work, other, "button-be-buddy", AnswerBuddy(asked.id, 1))
    no = choice(work, other, "button-no-buddy", AnswerBuddy(asked.id, 0))
    post = Post(not_before=mornings.waking_moment(work, other))
    say(work, other, "buddy-asked", buttons=column([yes, no]), post=post, asker=speaker.person.name)
    say(work, speaker.person, "buddy-was-asked", buddy=other.name)


def answer(work: Work, speaker: Speaker, ask_id: int, *, agreed: bool) -> None:
    """Both agreed: they are a pair from now on. A no is told gently."""
    asked = work.session.get(BuddyAsk, ask_id)
    if asked is None or not buddies.answer(
        work.session, ask_id, speaker.participant.id, work.now, agreed=agreed
    ):
        raise BuddyGone
    asker = participants.get(work.session, asked.asked_by)
    asking = people.get(work.session, asker.person_id)
    if not agreed:
        say(work, speaker.person, "buddy-declined")
        say(work, asking, "buddy-cannot-now", buddy=speaker.person.name)
        return
    if asker.status not in participants.FOLLOWED or not buddies.tie(
        work.session, asker.id, speaker.participant.id, work.now
    ):
        raise BuddyGone
    say(work, speaker.person, "buddy-agreed", buddy=asking.name)
    say(work, asking, "buddy-agreed", buddy=speaker.person.name)


def end(work: Work, speaker: Speaker) -> None:
    """Silently for the other: nobody is left in public."""
    buddies.untie(work.session, speaker.participant.id)
    say(work, speaker.person, "buddy-ended")


def to_be_asked(work: Work, case: Case, participant: Participant) -> Sequence[Person]:
    """The buddy, where somebody has gone quiet and the buddy can be reached, on a telephone of their own."""
    if case.reason not in ASKS_THE_BUDDY or case.rung is not None:
        return []
    buddy = buddies.buddy_of(work.session, participant.id)
    if buddy is None or buddy.status not in participants.MAY_HELP:
        return []
    person = people.get(work.session, buddy.person_id)
    shares_theirs = person.chat_id == people.get(work.session, participant.person_id).chat_id
    return [person] if people.is_reachable(work.session, person) and not shares_theirs else []


def ask_to_greet(work: Work, case: Case, participant: Participant, buddy: Person) -> None:
    """Kindly, and without a reason or a figure."""
    did = choice(work, buddy, "button-buddy-greeted", BuddyGreeted(case.id))
    cannot = choice(work, buddy, "button-buddy-cannot", BuddyCannot(case.id))
    post = Post(
        lane=Lane.ALERT,
        once=key_of(case),
        about=f"{cases.ABOUT}{case.id}:{buddy.id}",
        not_before=mornings.waking_moment(work, buddy),
        send_by=work.now + alerts.LATEST,
    )
    say(
        work,
        buddy,
        "buddy-please-greet",
        buttons=column([did, cannot]),
        post=post,
        name=people.get(work.session, participant.person_id).name,
    )


def asked_case(work: Work, speaker: Speaker, case_id: int) -> tuple[Case, Participant]:
    """The case on which this buddy was asked; raises BuddyGone once somebody else looks after it."""
    case = cases.get(work.session, case_id)
    if case is None or case.rung is not CaseRung.BUDDY or case.status is not CaseStatus.OPEN:
        raise BuddyGone
    participant = participants.get(work.session, case.participant_id)
    buddy = buddies.buddy_of(work.session, participant.id)
    if buddy is None or buddy.id != speaker.participant.id:
        raise BuddyGone
    return case, participant


def greeted(work: Work, speaker: Speaker, case_id: int) -> None:
    """Time for an answer: the trainer is asked later, if there is none."""
    case, participant = asked_case(work, speaker, case_id)
    cases.record(work.session, case, CaseStep.TOUCHED, speaker.person.id, work.now)
    clocks.start(work, case, speaker.person, clocks.care_of(work, participant).buddy)
    say(work, speaker.person, "buddy-thanks")


def _nearest(work: Work, speaker: Speaker) -> list[tuple[Participant, Person]]:
    here = _place(speaker.participant)
    return sorted(_near(work, speaker), key=lambda one: far_apart(here, _place(one[0])))[:SHOWN]


def _near(work: Work, speaker: Speaker) -> list[tuple[Participant, Person]]:
    """Those who are willing, in the same village or trade as far as anybody told."""
    here = _place(speaker.participant)
    willing = buddies.willing(work.session, speaker.participant)
    return [one for one in willing if may_be_near(here, _place(one[0]))]


def _place(participant: Participant) -> Place:
    return Place(participant.village, participant.business)


def _where(other: Participant, person: Person) -> str:
    return ", ".join(filter(None, [person.name, other.village, other.business]))


def _name(work: Work, participant: Participant) -> str:
    return people.get(work.session, participant.person_id).name
