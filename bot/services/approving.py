"""Who reads what a participant shares before it goes to all, and what do they say of it?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.buttons import ApproveShare, ChangeShare, DeclineShare, TakeBackShare, WishChange
from bot.errors import NotYours, OutOfDate
from bot.services import contribution_looks, contribution_traces, mornings, posting
from bot.services.incoming import IncomingMessage
from bot.services.people import may_handle
from bot.services.speech import Keyboard, Post, choice, column, rewrite, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import contributions, dialogues, participants, people, room_reports, workloads
from storage.contribution_kinds import ContributionState, ShownAs
from storage.tables import Contribution, Dialogue, Participant, Person
from storage.vocabulary import Lane, Role

DECIDING, CHANGE, DECLINE = "deciding", "change", "decline"
WHYS = ("not-for-all", "personal")
DECISIONS = (ContributionState.PUBLISHED, ContributionState.CHANGES, ContributionState.DECLINED)
LISTENS_FOR = timedelta(hours=1)
WHY_LIMIT = 300
LATEST = timedelta(days=7)
# After so long without an answer the office is asked as well.
PATIENCE = timedelta(days=1)


class DecidedAlready(OutOfDate):
    """A colleague was quicker, or its author has changed it or taken it back."""

    words = "share-decided-already"


class AuthorIsMuted(OutOfDate):
    """The office asked them to be quiet meanwhile."""

    words = "share-author-muted"


def ask(work: Work, contribution: Contribution) -> None:
    """Their trainer; where nobody answers, the other trainers of the cohort, else the office."""
    participant = participants.get(work.session, contribution.participant_id)
    for person in _who_reads(work, participant):
        _show(work, person, contribution)


def ask_the_office(work: Work, contribution_id: int) -> bool:
    """Nobody has answered for a day; False where nobody of the office can be reached either."""
    contribution = contributions.get(work.session, contribution_id)
    if contribution is None or contribution.state is not ContributionState.WAITING:
        return False
    participant = participants.get(work.session, contribution.participant_id)
    asked = {showing.person_id for showing in contributions.showings(work.session, contribution.id)}
    office = _of_the_office(work, participant)
    for person in office:
        if person.id not in asked:
            _show(work, person, contribution)
    contribution.asked_at = None
    work.session.flush()
    return bool(office)


def approve(work: Work, staff: Person, contribution_id: int, version: int) -> None:
    contribution, participant = _theirs(work, staff, contribution_id, version)
    if participant.status not in participants.TAKING_PART:
        raise DecidedAlready
    mute = room_reports.mute_of(
        work.session, contribution.cohort_id, work.now, person_id=participant.person_id, user_id=None
    )
    if mute is not None:
        raise AuthorIsMuted
    _decide(work, staff, contribution, ContributionState.PUBLISHED)
    posting.publish(work, contribution)
    author = people.get(work.session, participant.person_id)
    back = choice(work, author, "button-take-share-back", TakeBackShare(contribution.id))
    say(work, author, "share-approved", buttons=column([back]), post=_at_their_hour(work, author))
    _settle(work, staff, contribution)


def ask_what_to_change(work: Work, staff: Person, contribution_id: int, version: int) -> None:
    _theirs(work, staff, contribution_id, version)
    _listen(work, staff, CHANGE, contribution_id, version)
    say(work, staff, "share-what-to-change")


def ask_why_not(work: Work, staff: Person, contribution_id: int, version: int) -> None:
    """By button, or in their own words."""
    _theirs(work, staff, contribution_id, version)
    _listen(work, staff, DECLINE, contribution_id, version)
    whys = [
        choice(work, staff, f"share-why-{why}", DeclineShare(contribution_id, version, why)) for why in WHYS
    ]
    say(work, staff, "share-why-not", buttons=column(whys))


def decline(work: Work, staff: Person, contribution_id: int, version: int, why: str) -> None:
    if why not in WHYS:
        raise NotYours
    contribution, participant = _theirs(work, staff, contribution_id, version)
    author = people.get(work.session, participant.person_id)
    because = work.label(author, f"share-why-{why}")
    _say_no(work, staff, contribution, author, DECLINE, because)


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes their own words to the author; False where they were not asked for any."""
    if dialogue.flow != DECIDING or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    contribution, participant = _theirs(
        work, staff, dialogue.facts["contribution"], dialogue.facts["version"]
    )
    author = people.get(work.session, participant.person_id)
    _say_no(work, staff, contribution, author, dialogue.step, incoming.text[:WHY_LIMIT])
    return True


