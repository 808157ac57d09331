"""What comes of a second coordinator's yes, no, or silence?"""

from datetime import timedelta
from typing import Any

from bot.buttons import CancelBroadcast, Reject, ShowPreview
from bot.errors import NotAllowed, OutOfDate
from bot.services import answering_times, approval, correcting
from bot.services.announced import in_charge, title
from bot.services.broadcast_steps import elsewhere, must_take, take
from bot.services.broadcasts import start_scheduled
from bot.services.incoming import IncomingMessage
from bot.services.speech import Choice, Keyboard, choice, column, say
from bot.services.work import Work
from storage import approvals, broadcasts, dialogues, people
from storage.tables import Broadcast, BroadcastApproval, Dialogue, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep

REJECTING = "rejecting"
LISTENS_FOR = timedelta(hours=1)
REASON_LIMIT = 200
WHYS = ("wording", "audience", "timing")


class OwnAnnouncement(NotAllowed):
    """A second yes comes from somebody else."""

    words = "approval-own"


class ReadsOtherwise(OutOfDate):
    """It was changed since they were asked."""

    words = "approval-reads-otherwise"


def approve(work: Work, person: Person, approval_id: int) -> None:
    """It goes at its hour, or now where that is what its author wished."""
    asked, broadcast = _asked(work, person, approval_id)
    if approval.digest(broadcast) != asked.digest:
        raise ReadsOtherwise
    if broadcast.replaces_id is not None:
        _correct(work, person, asked, broadcast)
        return
    at = broadcast.scheduled_at
    goes_at = at if at is not None and at > work.now else work.now
    if answering_times.is_over_by(broadcast.content, goes_at):
        _give_back(work, person, asked, broadcast)
        return
    _decide(work, asked, broadcast, person, agreed=True)
    must_take(work, broadcast, BroadcastStep.APPROVE, person, scheduled_at=goes_at)
    say(work, person, "approval-given", title=title(work, person, broadcast))
    _tell_the_author(work, broadcast, "approval-given-by", by=person.name)
    if goes_at <= work.now:
        start_scheduled(work, broadcast.id)


def _give_back(work: Work, person: Person, asked: BroadcastApproval, broadcast: Broadcast) -> None:
    """Nobody could answer it any more: its author chooses anew until when."""
    _decide(work, asked, broadcast, person, agreed=False)
    must_take(work, broadcast, BroadcastStep.REJECT, person)
    say(work, person, "approval-closed-by-now", title=title(work, person, broadcast))
    _tell_the_author(work, broadcast, "approval-closed-by-now-for")


def _correct(work: Work, person: Person, asked: BroadcastApproval, draft: Broadcast) -> None:
    """What is out becomes what was agreed to, or, where it is another one by now, the draft goes back."""
    corrected = correcting.correct_as_agreed(work, person, draft)
    _decide(work, asked, draft, person, agreed=corrected)
    must_take(work, draft, BroadcastStep.CANCEL if corrected else BroadcastStep.REJECT, person)
    if corrected:
        say(work, person, "approval-given", title=title(work, person, draft))
        _tell_the_author(work, draft, "approval-given-by", by=person.name)
    else:
        say(work, person, "approval-too-late", title=title(work, person, draft))
        _tell_the_author(work, draft, "approval-too-late-for")


