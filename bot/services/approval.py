"""Whose second yes does an announcement need, and how is it asked for?"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from bot.buttons import (
    Approve,
    CancelBroadcast,
    EditBroadcast,
    InviteAs,
    PickKind,
    Reject,
    ShowBroadcast,
    ShowPreview,
)
from bot.errors import Refusal
from bot.rules.approval import holds_up_to, is_needed, patience
from bot.services import programmes
from bot.services.broadcast_steps import must_take, take
from bot.services.mornings import waking_moment
from bot.services.people import reach
from bot.services.replacing import show_copies
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import Ready, moment
from storage import approvals, broadcasts, people
from storage.audiences.people import Found, Meant
from storage.tables import Broadcast, BroadcastApproval, Person
from storage.vocabulary import BroadcastStep, Lane, Role


class NobodyToAgree(Refusal):
    """It is for so many that a coordinator has to agree, and there is none who could."""

    words = "broadcast-nobody-to-agree"

    def __init__(self, above: int) -> None:
        super().__init__(above=above)
        self.above = above


def must_be_asked(work: Work, broadcast: Broadcast, audience: Found) -> bool:
    """Is it for more people than one coordinator may write to, as it is now?"""
    return is_too_much_for_one(work, broadcast, len(audience.recipients))


def is_too_much_for_one(work: Work, broadcast: Broadcast, count: int) -> bool:
    above = above_of(work, broadcast)
    if not above or count <= above:
        return False
    agreed = approvals.agreed_for(work.session, broadcast, digest(broadcast))
    return is_needed(count, above, agreed)


def above_of(work: Work, broadcast: Broadcast) -> int:
    """The smallest size that a programme of its cohorts names; 0 where none does."""
    cohorts = broadcast.audience.get("cohorts")
    if cohorts is None:
        used = [programme for programme, _ in programmes.in_use(work)]
    else:
        used = [programmes.of_cohort(work, cohort).programme for cohort in cohorts]
    named = [one.broadcast.second_approval_above for one in used if one.broadcast.second_approval_above]
    return min(named, default=0)


def digest(broadcast: Broadcast) -> str:
    """Other words or another audience need another yes."""
    said = json.dumps([broadcast.content, broadcast.audience], sort_keys=True)
    return sha256(said.encode()).hexdigest()


def approvers(work: Work, broadcast: Broadcast) -> list[Person]:
    """Whoever else coordinates every cohort that it goes to, and can be asked."""
    return in_charge_of(work, broadcast.audience, but=broadcast.author_id)


def in_charge_of(work: Work, audience: Mapping[str, Any], *, but: int | None) -> list[Person]:
    """Who coordinates every cohort that is meant, and can be reached, but for one."""
    return [
        person
        for person in people.everybody_who_is(work.session, Role.COORDINATOR)
        if person.id != but
        and people.is_reachable(work.session, person)
        and broadcasts.is_for(audience, reach(work, person, Role.COORDINATOR))
    ]


def ask(work: Work, author: Person, broadcast: Broadcast, audience: Found, **planned: Any) -> None:
    """Before it goes or is planned; with nobody to ask it stays a draft, and its author hears what to do."""
    if not approvers(work, broadcast):
        say_that_nobody_can(work, author, broadcast)
        return
    must_take(work, broadcast, BroadcastStep.ASK, author, **planned)
    _ask_all(work, broadcast, len(audience.recipients), audience.recipients[0])
    tell_waiting(work, author, broadcast)


def ask_about_a_correction(work: Work, author: Person, draft: Broadcast, count: int, named: Meant) -> None:
    """What so many have already is not changed by one alone either."""
    if not approvers(work, draft):
        raise NobodyToAgree(above_of(work, draft))
    must_take(work, draft, BroadcastStep.ASK, author)
    _ask_all(work, draft, count, named)
    tell_waiting(work, author, draft)


def ask_on_the_way(work: Work, broadcast: Broadcast, audience: Found) -> None:
    """More people are meant than when it was planned, or it reads otherwise: it waits instead of going."""
    if not take(work, broadcast.id, BroadcastStep.ASK):
        return
    author = None if broadcast.author_id is None else people.get(work.session, broadcast.author_id)
    if approvers(work, broadcast):
        _ask_all(work, broadcast, len(audience.recipients), audience.recipients[0])
        if author is not None:
            tell_waiting(work, author, broadcast)
    elif author is None:
        take(work, broadcast.id, BroadcastStep.CANCEL)
    elif take(work, broadcast.id, BroadcastStep.LAPSE):
        say_that_nobody_can(work, author, broadcast)


def ask_for_the_office(work: Work, broadcast: Broadcast, audience: Found) -> None:
    """What the command line announces; raises NobodyToAgree."""
    if not approvers(work, broadcast):
        raise NobodyToAgree(above_of(work, broadcast))
    take(work, broadcast.id, BroadcastStep.ASK)
    _ask_all(work, broadcast, len(audience.recipients), audience.recipients[0])


def tell_waiting(work: Work, person: Person, broadcast: Broadcast) -> None:
    """Whose yes it waits for and until when; whoever may give it finds the buttons here too."""
    asked = approvals.open_of(work.session, broadcast.id)
    if asked is None:
        return
    asked_for = approvers(work, broadcast)
    choices = [choice(work, person, "button-look-again", ShowBroadcast(broadcast.id))]
    if any(one.id == person.id for one in asked_for):
        choices = _decisions(work, person, asked)
    if broadcast.author_id == person.id:
        choices.append(choice(work, person, "button-edit-broadcast", EditBroadcast(broadcast.id)))
    say(
        work,
        person,
        "broadcast-waits-for",
        buttons=column([*choices, choice(work, person, "button-cancel", CancelBroadcast(broadcast.id))]),
        above=above_of(work, broadcast),
        names=names(asked_for),
        until=moment(asked.lapses_at, person.timezone, person.language),
    )


def ask_again(work: Work, asked: BroadcastApproval, broadcast: Broadcast) -> None:
    """Reminds everybody who could agree, by day."""
    for person in approvers(work, broadcast):
        say(
            work,
            person,
            "approval-still-waits",
            buttons=column(_decisions(work, person, asked)),
            post=Post(
                lane=Lane.ALERT,
                once=f"approval:{asked.id}:remind:{person.id}",
                not_before=waking_moment(work, person),
                send_by=asked.lapses_at,
            ),
            **_asked_in_words(work, person, asked, broadcast),
        )


def say_that_nobody_can(work: Work, author: Person, broadcast: Broadcast) -> None:
    say(
        work,
        author,
        NobodyToAgree.words,
        buttons=column(
            [
                choice(work, author, "button-invite-coordinator", InviteAs(Role.COORDINATOR, 0)),
                choice(work, author, "button-pick-people", PickKind(broadcast.id, "f")),
                choice(work, author, "button-back-to-preview", ShowPreview(broadcast.id)),
            ]
        ),
        above=above_of(work, broadcast),
    )


def note(work: Work, author: Person, broadcast: Broadcast, audience: Found) -> Ready:
    """A line for the preview, where it will have to wait."""
    if not must_be_asked(work, broadcast, audience):
        return Ready("")
    return Ready("\n" + work.text(author, "broadcast-will-wait", above=above_of(work, broadcast)))


def names(persons: Sequence[Person]) -> str:
    return ", ".join(person.name for person in persons)


def _ask_all(work: Work, broadcast: Broadcast, count: int, named: Meant) -> None:
    """`named` is one of those whom it is for, to show what they will read."""
    waited = patience(work.now, _still_to_come(work, broadcast.scheduled_at))
    asked = BroadcastApproval(
        broadcast_id=broadcast.id,
        recipients=count,
        digest=digest(broadcast),
        asked_at=work.now,
        remind_at=waited.remind_at,
        lapses_at=waited.lapses_at,
    )
    work.session.add(asked)
    work.session.flush()
    for person in approvers(work, broadcast):
        show_copies(work, person, broadcast, named)
        say(
            work,
            person,
            "approval-asked" if broadcast.replaces_id is None else "approval-asked-to-correct",
            buttons=column(_decisions(work, person, asked)),
            **_asked_in_words(work, person, asked, broadcast),
        )


def _asked_in_words(
    work: Work, person: Person, asked: BroadcastApproval, broadcast: Broadcast
) -> dict[str, Any]:
    author = None if broadcast.author_id is None else people.get(work.session, broadcast.author_id)
    goes_at = _still_to_come(work, broadcast.scheduled_at)
    return {
        "by": author.name if author else work.label(person, "the-office"),
        "count": asked.recipients,
        "most": holds_up_to(asked.recipients),
        "goes": moment(goes_at, person.timezone, person.language)
        if goes_at
        else work.label(person, "as-soon-as-agreed"),
        "until": moment(asked.lapses_at, person.timezone, person.language),
    }


def _decisions(work: Work, person: Person, asked: BroadcastApproval) -> list[Choice]:
    return [
        choice(work, person, "button-approve", Approve(asked.id)),
        choice(work, person, "button-reject", Reject(asked.id, "")),
    ]


def _still_to_come(work: Work, at: datetime | None) -> datetime | None:
    return at if at is not None and at > work.now else None
