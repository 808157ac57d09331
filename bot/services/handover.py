"""Who walks beside whom once a trainer has left?"""

from dataclasses import dataclass

from bot.buttons import HandOn
from bot.errors import CannotBeDone, NotYours, WrongUsage
from bot.services import alerts, escalation, good_hands, mornings, writing
from bot.services.menus import show_menu
from bot.services.people import give_a_trainer, may_handle
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from storage import cases, participants, people, workloads
from storage.tables import Case, Participant, Person
from storage.vocabulary import CaseStatus, CaseStep, Lane, Role


class NoSuchTrainer(WrongUsage):
    def __init__(self, named: str) -> None:
        super().__init__(f"No trainer is called {named!r}; give the name in full, or the id from the export.")


class SeveralTrainers(WrongUsage):
    def __init__(self, named: str, ids: list[int]) -> None:
        one_of = ", ".join(map(str, ids))
        super().__init__(f"Several trainers are called {named!r}; give one of their ids: {one_of}.")


class NobodyFollows(CannotBeDone):
    """Somebody would be left with no trainer and no coordinator."""

    def __init__(self, leaver: Person, names: list[str]) -> None:
        super().__init__(
            f"Nobody would look after {', '.join(names)} once {leaver.name} has left; "
            "invite another trainer or a coordinator first: pendamping invite --role coordinator."
        )


@dataclass(frozen=True)
class HandedOn:
    participants: int
    cases: int
    alone: int  # for whom nobody is left


def find(work: Work, named: str) -> Person:
    """A trainer by id or by name."""
    trainers = people.everybody_who_is(work.session, Role.TRAINER)
    wanted = named.strip().casefold()
    found = [one for one in trainers if wanted in {str(one.id), one.name.casefold()}]
    if not found:
        raise NoSuchTrainer(named)
    if len(found) > 1:
        raise SeveralTrainers(named, [one.id for one in found])
    return found[0]


def hand_on(work: Work, leaver: Person, to: Person | None, by: Person | None) -> HandedOn:
    """All whom the leaver walks beside, and all they have in hand, goes to `to`, or is shared out fairly."""
    left = participants.of_trainer(work.session, leaver.id)
    held = cases.concerning(work.session, leaver.id)
    people.revoke(work.session, leaver.id, Role.TRAINER)
    workloads.is_back(work.session, leaver.id)
    for participant in left:
        _give_another(work, participant, to)
    for case in held:
        if _goes_on_resting(work, case, leaver, by):
            continue
        if case.assigned_to is not None:
            cases.release(work.session, case.id, leaver.id)
            actor = by.id if by is not None else None
            cases.record(work.session, case, CaseStep.RETURNED, actor, work.now, held_by=leaver.id)
        participant = participants.get(work.session, case.participant_id)
        alerts.refresh_cards(work, case, participant)
        escalation.climb(work, case, participant, anew=True)
    writing.end(work, leaver)
    show_menu(work, leaver)
    say(work, leaver, "handed-on-thanks", post=Post(lane=Lane.ALERT), name=leaver.name)
    alone = sum(participant.trainer_id is None for participant in left)
    return HandedOn(len(left), len(held), alone)


def _goes_on_resting(work: Work, case: Case, leaver: Person, by: Person | None) -> bool:
    """What was put aside stays so until its day with whoever is there for them now, even with full hands."""
    participant = participants.get(work.session, case.participant_id)
    if case.status is not CaseStatus.SNOOZED or participant.trainer_id is None:
        return False
    there = workloads.there_for(work.session, participant.trainer_id, work.now)
    heir = people.get(work.session, there or participant.trainer_id)
    if not (people.is_reachable(work.session, heir) and may_handle(work, heir, participant)):
        return False
    if not cases.pass_on(work.session, case.id, leaver.id, heir.id, work.now):
        return False
    actor = by.id if by is not None else None
    cases.record(work.session, case, CaseStep.HANDED_OVER, actor, work.now, to=heir.id)
    cases.record(work.session, case, CaseStep.CLAIMED, heir.id, work.now)
    alerts.refresh_cards(work, case, participant)
    alerts.alert_one(work, case, participant, heir, handed_over_by=leaver.name)
    return True