def reject(work: Work, person: Person, button: Reject) -> None:
    """A reason is pressed or typed; without one it cannot be mended."""
    asked, broadcast = _asked(work, person, button.approval)
    if button.why in WHYS:
        _reject(work, person, asked, broadcast, work.label(person, f"approval-why-{button.why}"))
        return
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, REJECTING, "why", work.now, approval=asked.id)
    choices = [Choice(work.label(person, f"approval-why-{why}"), Reject(asked.id, why)) for why in WHYS]
    say(work, person, "approval-why-not", buttons=column(choices))


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the typed reason; False where these words were meant for something else."""
    if dialogue.flow != REJECTING or not incoming.text:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    asked, broadcast = _asked(work, person, int(dialogue.facts["approval"]))
    _reject(work, person, asked, broadcast, " ".join(incoming.text.split())[:REASON_LIMIT])
    return True


def remind(work: Work, approval_id: int) -> None:
    asked = approvals.get(work.session, approval_id)
    if asked is None or not approvals.remember_the_reminder(work.session, approval_id, work.now):
        return
    broadcast = broadcasts.get(work.session, asked.broadcast_id)
    if broadcast is not None and broadcast.status is BroadcastStatus.WAITING:
        approval.ask_again(work, asked, broadcast)


def lapse(work: Work, approval_id: int) -> None:
    """Nobody has said anything: nothing goes, and nothing is lost."""
    asked = approvals.get(work.session, approval_id)
    if asked is None or not approvals.decide(
        work.session, approval_id, None, work.now, agreed=False, reason=None
    ):
        return
    broadcast = broadcasts.get(work.session, asked.broadcast_id)
    if broadcast is None or broadcast.status is not BroadcastStatus.WAITING:
        return
    if broadcast.author_id is not None:
        take(work, broadcast.id, BroadcastStep.LAPSE)
        asked_for = approval.approvers(work, broadcast)
        if asked_for:
            _tell_the_author(work, broadcast, "approval-lapsed", names=approval.names(asked_for))
        else:
            approval.say_that_nobody_can(work, people.get(work.session, broadcast.author_id), broadcast)
        return
    take(work, broadcast.id, BroadcastStep.CANCEL)
    for person in approval.approvers(work, broadcast):
        say(work, person, "approval-lapsed-for-the-office", title=title(work, person, broadcast))


def _asked(work: Work, person: Person, approval_id: int) -> tuple[BroadcastApproval, Broadcast]:
    """What they were asked about, where it is still open and not their own."""
    asked = approvals.get(work.session, approval_id)
    if asked is None:
        raise OutOfDate
    broadcast = in_charge(work, person, asked.broadcast_id)
    if broadcast.author_id == person.id:
        raise OwnAnnouncement
    if asked.decided_at is not None or broadcast.status is not BroadcastStatus.WAITING:
        raise elsewhere(work, broadcast, person, asked.decided_by)
    return asked, broadcast


def _decide(
    work: Work,
    asked: BroadcastApproval,
    broadcast: Broadcast,
    person: Person,
    *,
    agreed: bool,
    reason: str | None = None,
) -> None:
    if not approvals.decide(work.session, asked.id, person.id, work.now, agreed=agreed, reason=reason):
        raise elsewhere(work, broadcast, person)


def _reject(work: Work, person: Person, asked: BroadcastApproval, broadcast: Broadcast, reason: str) -> None:
    """Back to its author's desk; what the office's command line announced has none."""
    _decide(work, asked, broadcast, person, agreed=False, reason=reason)
    step = BroadcastStep.CANCEL if broadcast.author_id is None else BroadcastStep.REJECT
    must_take(work, broadcast, step, person)
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {REJECTING})
    say(work, person, "approval-refused", title=title(work, person, broadcast))
    _tell_the_author(work, broadcast, "approval-refused-by", by=person.name, reason=reason)


def _tell_the_author(work: Work, broadcast: Broadcast, words: str, **facts: Any) -> None:
    if broadcast.author_id is None:
        return
    author = people.get(work.session, broadcast.author_id)
    say(
        work,
        author,
        words,
        buttons=_back_on_the_desk(work, author, broadcast),
        title=title(work, author, broadcast),
        **facts,
    )


def _back_on_the_desk(work: Work, author: Person, broadcast: Broadcast) -> Keyboard:
    if broadcast.status is not BroadcastStatus.DRAFT:
        return ()
    return column(
        [
            choice(work, author, "button-back-to-preview", ShowPreview(broadcast.id)),
            choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)),
        ]
    )
