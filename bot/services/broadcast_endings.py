"""Who got an announcement and who did not, why, and what can be done for them?"""

from datetime import timedelta
from typing import Any

from bot.buttons import GiveToTrainers, ListEnded, SendAgain
from bot.errors import OutOfDate
from bot.services import audiences, sharing
from bot.services.announced import in_charge
from bot.services.audiences import NobodyToReach
from bot.services.broadcasts import begin
from bot.services.mornings import waking_moment
from bot.services.speech import Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import Ready, lines
from storage import broadcast_endings, people, queued
from storage.broadcast_endings import Ended
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, Ending, Gone, Lane, OutboxState

PAGE = 20
NAMES_IN_A_LIST = 80
TWO_TAPS = timedelta(minutes=1)
# Who answered needs nothing more.
OPEN_ENDS = (Ending.UNANSWERED, Ending.UNREACHABLE, Ending.FAILED)
REASONS = frozenset({*Gone, "gone", OutboxState.EXPIRED, OutboxState.HELD_BACK})
BY_OURSELVES = {"too late to send": OutboxState.EXPIRED, "said too often": OutboxState.HELD_BACK}


class SentAgainAlready(OutOfDate):
    words = "broadcast-sent-again-already"


class AllSettled(OutOfDate):
    """What went out again has reached them all, or they have answered it."""

    words = "broadcast-all-settled"


def show(work: Work, person: Person, broadcast_id: int, ending: Ending, page: int) -> None:
    """One page of names with the reasons in plain words."""
    broadcast = in_charge(work, person, broadcast_id)
    total = broadcast_endings.how_many(work.session, broadcast.id, ending)
    shown = broadcast_endings.those(work.session, broadcast.id, ending, page * PAGE, PAGE)
    say(
        work,
        person,
        f"broadcast-ended-{ending}",
        buttons=_under_a_page(work, person, broadcast, ending, page, total),
        count=total,
        lines=lines([_line(work, person, ending, one) for one in shown]),
    )


def _line(work: Work, person: Person, ending: Ending, ended: Ended) -> Ready:
    if ending in {Ending.ANSWERED, Ending.UNANSWERED}:
        return work.text(person, "broadcast-ended-line", name=ended.name)
    why = reason_in_words(work, person, ended.error)
    return work.text(person, "broadcast-ended-line-why", name=ended.name, why=why)


def reason_in_words(work: Work, person: Person, error: str | None) -> str:
    """Why somebody did not get it, without what only Telegram understands."""
    error = BY_OURSELVES.get(error or "", error)
    reason = error if error in REASONS else "other"
    return work.label(person, f"not-delivered-{reason}")


def _under_a_page(
    work: Work, person: Person, broadcast: Broadcast, ending: Ending, page: int, total: int
) -> Keyboard:
    choices = []
    if ending in OPEN_ENDS and total:
        choices = [
            choice(work, person, "button-send-again", SendAgain(broadcast.id, ending)),
            choice(work, person, "button-give-to-trainers", GiveToTrainers(broadcast.id, ending)),
        ]
    if page:
        choices.append(choice(work, person, "button-page-back", ListEnded(broadcast.id, ending, page - 1)))
    if (page + 1) * PAGE < total:
        choices.append(choice(work, person, "button-page-on", ListEnded(broadcast.id, ending, page + 1)))
    return column(choices)


def send_again(work: Work, person: Person, broadcast_id: int, ending: Ending) -> None:
    """The same words to those for whom it ended so, as an announcement of its own with its own report.

    Whoever still cannot be reached is named there again; whoever has got it or answered since gets none, also
    where that was sent again in its turn. Two taps send once, whoever presses.
    """
    before = in_charge(work, person, broadcast_id)
    family = broadcast_endings.lock_family(work.session, before)
    if any(_is_another_tap(work, one, ending) for one in family if one.id != before.id):
        raise SentAgainAlready
    settled = broadcast_endings.settled_by(work.session, [one.id for one in family], ending)
    meant = broadcast_endings.person_ids(work.session, before.id, ending)
    whom = [one for one in meant if one not in settled]
    if meant and not whom:
        raise AllSettled
    audience = {**before.audience, "people": whom}
    found = audiences.found_by(work, audience)
    if not found.recipients:
        raise NobodyToReach
    again = Broadcast(
        author_id=person.id,
        status=BroadcastStatus.SENDING,
        content=_to_be_repeated(before, ending),
        audience=audience,
        created_at=work.now,
        started_at=work.now,
    )
    work.session.add(again)
    work.session.flush()
    if len(whom) < len(meant):
        say(work, person, "broadcast-settled-since", count=len(meant) - len(whom))
    begin(work, again, found)


def _is_another_tap(work: Work, repeat: Broadcast, ending: Ending) -> bool:
    return repeat.content.get("again", {}).get("ending") == ending and work.now - repeat.created_at < TWO_TAPS


def _to_be_repeated(before: Broadcast, ending: Ending) -> dict[str, Any]:
    """The same words; who changes the message in their chat means the first, which most people have."""
    said = {name: part for name, part in before.content.items() if name not in {"source", "album"}}
    first = broadcast_endings.first_of(before)
    return {**said, "again": {"broadcast": before.id, "first": first, "ending": ending}}


def give_to_trainers(work: Work, person: Person, broadcast_id: int, ending: Ending) -> None:
    """Each trainer gets the names of their own people in one message, in waking hours, once a day."""
    broadcast = in_charge(work, person, broadcast_id)
    names = broadcast_endings.by_trainer(work.session, broadcast.id, ending)
    alone = len(names.pop(None, []))
    trainers = [people.get(work.session, number) for number in names if number is not None]
    reachable = [
        one for one in trainers if people.is_reachable(work.session, one) and sharing.may_be_shown(work, one)
    ]
    told = sum(_give(work, one, broadcast, ending, names[one.id]) for one in reachable)
    say(
        work,
        person,
        "broadcast-given-to-trainers",
        trainers=told,
        before=len(reachable) - told,
        missed=", ".join(one.name for one in trainers if one not in reachable) or 0,
        alone=alone,
    )


def _give(work: Work, trainer: Person, broadcast: Broadcast, ending: Ending, names: list[str]) -> bool:
    """False where they have the list of today."""
    more = len(names) - NAMES_IN_A_LIST
    once = f"broadcast:{broadcast.id}:{ending}:{trainer.id}:{work.today(trainer.timezone)}"
    if queued.under(work.session, [once]):
        return False
    say(
        work,
        trainer,
        f"trainer-list-{ending}",
        post=Post(lane=Lane.ALERT, once=once, not_before=waking_moment(work, trainer)),
        count=len(names),
        names=", ".join(names[:NAMES_IN_A_LIST]) + (f" +{more}" if more > 0 else ""),
    )
    return True
