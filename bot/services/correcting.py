"""How is an announcement changed that is planned, corrected that is out, or taken back?"""

from typing import Any

from bot.buttons import ShowBroadcast, TakeBack
from bot.errors import OutOfDate
from bot.rules.broadcast_life import OUT
from bot.services import answering_times, approval, changing, replacing
from bot.services.announced import TO_BE_ASKED, in_charge
from bot.services.announcing import COMPOSING, ask_for_whom, own_draft, preview_again, within_reach
from bot.services.audiences import NobodyToReach, found_by
from bot.services.broadcast_steps import elsewhere, must_take, take
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import moment
from storage import approvals, broadcast_changes, broadcasts, dialogues, people
from storage.audiences.people import Found
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep, ChangeKind, DeliveryStatus

KEPT_FROM_WHAT_IS_OUT = ("options", answering_times.DAYS_OPEN, answering_times.UNTIL)


def begin(work: Work, person: Person, broadcast_id: int) -> None:
    """Makes a draft that shall take its place; until it is saved nothing changes for anybody."""
    broadcast = in_charge(work, person, broadcast_id)
    if broadcast.status is BroadcastStatus.WAITING and broadcast.author_id == person.id:
        _recall(work, person, broadcast)
        return
    if not _can_change(broadcast):
        raise elsewhere(work, broadcast, person)
    if replacing.is_out(broadcast):
        replacing.may_be_corrected(broadcast)
    draft = Broadcast(
        author_id=person.id,
        status=BroadcastStatus.DRAFT,
        content=broadcast.content,
        audience=broadcast.audience,
        created_at=work.now,
        replaces_id=broadcast.id,
        replaces_edition=broadcast.edition,
    )
    work.session.add(draft)
    work.session.flush()
    if replacing.is_out(broadcast):
        _wait_for_words(work, person, draft)
    else:
        preview_again(work, person, draft)


def _recall(work: Work, person: Person, broadcast: Broadcast) -> None:
    """Back on its author's desk, before anybody agreed; when it is sent anew they are asked anew."""
    must_take(work, broadcast, BroadcastStep.RECALL, person)
    asked = approvals.open_of(work.session, broadcast.id)
    if asked is not None:
        approvals.decide(work.session, asked.id, person.id, work.now, agreed=False, reason=None)
    preview_again(work, person, broadcast)


def reword(work: Work, person: Person, draft_id: int) -> None:
    _wait_for_words(work, person, own_draft(work, person, draft_id))


def ask_whom(work: Work, person: Person, draft_id: int) -> None:
    ask_for_whom(work, person, own_draft(work, person, draft_id))


def save(work: Work, person: Person, draft_id: int) -> None:
    """The draft takes its place, if what it replaces is still as whoever changes it saw it."""
    draft = own_draft(work, person, draft_id)
    if draft.replaces_id is None:
        raise OutOfDate
    broadcast = in_charge(work, person, draft.replaces_id)
    if replacing.is_out(broadcast):
        named = broadcast_changes.anybody(work.session, broadcast.id)
        count = broadcast_changes.how_many_can_change(work.session, broadcast.id)
        if named is not None and approval.is_too_much_for_one(work, draft, count):
            approval.ask_about_a_correction(work, person, draft, count, named)
            return
    if not replacing.is_out(broadcast):
        _edit(work, person, broadcast, draft)
    elif not _correct(work, person, broadcast, draft):
        raise elsewhere(work, broadcast, person)
    take(work, draft.id, BroadcastStep.CANCEL, person)


def correct_as_agreed(work: Work, person: Person, draft: Broadcast) -> bool:
    """What its author wrote and a colleague agrees to; False where what is out is another one by now."""
    broadcast = in_charge(work, person, draft.replaces_id or 0)
    author = person if draft.author_id is None else people.get(work.session, draft.author_id)
    return _correct(work, author, broadcast, draft)


def _edit(work: Work, person: Person, broadcast: Broadcast, draft: Broadcast) -> None:
    within_reach(work, person, draft)
    audience = found_by(work, draft.audience)
    if not audience.recipients:
        raise NobodyToReach
    answering_times.must_be_open(draft.content, broadcast.scheduled_at or work.now, person)
    must_take(
        work,
        broadcast,
        BroadcastStep.EDIT,
        person,
        of_edition=draft.replaces_edition,
        content=draft.content,
        audience=draft.audience,
        **_whose(work, person, draft, audience),
    )
    if approval.must_be_asked(work, broadcast, audience):
        approval.ask_on_the_way(work, broadcast, audience)
        return
    at = broadcast.scheduled_at
    said = moment(at, person.timezone, person.language) if at is not None else ""
    say(work, person, "broadcast-edited", at=said)


def _whose(work: Work, person: Person, draft: Broadcast, audience: Found) -> dict[str, Any]:
    """Whoever has written what needs a second yes is its author, so that somebody else gives it."""
    return {"author_id": person.id} if approval.must_be_asked(work, draft, audience) else {}


def _correct(work: Work, person: Person, broadcast: Broadcast, draft: Broadcast) -> bool:
    """False where it is not any more what whoever wrote the draft saw."""
    before = broadcast.content
    # People answer by the place of what they choose: what can be answered stays as it is.
    kept = {name: before[name] for name in KEPT_FROM_WHAT_IS_OUT if name in before}
    content = {name: part for name, part in draft.content.items() if name not in KEPT_FROM_WHAT_IS_OUT}
    if not take(
        work,
        broadcast.id,
        BroadcastStep.CORRECT,
        person,
        of_edition=draft.replaces_edition,
        content={**content, **kept},
    ):
        return False
    changing.begin(work, broadcast, ChangeKind.CORRECTION, before, person)
    return True


def take_back(work: Work, person: Person, button: TakeBack) -> None:
    """Asks first: what is taken back does not come again."""
    broadcast = in_charge(work, person, button.broadcast)
    if not replacing.is_out(broadcast) or broadcast.status not in OUT:
        raise elsewhere(work, broadcast, person)
    if button.edition == TO_BE_ASKED:
        _ask_whether_to_take_back(work, person, broadcast)
        return
    must_take(
        work,
        broadcast,
        BroadcastStep.TAKE_BACK,
        person,
        of_edition=button.edition,
        finished_at=broadcast.finished_at or work.now,
        closed_at=broadcast.closed_at or work.now,
    )
    changing.begin(work, broadcast, ChangeKind.TAKING_BACK, broadcast.content, person)


def _ask_whether_to_take_back(work: Work, person: Person, broadcast: Broadcast) -> None:
    counted = broadcasts.counts(work.session, broadcast.id)
    sent, waiting = counted[DeliveryStatus.SENT], counted[DeliveryStatus.QUEUED]
    sure = choice(work, person, "button-take-back-now", TakeBack(broadcast.id, broadcast.edition), count=sent)
    leave = choice(work, person, "button-leave-it", ShowBroadcast(broadcast.id))
    say(
        work,
        person,
        "broadcast-take-back-sure",
        buttons=column([sure, leave]),
        count=sent,
        waiting=waiting,
    )


def _can_change(broadcast: Broadcast) -> bool:
    """Not what was cancelled before it began, is already taken back, or is another's draft."""
    if replacing.is_out(broadcast):
        return broadcast.status in OUT
    return broadcast.status is BroadcastStatus.SCHEDULED


def _wait_for_words(work: Work, person: Person, draft: Broadcast) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, COMPOSING, replacing.WORDS, work.now, broadcast=draft.id)
    say(work, person, "broadcast-send-other-words")