def _say_no(
    work: Work, staff: Person, contribution: Contribution, author: Person, step: str, because: str
) -> None:
    to = ContributionState.CHANGES if step == CHANGE else ContributionState.DECLINED
    _decide(work, staff, contribution, to, because)
    post = _at_their_hour(work, author)
    if to is ContributionState.CHANGES:
        change = choice(work, author, "button-change-share", ChangeShare(contribution.id))
        back = choice(work, author, "button-take-share-back", TakeBackShare(contribution.id))
        say(work, author, "share-change-wished", buttons=column([change, back]), post=post, why=because)
        _settle(work, staff, contribution)
    else:
        contributions.withdraw_consent(work.session, contribution, work.now)
        say(work, author, "share-declined", post=post, why=because)
        _settle(work, staff, contribution)


def _decide(
    work: Work,
    staff: Person,
    contribution: Contribution,
    to: ContributionState,
    because: str | None = None,
) -> None:
    """Exactly one decides, and nobody about what they did not read; raises DecidedAlready."""
    if not contributions.move(
        work.session,
        contribution,
        (ContributionState.WAITING,),
        to,
        decided_at=work.now,
        decided_by=staff.id,
        decided_because=because,
    ):
        raise DecidedAlready
    if staff.chat_id is not None:
        dialogues.leave(work.session, staff.chat_id, {DECIDING})


def _settle(work: Work, staff: Person, contribution: Contribution) -> None:
    """Whoever was asked sees in the same message what became of it."""
    for showing in contributions.showings(work.session, contribution.id):
        if showing.shown_as is ShownAs.ASKED:
            reader = people.get(work.session, showing.person_id)
            outcome = work.text(reader, f"share-outcome-{contribution.state}", name=staff.name)
            text = Ready(f"{_card(work, reader, contribution)}\n\n{outcome}")
            rewrite(work, reader, text, edits=showing.outbox_id)
    say(work, staff, f"share-you-{contribution.state}")


def _show(work: Work, person: Person, contribution: Contribution) -> None:
    """The file first, then the words with what can be said of them."""
    post = _at_their_hour(work, person)
    if contribution.medium is not None:
        named = contribution.shows_name
        shown = contribution_looks.show(work, person, contribution, named=named, post=post)
        contribution_traces.show_copy(work, person, contribution, shown)
    card = say_text(
        work,
        person,
        _card(work, person, contribution),
        buttons=_choices(work, person, contribution),
        post=replace(post, send_by=work.now + LATEST),
    )
    if card is not None:
        contributions.note_showing(work.session, contribution.id, person.id, ShownAs.ASKED, card)


def _card(work: Work, person: Person, contribution: Contribution) -> Ready:
    return work.text(
        person,
        "share-to-read" if contribution.shows_name else "share-to-read-unnamed",
        name=contribution_looks.author_of(work, contribution).name,
        words=contribution_looks.words(work, person.language, contribution, named=contribution.shows_name),
    )


def _choices(work: Work, person: Person, contribution: Contribution) -> Keyboard:
    which = (contribution.id, contribution.version)
    return column(
        [
            choice(work, person, "button-approve-share", ApproveShare(*which)),
            choice(work, person, "button-wish-change", WishChange(*which)),
            choice(work, person, "button-decline-share", DeclineShare(*which, "")),
        ]
    )


def _theirs(
    work: Work, staff: Person, contribution_id: int, version: int
) -> tuple[Contribution, Participant]:
    """What waits to be read, for somebody who may handle its author; raises NotYours or DecidedAlready."""
    contribution = contributions.get(work.session, contribution_id)
    if contribution is None:
        raise NotYours
    participant = participants.get(work.session, contribution.participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    if contribution.state is not ContributionState.WAITING or contribution.version != version:
        raise DecidedAlready
    return contribution, participant


def _who_reads(work: Work, participant: Participant) -> Sequence[Person]:
    trainers = [
        trainer
        for trainer in people.reachable_staff_of(work.session, Role.TRAINER, participant.cohort_id)
        if trainer.id != participant.person_id
    ]
    there = [one for one in trainers if workloads.stand_in_of(work.session, one.id, work.now) is None]
    own = [one for one in there if one.id == participant.trainer_id]
    return own or there or _of_the_office(work, participant)


def _of_the_office(work: Work, participant: Participant) -> list[Person]:
    coordinators = people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
    return [one for one in coordinators if one.id != participant.person_id]


def _listen(work: Work, staff: Person, step: str, contribution_id: int, version: int) -> None:
    if staff.chat_id is not None:
        which = {"contribution": contribution_id, "version": version}
        dialogues.move(work.session, staff.chat_id, DECIDING, step, work.now, **which)


def _at_their_hour(work: Work, person: Person) -> Post:
    return Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, person))