def hand_on_from_the_office(work: Work, leaver: Person, to: Person | None) -> HandedOn:
    """Raises NobodyFollows, so that nothing is kept of it."""
    left = participants.of_trainer(work.session, leaver.id)
    done = hand_on(work, leaver, to, None)
    alone = [
        people.get(work.session, one.person_id).name
        for one in left
        if one.status in participants.NOT_ENDED and not good_hands.has_owner(work, one)
    ]
    if alone:
        raise NobodyFollows(leaver, alone)
    return done


def ask_from_whom(work: Work, coordinator: Person) -> None:
    choices = [Choice(one.name, HandOn(one.id, 0, 0)) for one in _within_reach(work, coordinator)]
    key = "hand-on-whose" if choices else "hand-on-nobody"
    say(work, coordinator, key, buttons=column(choices))


def ask_to_whom(work: Work, coordinator: Person, leaver_id: int) -> None:
    leaver = _leaver(work, coordinator, leaver_id)
    shared = choice(work, coordinator, "button-share-out", HandOn(leaver.id, leaver.id, 0))
    others = [Choice(one.name, HandOn(leaver.id, one.id, 0)) for one in _successors(work, leaver)]
    say(work, coordinator, "hand-on-to-whom", buttons=column([shared, *others]), name=leaver.name)


def ask_whether(work: Work, coordinator: Person, leaver_id: int, to_id: int) -> None:
    leaver = _leaver(work, coordinator, leaver_id)
    count = len(participants.of_trainer(work.session, leaver.id))
    in_hand = len(cases.concerning(work.session, leaver.id))
    yes = choice(work, coordinator, "button-hand-on", HandOn(leaver.id, to_id, 1))
    say(
        work,
        coordinator,
        "hand-on-sure",
        buttons=column([yes]),
        name=leaver.name,
        count=count,
        cases=in_hand,
    )


def carry_out(work: Work, coordinator: Person, leaver_id: int, to_id: int) -> None:
    leaver = _leaver(work, coordinator, leaver_id)
    to = None
    if to_id != leaver.id:
        to = next((one for one in _successors(work, leaver) if one.id == to_id), None)
        if to is None:
            raise NotYours
    done = hand_on(work, leaver, to, coordinator)
    say(
        work,
        coordinator,
        "handed-on",
        name=leaver.name,
        count=done.participants,
        cases=done.cases,
        alone=done.alone,
    )


def _give_another(work: Work, participant: Participant, to: Person | None) -> None:
    """The one who follows, where they serve this cohort, else the one who walks beside the fewest."""
    participant.trainer_id = None
    if (
        to is not None
        and to.id != participant.person_id
        and people.serves(work.session, to.id, Role.TRAINER, participant.cohort_id)
    ):
        participant.trainer_id = to.id
    else:
        give_a_trainer(work, participant)
    work.session.add(participant)
    work.session.flush()
    if participant.trainer_id is None or participant.status not in participants.FOLLOWED:
        return
    them = people.get(work.session, participant.person_id)
    trainer = people.get(work.session, participant.trainer_id)
    post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, them))
    say(work, them, "trainer-is-now", post=post, name=them.name, trainer=trainer.name)


def _leaver(work: Work, coordinator: Person, leaver_id: int) -> Person:
    leaver = next((one for one in _within_reach(work, coordinator) if one.id == leaver_id), None)
    if leaver is None:
        raise NotYours
    return leaver


def _within_reach(work: Work, coordinator: Person) -> list[Person]:
    """Trainers of whom every cohort is the coordinator's too."""
    ours = people.cohorts_served(work.session, coordinator.id, Role.COORDINATOR)
    return [
        one
        for one in people.everybody_who_is(work.session, Role.TRAINER)
        if None in ours or people.cohorts_served(work.session, one.id, Role.TRAINER) <= ours
    ]


def _successors(work: Work, leaver: Person) -> list[Person]:
    served = people.cohorts_served(work.session, leaver.id, Role.TRAINER)
    return [
        one
        for one in people.everybody_who_is(work.session, Role.TRAINER)
        if one.id != leaver.id
        and (theirs := people.cohorts_served(work.session, one.id, Role.TRAINER))
        and (None in theirs or theirs & served)
    ]
