"""How does a coordinator say by buttons alone whom an announcement is for?"""

from collections.abc import Callable

from bot.buttons import CancelBroadcast, PickAmong, PickKind, PickValue, SavePicked, UsePicked
from bot.errors import OutOfDate, Refusal
from bot.services.announcing import COMPOSING, own_draft, preview
from bot.services.audience_choices import KINDS, Offer, closer, meant, offers
from bot.services.audience_words import in_words
from bot.services.audiences import facts_of, found
from bot.services.office import own_cohorts
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from storage import dialogues, saved_audiences
from storage.audiences.tree import Both, Either, Everybody, Not, Tree, as_facts, from_facts
from storage.tables import Broadcast, Person

FIRST, AND, OR, EXCEPT = "f", "a", "o", "x"
PAGE = 8
LIST_NAME = "list-name"
LONGEST_NAME = 60
PICKED = "picked"

JOIN: dict[str, Callable[[Tree, Tree], Tree]] = {
    FIRST: lambda _picked, new: new,
    AND: Both,
    OR: Either,
    EXCEPT: lambda picked, new: Both(picked, Not(new)),
}


class NothingOfTheKind(Refusal):
    """There is nothing of this kind to pick from."""

    words = "audience-nothing-of-the-kind"


class NotAListName(Refusal):
    """A list needs a short name."""

    words = "list-name-unclear"

    def __init__(self) -> None:
        super().__init__(longest=LONGEST_NAME)


def ask_kind(work: Work, author: Person, button: PickKind) -> None:
    """Asks what it shall be that people have in common."""
    broadcast = own_draft(work, author, button.broadcast)
    choices = [
        Choice(work.label(author, f"button-kind-{kind}"), PickAmong(broadcast.id, button.how, kind, 0))
        for kind in KINDS
        if offers(work, author, kind)
    ]
    say(work, author, "audience-which-kind", buttons=column(choices))


def ask_value(work: Work, author: Person, button: PickAmong) -> None:
    broadcast = own_draft(work, author, button.broadcast)
    found_there = offers(work, author, button.kind)
    if not found_there:
        raise NothingOfTheKind
    start = button.page * PAGE
    shown = found_there[start : start + PAGE]
    choices = [_pick(broadcast, button.how, button.kind, offer) for offer in shown]
    if len(found_there) > start + PAGE:
        further = PickAmong(broadcast.id, button.how, button.kind, button.page + 1)
        choices.append(choice(work, author, "button-more", further))
    say(work, author, "audience-which-value", buttons=column(choices))


def pick(work: Work, author: Person, button: PickValue) -> None:
    """Joins what was picked to the rest, or asks on where it needs to be said more closely."""
    broadcast = own_draft(work, author, button.broadcast)
    offer = next((one for one in offers(work, author, button.kind) if one.value == button.value), None)
    if offer is not None and offer.leads_on:
        asked = closer(work, author, button.kind, button.value)
        choices = [_pick(broadcast, button.how, button.kind, one) for one in asked]
        say(work, author, "audience-which-value", buttons=column(choices))
        return
    new = meant(work, author, button.kind, button.value)
    if new is None or button.how not in JOIN:
        raise OutOfDate
    _keep(work, broadcast, JOIN[button.how](_picked(broadcast), new))
    show(work, author, broadcast)


def show(work: Work, author: Person, broadcast: Broadcast) -> None:
    """What is picked so far, how many that is, and what can be done with it."""
    tree = _picked(broadcast)
    count = len(found(work, [cohort.id for cohort in own_cohorts(work, author)], tree).recipients)
    choices = [
        choice(work, author, "button-use-picked", UsePicked(broadcast.id), count=count),
        choice(work, author, "button-pick-and", PickKind(broadcast.id, AND)),
        choice(work, author, "button-pick-or", PickKind(broadcast.id, OR)),
        choice(work, author, "button-pick-except", PickKind(broadcast.id, EXCEPT)),
        choice(work, author, "button-save-picked", SavePicked(broadcast.id)),
        choice(work, author, "button-pick-anew", PickKind(broadcast.id, FIRST)),
        choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)),
    ]
    words = in_words(work, author, tree)
    say(work, author, "audience-picked", buttons=column(choices), words=words, count=count)


def use(work: Work, author: Person, broadcast_id: int) -> None:
    broadcast = own_draft(work, author, broadcast_id)
    within = [cohort.id for cohort in own_cohorts(work, author)]
    preview(work, author, broadcast, facts_of(within, _picked(broadcast)))


def ask_name(work: Work, author: Person, broadcast_id: int) -> None:
    broadcast = own_draft(work, author, broadcast_id)
    if author.chat_id is not None:
        dialogues.move(work.session, author.chat_id, COMPOSING, LIST_NAME, work.now, broadcast=broadcast.id)
    say(work, author, "list-which-name")


def save(work: Work, author: Person, broadcast: Broadcast, text: str) -> None:
    """Keeps what is picked under a name, to be picked itself from now on."""
    name = " ".join(text.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise NotAListName
    saved_audiences.keep(work.session, name, as_facts(_picked(broadcast)), author.id, work.now)
    say(work, author, "list-saved", name=name)
    show(work, author, broadcast)


def _pick(broadcast: Broadcast, how: str, kind: str, offer: Offer) -> Choice:
    return Choice(offer.label, PickValue(broadcast.id, how, kind, offer.value))


def _picked(broadcast: Broadcast) -> Tree:
    return from_facts(broadcast.audience[PICKED]) if PICKED in broadcast.audience else Everybody()


def _keep(work: Work, broadcast: Broadcast, tree: Tree) -> None:
    broadcast.audience = {**broadcast.audience, PICKED: as_facts(tree)}
    work.session.add(broadcast)
    work.session.flush()
